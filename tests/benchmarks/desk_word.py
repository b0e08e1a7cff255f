"""Part of `make bench-desk`: a 40-page Word file with 30 photos, from the upload to the draft.

Through a portal of its own, in a folder that goes away again: the file over HTTP, the job in the real worker, the
progress asked as the page asks it. Fails where the bar is missed or anything got lost.
"""

import io
import re
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import docx
import psutil
from PIL import Image, ImageFilter

from tests.benchmarks.desk_report import print_megabytes, print_row, print_seconds
from tests.running_portal import RunningPortal, run_manage

PAGES, PICTURES, TABLES, SECONDS, MEGABYTES = 40, 30, 8, 15, 300
COUNTED, WANTED = ("ảnh", "chú thích ảnh", "bảng"), [PICTURES, PICTURES, TABLES]
SIZES = ((2048, 1536), (2560, 1920), (3264, 2448), (4000, 3000))  # 3 to 12 megapixels
UPLOAD = "/admin/news/article/nhap-word/"
MAKE_ACCOUNT = """
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import Group
from django.contrib.sessions.backends.db import SessionStore
from assocportal.common.models import User
from news.models import Category
from assocportal.roles import CONTRIBUTORS
Category.objects.get_or_create(name="Hoạt động", slug="hoat-dong")
user = User.objects.create(email="do@example.vn", full_name="Người Đo", is_staff=True)
user.groups.add(Group.objects.get(name=CONTRIBUTORS))
session = SessionStore()
session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
session.create()
print("session", session.session_key)
"""


def make_report():
    document = docx.Document()
    document.add_heading("Báo cáo tổng kết nhiệm kỳ", 0)
    for page in range(PAGES):
        document.add_heading(f"Phần {page + 1}", 1)
        for part in range(4):
            document.add_paragraph(
                f"Đoạn {part + 1}. " + "Liên hiệp hội tập hợp, đoàn kết trí thức trong tỉnh. " * 10
            )
        if page < PICTURES:
            document.add_picture(io.BytesIO(make_photo(page)), width=docx.shared.Cm(15))
            document.add_paragraph(f"Ảnh {page + 1}. Quang cảnh hội nghị", style="Caption")
        if page % (PAGES // TABLES) == 0:
            add_table(document, page)
        document.add_page_break()
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def make_photo(number):
    """Soft shapes with the grain of a camera."""
    width, height = SIZES[number % len(SIZES)]
    shapes = (
        Image.effect_noise((24, 18), 120 + number)
        .convert("L")
        .resize((width, height), Image.Resampling.BICUBIC)
    )
    grain = Image.effect_noise((width, height), 12).convert("L").filter(ImageFilter.GaussianBlur(1))
    picture = Image.merge("RGB", (shapes, Image.blend(shapes, grain, 0.2), grain))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()


def add_table(document, page):
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = f"Kết quả phần {page + 1}"
    for column in range(3):
        table.cell(1, column).text, table.cell(2, column).text = f"Chỉ tiêu {column}", "1.541"


class Editor:
    """A browser without a browser: one session, its forgery token."""

    def __init__(self, base, session):
        self.base = base
        self.cookies = f"sessionid={session}"
        page = self.ask(UPLOAD)
        self.token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        self.category = re.search(r'<option value="(\d+)"', page)[1]

    def ask(self, path, data=None, **headers):
        request = urllib.request.Request(self.base + path, data, headers={"Cookie": self.cookies, **headers})
        with urllib.request.urlopen(request, timeout=60) as answer:
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                if cookie.startswith("csrftoken="):
                    self.cookies += f"; {cookie.partition(';')[0]}"
            self.address = answer.geturl()
            return answer.read().decode()

    def upload(self, content):
        """The address of the progress page."""
        edge = "ranh-gioi-cua-phep-do"
        fields = {"csrfmiddlewaretoken": self.token, "category": self.category}
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
            for key, value in fields.items()
        ]
        file = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="bao-cao.docx"\r\n\r\n'
        body = "".join([*parts, file]).encode() + content + f"\r\n--{edge}--\r\n".encode()
        answer = self.ask(
            UPLOAD,
            body,
            **{"Content-Type": f"multipart/form-data; boundary={edge}", "Accept": "application/json"},
        )
        return re.search(r'"url": "([^"]+)"', answer)[1]


def follow(editor, address, worker):
    """Every sentence shown on the way, and the most memory that the worker took."""
    shown, most = [], 0
    while True:
        most = max(most, psutil.Process(worker).memory_info().rss)
        state = editor.ask(f"{address}trang-thai/")
        shown.append(re.search(r'"text": "([^"]*)"', state)[1].encode().decode("unicode_escape"))
        if '"isUnderWay": false' in state:
            return list(dict.fromkeys(shown)), most
        time.sleep(0.25)


def measure(folder):
    portal = RunningPortal(folder).start(timeout=300)
    try:
        made = run_manage(folder, "shell", "-c", MAKE_ACCOUNT)
        editor = Editor(f"http://127.0.0.1:{portal.port}", made.stdout.split("session ")[1].split()[0])
        content = make_report()
        worker = portal.find("db_worker")[0].pid
        began = time.perf_counter()
        address = editor.upload(content)
        shown, most = follow(editor, address, worker)
        seconds = time.perf_counter() - began
        page = editor.ask(f"/admin/news/wordimport/{address.rstrip('/').rpartition('/')[2]}/change/")
        return seconds, shown, most / 1_000_000, page, content
    finally:
        portal.stop()


def main():
    with tempfile.TemporaryDirectory() as folder:
        seconds, shown, megabytes, page, content = measure(Path(folder))
    counts = [int(found[1]) if (found := re.search(rf"(\d+) {name}", page)) else 0 for name in COUNTED]
    size = f"{len(content) / 1_000_000:.0f} MB"
    return any(
        [
            print_seconds(f"a .docx of {PAGES} pages and {PICTURES} photos ({size})", [seconds], SECONDS),
            print_megabytes("the worker that reads it", megabytes, MEGABYTES),
            print_row("its progress", f"{len(shown)} sentences", "> 2", len(shown) < 3),
            print_row(
                "its pictures, captions, tables", " · ".join(map(str, counts)),
                " · ".join(map(str, WANTED)), counts != WANTED,
            ),
        ]
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
