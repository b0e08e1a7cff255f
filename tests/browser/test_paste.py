"""What comes from the clipboards of the programs that offices write in. clipboards/ holds what they put there."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from assocportal.common.html import clean_html
from assocportal.common.models import Picture
from tests.common.word.outline import outline_of_html
from tests.factories import ArticleFactory
from tests.picture_files import draw, encode

from .editor_events import paste_text

CLIPBOARDS = Path(__file__).parent / "clipboards"
# Word writes each picture twice: as it is, and for programs of old.
PICT = r"{\*\shppict{\pict\pngblip %s}}{\nonshppict{\pict\wmetafile8 " + "0" * 200 + "}}"
OTHERS_PICTURE = "Ảnh lấy từ trang khác không dán thẳng được. Hãy tải ảnh về máy rồi chèn vào bài."
EXPECTED = {
    "word_windows": [
        "h2 Sơ kết sáu tháng đầu năm",
        "h2 Kết quả",
        "Tại Vũ Thư, *Liên hiệp hội* tổ chức ~19 lớp~^[1]^ cho hơn 9.000 lượt; mới.",
        "ol start=3",
        "  Việc thứ ba",
        "  ol type=a",
        "    ý thứ nhất",
        "    ý thứ hai",
        "  Việc thứ tư",
        "Điều 1. Phạm vi",
        "figure 1 Quang cảnh hội nghị |",
        "figure 2 Ảnh 2. Trao cờ thi đua |",
        "table",
        "  Kết quả colspan=2",
        "  Cờ / 2",
        "hr",
        "[1] Theo VUSTA.",
    ],
    "word_mac": [
        "h2 Tập huấn",
        "Tổ chức *7 lớp* cho _700 hộ dân_, xem [VUSTA](https://vusta.vn/).",
        "ul",
        "  Vũ Thư",
        "  ul",
        "    ba xã",
        "  Đông Hưng",
        "ol start=2 type=i",
        "  hai",
        "  ba",
    ],
    "word_web": [
        "h2 Kết quả",
        "Liên hiệp hội *chủ động*_ hướng dẫn_",
        "ol",
        "  Một",
        "  ol type=a",
        "    một a",
        "  Hai",
        "figure 3  |",
        "table",
        "  Cờ / 2",
    ],
    "libreoffice": [
        "h2 Tổng kết năm 2021",
        "h2 Kết quả",
        "Có *30 tổ chức* thành viên^11^.",
        "ol start=3",
        "  Ba",
        "  ul",
        "    con",
        "  Bốn",
        "figure 4 Ký giao ước thi đua |",
        "table",
        "  #Năm / #Số",
        "  2021 / 45",
        "1Theo VUSTA.",
    ],
    "google_docs": [
        "h2 Tổng kết năm",
        "h2 Kết quả",
        "Liên hiệp hội có *30 tổ chức*_ thành viên_^2^, xem [VUSTA](https://vusta.vn/).",
        "ul",
        "  Một",
        "  ul",
        "    một con",
        "  Hai",
        "ol start=3",
        "  Ba",
        "Lễ trao thưởng",
        "table",
        "  *Cờ* rowspan=2 / 2",
        "  45",
    ],
    "web_page": [
        "h2 Tổng kết công tác hội",
        "*Sáng 19/1*, Liên hiệp hội tổ chức hội nghị.",
        "Quang cảnh hội nghị. Ảnh: Thu Hương",
        "ul",
        "  Một",
        "  ul",
        "    con",
        "  Hai",
        "blockquote",
        "  Đoàn kết, sáng tạo.",
        "Chia sẻ [VUSTA](https://vusta.vn/tin)",
        "h4 Mục nhỏ",
        "Bảng 1",
        "table",
        "  #Năm",
        "  2021",
    ],
}
TOLD = {
    "word_windows": "Khi dán đã bỏ: 1 lời nhận xét, 1 chỗ đã xóa, 1 dòng mục lục.",
    "google_docs": OTHERS_PICTURE,
    "web_page": OTHERS_PICTURE,
}


@pytest.fixture
def body(logged_in_page):
    article = ArticleFactory(body="<p>Đoạn một.</p>", state="nhap")
    logged_in_page.goto(f"/admin/news/article/{article.pk}/change/")
    return logged_in_page.locator(".field-body .tiptap.ProseMirror")


def paste(body, name, photo):
    """What would be stored, pictures by the order of their coming."""
    body.click()
    body.page.keyboard.press("Control+a")
    rtf = r"{\rtf1" + "".join(PICT % encode(draw(200 + photo + n, 100), "png").hex() for n in (1, 2)) + "}"
    paste_text(body, html=(CLIPBOARDS / f"{name}.html").read_text(), rtf=rtf)
    expect(body).not_to_contain_text("Đoạn một.")
    stored = clean_html(body.page.locator("[name=body]").input_value())
    keys = {
        str(key): str(number)
        for number, key in enumerate(Picture.objects.order_by("pk").values_list("pk", flat=True), 1)
    }
    return re.sub(
        r'<figure data-picture="(\d+)"><img src="[^"]*"',
        lambda found: f'<figure><img src="{keys[found[1]]}"',
        stored,
    )


def test_clipboards_of_all_programs_give_clean_structure(body):
    message = body.page.locator(".editor-message")
    got, told = {}, {}
    for photo, name in enumerate(EXPECTED):
        body.fill("Đoạn một.")
        got[name] = outline_of_html(paste(body, name, photo * 10))
        if message.is_visible():
            told[name] = message.text_content()

    assert got == EXPECTED
    assert told == TOLD
