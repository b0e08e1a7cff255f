"""10,000 people from .xlsx: how long the two jobs take, and what memory their process needs.

    python -m tests.benchmarks.register_import

In a database of its own with 5,000 organisations. PEOPLE=2000: a quick look.
Bars: 60 seconds and 300 MB.
"""

import os
import random
import resource
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tests.benchmarks import desk_portal  # noqa: F401 - sets the process up

# isort: split

from django.core.files import File
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from openpyxl import Workbook

from assocportal.common.models import SheetImport, User
from assocportal.common.sheets.importing import check_sheet, stage, write_sheet
from assocportal.common.sheets.kinds import find_kind
from assocportal.common.vietnamese import slugify
from members.models import Organisation, Person
from tests.benchmarks.desk_report import print_megabytes, print_seconds

PEOPLE = int(os.environ.get("PEOPLE", "10000"))
ORGANISATIONS = 5_000
SECONDS, MEGABYTES = 60, 300
SURNAMES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Lý",
)
MIDDLES = ("Văn", "Thị", "Đức", "Minh", "Thanh", "Ngọc", "Quang", "Hữu", "Thu", "Xuân", "Hồng", "Công")
GIVEN = (
    "An",
    "Bình",
    "Châu",
    "Dũng",
    "Hà",
    "Hải",
    "Hòa",
    "Hương",
    "Khánh",
    "Lan",
    "Mai",
    "Nam",
    "Sơn",
    "Thảo",
    "Yến",
)
TITLES = ("", "ThS", "TS (2010)", "PGS (2015), TS (2005)", "BSCKII")
HEADINGS = (
    "STT", "Họ và tên", "Học hàm, học vị", "Giới tính", "Ngày sinh", "Chức vụ", "Nơi công tác", "Sinh hoạt tại",
    "Chuyên môn", "Điện thoại", "Thư điện tử",
)  # fmt: skip


def main() -> bool:
    """True where a bar is missed."""
    prepare()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "danh-sach.xlsx"
        before = Person.objects.count()
        make_file(path, before)
        seconds = [bring(path), bring(path, again=True)]
    told = f"{PEOPLE} people from .xlsx, checked and written"
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert Person.objects.count() == before + PEOPLE
    return any(
        [
            print_seconds(told, seconds[:1], SECONDS),
            print_seconds("the same sheet again, nothing to write", seconds[1:], SECONDS),
            print_megabytes("memory of the process", megabytes, MEGABYTES),
        ]
    )


def prepare():
    connection.settings_dict["NAME"] = "bench_register_import"
    call_command("migrate", verbosity=0)
    missing = ORGANISATIONS - Organisation.objects.count()
    rows = [Organisation(name=f"Hội Nghề {number}", slug=f"hoi-nghe-{number}") for number in range(missing)]
    Organisation.objects.bulk_create(rows, batch_size=1000, ignore_conflicts=True)


def make_file(path, before):
    """Nobody of whom was there before."""
    luck, book = random.Random(before), Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(HEADINGS)
    names = list(Organisation.objects.order_by("pk").values_list("name", flat=True)[:ORGANISATIONS])
    for number in range(1, PEOPLE + 1):
        sheet.append(make_person(luck, number, names, f"K{before}"))
    book.save(path)


def make_person(luck, number, names, mark):
    name = f"{luck.choice(SURNAMES)} {luck.choice(MIDDLES)} {mark} {luck.choice(GIVEN)}"
    born = date(1940 + number % 60, 1 + number // 60 % 12, 1 + number // 720 % 28)
    return [
        number, name, luck.choice(TITLES), luck.choice(["nam", "nữ"]),
        luck.choice([born, f"{born:%d/%m/%Y}", f"{born.day}-{born.month}-{born.year}"]), "Giảng viên",
        "Trường Đại học Lạc Giang", names[number % len(names)], "Công nghệ sinh học", f"09{number:08}",
        f"{slugify(name)}.{number}@example.vn",
    ]  # fmt: skip


def bring(path, again=False) -> float:
    """As the worker does it, job after job."""
    user, _ = User.objects.get_or_create(email="do@example.vn", defaults={"full_name": "Người đo"})
    dummy = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    with override_settings(TASKS=dummy), path.open("rb") as file:
        row = stage(File(file, name="danh-sach.xlsx"), kind=find_kind("nguoi"), made_by=user)
    began = time.perf_counter()
    check_sheet.func(row.pk)
    if not again:
        SheetImport.objects.filter(pk=row.pk).update(state=SheetImport.State.CONFIRMED)
        write_sheet.func(row.pk)
    seconds = time.perf_counter() - began
    row.refresh_from_db()
    expected = ({"giu": PEOPLE}, "da-kiem-tra") if again else ({"moi": PEOPLE}, "xong")
    assert (row.counts, row.state) == expected, (row.counts, row.state, row.error)
    return seconds


if __name__ == "__main__":
    sys.exit(main())
