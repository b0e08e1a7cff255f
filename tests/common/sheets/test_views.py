import io
import json
from datetime import timedelta

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from assocportal.common.models import AuditEntry, SheetImport, SheetLine
from assocportal.common.sheets import importing, leftovers
from assocportal.common.sheets.kinds import find_kind
from members.models import MembershipCount, Organisation, Person
from news.models import Tag
from tests.factories import (
    ArticleFactory,
    EventFactory,
    OrganisationFactory,
    PageFactory,
    PersonFactory,
    TagFactory,
    UserFactory,
)

from .files import uploaded, xlsx

pytestmark = pytest.mark.django_db

UPLOAD = "/admin/nhap-excel/nguoi/"
HEADINGS = ("Họ và tên", "Ngày sinh")
RIGHTS = ("add_person", "change_person", "view_person")


def staff(*codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture
def officer(client):
    user = staff(*RIGHTS)
    client.force_login(user)
    return user


def send(client, *rows, name="bảng.xlsx"):
    return client.post(UPLOAD, {"file": uploaded(xlsx(HEADINGS, *rows), name)}, follow=True)


def addresses(row):
    return {
        name: reverse(f"sheets:{name}", args=["nguoi", row.pk])
        for name in ("import", "state", "errors", "write", "discard")
    }


def ask(client, row):
    pages = addresses(row)
    return [
        *(client.get(pages[name]).status_code for name in ("import", "state", "errors")),
        *(client.post(pages[name]).status_code for name in ("write", "discard")),
    ]


def test_outsiders_neither_see_nor_use_the_way_in(client):
    assert client.get(UPLOAD).status_code == 302
    organisation_user = UserFactory()
    for user in (
        staff("view_person"),
        staff("add_person"),
        staff("add_membershipcount", "change_membershipcount"),
    ):
        client.force_login(user)
        assert [client.get(UPLOAD).status_code, client.get(f"{UPLOAD}mau.xlsx").status_code] == [403, 403]
        assert send(client, ("Lê Hà", None)).status_code == 403
    client.force_login(organisation_user)
    assert client.get(UPLOAD).status_code in (302, 403)
    assert client.get("/admin/nhap-excel/").status_code in (302, 403)
    assert SheetImport.objects.count() == 0


def test_anothers_sheet_does_not_exist(client, officer):
    send(client, ("Lê Hà", None))
    row = SheetImport.objects.get()
    client.force_login(staff(*RIGHTS))

    assert ask(client, row) == [404] * 5
    assert Person.objects.count() == 0
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    assert client.get(addresses(row)["import"]).status_code == 200


def test_kinds_that_one_may_bring_are_offered(client, officer):
    page = client.get("/admin/nhap-excel/").content.decode()

    assert "Nhập người" in page
    assert "Nhập tổ chức" not in page
    assert client.get("/admin/nhap-excel/khong-co/").status_code == 404


def test_sheet_is_shown_line_by_line_then_written(client, officer):
    PersonFactory(full_name="Trần Bình", birth_year=1970)

    shown = send(client, ("Lê Hà", "5-6-62"), ("Trần Bình", "01/02/1970")).content.decode()

    assert "1 dòng thêm mới, 1 dòng sửa" in shown
    assert "Ngày sinh: 05/06/1962" in shown
    assert 'Ngày sinh: <del><span class="visually-hidden">trước: </span>(trống)</del>' in shown
    assert Person.objects.count() == 1
    written = client.post(addresses(SheetImport.objects.get())["write"], follow=True).content.decode()
    assert "Đã ghi lúc" in written
    assert list(Person.objects.order_by("pk").values_list("full_name", "birth_date__year")) == [
        ("Trần Bình", 1970), ("Lê Hà", 1962),
    ]  # fmt: skip


def test_errors_are_listed_filtered_and_taken_along_and_nothing_is_written(client, officer):
    shown = send(client, ("Lê Hà", "31/02/1960"), ("Trần Bình", None)).content.decode()
    row = SheetImport.objects.get()

    assert "Dòng 2, cột “Ngày sinh”: 31/02/1960 không phải là ngày." in shown
    assert "Ghi vào danh sách" not in shown
    only = client.get(addresses(row)["import"] + "?chi=loi").content.decode()
    assert ("Lê Hà" in only, "Trần Bình" in only) == (True, False)
    book = load_workbook(io.BytesIO(b"".join(client.get(addresses(row)["errors"]).streaming_content)))
    assert list(book.active.values)[1] == (2, "Lê Hà", "Ngày sinh", "31/02/1960 không phải là ngày.")
    assert "Bảng này chưa ghi được" in client.post(addresses(row)["write"], follow=True).content.decode()
    assert Person.objects.count() == 0
    client.post(addresses(row)["discard"])
    assert (SheetImport.objects.count(), SheetLine.objects.count()) == (0, 0)


def test_file_that_is_none_is_refused_beside_the_field(client, officer):
    response = client.post(UPLOAD, {"file": uploaded(b"%PDF-1.4", "bảng.xlsx")})

    assert "Bên trong không phải là tệp Excel (.xlsx) như tên tệp." in response.content.decode()
    assert "Hãy chọn tệp Excel." in client.post(UPLOAD).content.decode()
    assert SheetImport.objects.count() == 0


def test_sheet_without_the_columns_fails_with_a_sentence_and_its_file_goes(client, officer, folders):
    shown = client.post(UPLOAD, {"file": uploaded(xlsx(("A", "B"), (1, 2)))}, follow=True).content.decode()

    assert "Không thấy cột “Họ và tên” trong 30 dòng đầu." in shown
    assert "Chưa có gì được ghi từ tệp này." in shown
    assert [path for path in (folders / "originals").rglob("*") if path.is_file()] == []


def test_preview_that_is_true_no_more_is_shown_anew(client, officer):
    send(client, ("Lê Hà", "05/06/1962"))
    row = SheetImport.objects.get()
    PersonFactory(full_name="Lê Hà", birth_year=1962)

    shown = client.post(addresses(row)["write"], follow=True).content.decode()

    assert "Dữ liệu đã thay đổi từ lúc xem trước, nên chưa ghi gì." in shown
    assert "1 dòng sửa" in shown
    assert Person.objects.get().birth_date is None


def test_job_that_was_stopped_is_done_again_and_one_that_is_done_is_not(client, officer):
    send(client, ("Lê Hà", None))
    rows = SheetImport.objects.all()
    rows.update(state="dang-kiem-tra")
    importing.check_sheet.func(rows.get().pk)
    assert (rows.get().state, SheetLine.objects.count()) == ("da-kiem-tra", 1)
    rows.update(state="dang-ghi")

    for _ in range(2):
        importing.write_sheet.func(rows.get().pk)
        importing.check_sheet.func(rows.get().pk)

    assert (rows.get().state, Person.objects.count()) == ("xong", 1)
    assert AuditEntry.objects.filter(action="nhap").count() == 1


def test_what_nobody_comes_back_to_is_given_up_and_removed(client, officer, folders):
    send(client, ("Lê Hà", None))
    rows = SheetImport.objects.all()
    rows.update(state="dang-kiem-tra", moved_at=timezone.now() - timedelta(hours=2))
    leftovers.give_up_stopped()
    assert (rows.get().state, rows.get().error[:22]) == ("khong-duoc", "Máy chủ dừng giữa chừn")
    rows.update(created_at=timezone.now() - timedelta(days=15))

    leftovers.remove_old()

    assert (rows.count(), SheetLine.objects.count()) == (0, 0)
    assert [path for path in (folders / "originals").rglob("*") if path.is_file()] == []


def test_progress_is_told(client, officer):
    send(client, ("Lê Hà", None))
    row = SheetImport.objects.get()
    SheetImport.objects.update(state="dang-kiem-tra", stage="Đang đọc dòng", done=500, total=10_000)

    state = json.loads(client.get(addresses(row)["state"]).content)

    assert state == {"text": "Đang đọc dòng 500/10.000…", "done": 500, "total": 10_000, "isUnderWay": True}
    page = client.get(addresses(row)["import"]).content.decode()
    assert '<meta http-equiv="refresh" content="3">' in page
    assert "Đang đọc dòng 500/10.000…" in page


def count_queries(people, surname):
    content = xlsx(
        HEADINGS, *((f"{surname} Văn {number} Hà", f"01/01/{1950 + number % 50}") for number in range(people))
    )
    with CaptureQueriesContext(connection) as queries:
        row = importing.stage(uploaded(content), kind=find_kind("nguoi"), made_by=UserFactory())
        importing.confirm(SheetImport.objects.get(pk=row.pk))
    assert SheetImport.objects.get(pk=row.pk).state == "xong"
    return len(queries)


def test_queries_do_not_grow_with_the_lines():
    count_queries(1, "Phạm")

    assert count_queries(3, "Lê") == count_queries(200, "Trần")


def test_one_line_that_the_database_refuses_is_found_among_thousands_and_nothing_is_stored(client):
    hoi = [OrganisationFactory(name=f"Hội Nghề {number}") for number in range(3)]
    rows = [(hoi[number % 3].name, 40_000 + number // 3, 100, 10) for number in range(1_200)]
    rows[1_100] = (*rows[1_100][:3], 101)
    content = xlsx(("Tên hội", "Ngày", "Số hội viên", "Nữ"), *rows)

    row = importing.stage(uploaded(content), kind=find_kind("so-hoi-vien"), made_by=UserFactory())

    row.refresh_from_db()
    assert row.counts == {"loi": 1, "moi": 1_199}
    assert [list(line.sentences) for line in row.lines.filter(outcome="loi")] == [
        ["Dòng 1102: Hội viên nữ không thể nhiều hơn số hội viên."]
    ]
    importing.confirm(row)
    assert MembershipCount.objects.count() == 0


# Out of the lists


def table_of(response):
    return list(load_workbook(io.BytesIO(b"".join(response.streaming_content))).active.values)


def test_list_is_exported_as_it_is_filtered_and_the_record_says_so(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    OrganisationFactory(name="=Hội Tin học", kind="chi-hoi")
    OrganisationFactory(name="Hội Đông y")
    page = client.get("/admin/members/organisation/?kind=chi-hoi").content.decode()
    assert "/admin/members/organisation/xuat-excel/?kind=chi-hoi" in page

    table = table_of(client.get("/admin/members/organisation/xuat-excel/?kind=chi-hoi"))

    assert table[0][:3] == ("Mã", "Tên tổ chức", "Tên ngắn")
    assert [row[:2] for row in table[1:]] == [("hoi-tin-hoc", "=Hội Tin học")]
    assert AuditEntry.objects.get(action="xuat").note == "Xuất tổ chức (xlsx). Lọc: kind = chi-hoi"


def test_every_list_is_exported_in_vietnamese_headings(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    for factory in (ArticleFactory, EventFactory, OrganisationFactory, PageFactory, TagFactory):
        factory()
    exported = {
        model._meta.label: table_of(
            client.get(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_xlsx"))
        )
        for model, model_admin in admin.site._registry.items()
        if getattr(model_admin, "offers_export", False)
    }

    assert len(exported["members.Organisation"]) == 1 + Organisation.objects.count()
    assert {label for label, table in exported.items() if None in table[0]} == set()
    assert [row[0] for row in exported["news.Tag"]] == ["Thẻ", Tag.objects.get().name]


def test_people_leave_only_with_a_right_of_their_own(client):
    OrganisationFactory()
    for codenames, status in (((), 403), (("view_user",), 403), (("view_organisation",), 403)):
        client.force_login(staff(*codenames))
        assert client.get("/admin/common/user/xuat-excel/").status_code == status
    client.force_login(staff("view_user"))
    assert "Xuất Excel" not in client.get("/admin/common/user/").content.decode()
    client.force_login(staff("view_organisation"))
    assert client.get("/admin/members/organisation/xuat-excel/").status_code == 200
    assert client.get("/admin/news/article/xuat-excel/").status_code == 403
