"""The main job: an editor types a report with its pictures, publishes it, and a reader finds it."""

import base64
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from tests.factories import CategoryFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HALF_YEAR = {
    "title": "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh: Triển khai nhiệm vụ 6 tháng cuối năm",
    "lead": "Sáng 24/6, Liên hiệp hội sơ kết nửa đầu năm 2022 và bầu bổ sung Phó Chủ tịch.",
    "category": "Hoạt động Liên hiệp hội",
    "date": "24/06/2022",
    "time": "16:00:56",
    "byline": "Duy Tùng",
    "source": "",
    "body": [
        "Nửa đầu năm, các hội và chi hội được hướng dẫn chuẩn bị đại hội nhiệm kỳ.",
        ("figure", "Các đại biểu tham dự hội nghị."),
        "Đã mở 19 lớp tập huấn cho hơn 9.000 lượt hội viên và 7 lớp cho 700 hộ dân.",
    ],
    "long_date": "Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56",
}
YEAR = {
    "title": "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh triển khai nhiệm vụ năm 2022",
    "lead": "Ngày 19/1/2022, Liên hiệp hội tổng kết công tác năm 2021 và bàn việc của năm 2022.",
    "category": "Hoạt động Liên hiệp hội",
    "date": "19/1/2022",
    "time": "09:30:00",
    "byline": "Thu Hương",
    "source": "LacGiangPortal",
    "body": [
        ("figure", "Các hội thành viên ký giao ước thi đua năm 2022"),
        "Liên hiệp hội có 30 tổ chức thành viên với 94.936 hội viên.",
        ("figure", "Trao Cờ thi đua cho tập thể xuất sắc năm 2021"),
        "Trong năm có 1.541 cuộc, lớp tập huấn và tuyên truyền.",
        ("figure", "Trao Giấy khen cho các tập thể có thành tích năm 2021"),
        "Dịp này, 45 tập thể và 61 cá nhân được khen.",
    ],
    "long_date": "Thứ tư, ngày 19 tháng 1 năm 2022 | 09:30:00",
}

DROP = """([data, at]) => {
    const editor = document.querySelector(".tiptap.ProseMirror")
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], "anh-hoi-nghi.jpg", { type: "image/jpeg" }))
    const block = editor.children[at]
    const box = block.getBoundingClientRect()
    const where = { clientX: box.left + 4, clientY: box.bottom - 2 }
    block.dispatchEvent(
        new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer, ...where }),
    )
}"""


def draw_photo(shade):
    picture = Image.new("RGB", (1500, 1000), (shade, 90, 120))
    ImageDraw.Draw(picture).ellipse((500, 250, 1000, 750), fill=(230, 200, shade))
    file = BytesIO()
    picture.save(file, "JPEG")
    return base64.b64encode(file.getvalue()).decode()


def type_body(page, blocks):
    """Paragraphs first; then each photo is dropped at the end of the block that it follows."""
    editor = page.locator(".tiptap.ProseMirror").first
    editor.click()
    paragraphs = [block for block in blocks if isinstance(block, str)]
    for number, paragraph in enumerate(["Mở đầu.", *paragraphs]):
        if number:
            page.keyboard.press("Enter")
        page.keyboard.insert_text(paragraph)
    for place, block in enumerate(blocks):
        if isinstance(block, tuple):
            drop_photo(page, place, block[1])


def drop_photo(page, place, caption):
    figures = page.locator(".tiptap.ProseMirror figure")
    before = figures.count()
    page.evaluate(DROP, [draw_photo(40 * (before + 1)), place])
    page.wait_for_function(
        "n => document.querySelectorAll('.tiptap.ProseMirror figure').length === n", arg=before + 1
    )
    page.locator(f".tiptap.ProseMirror > :nth-child({place + 2}) figcaption").click()
    page.keyboard.insert_text(caption)


def write_report(page, live_server, report):
    page.goto(f"{live_server.url}/admin/news/article/add/")
    page.fill("[name=title]", report["title"])
    page.fill("[name=lead]", report["lead"])
    page.select_option("[name=category]", label=report["category"])
    page.fill("[name=byline]", report["byline"])
    page.fill("[name=source_name]", report["source"])
    page.fill("[name=publish_at_0]", report["date"])
    page.fill("[name=publish_at_1]", report["time"])
    type_body(page, report["body"])
    page.get_by_role("button", name="Lưu và đăng").first.click()
    page.wait_for_url("**/admin/news/article/")


def shown_blocks(page):
    """The article's body as a reader meets it: paragraphs, and captions of figures that have a picture."""
    return page.locator(".article > .prose > *").evaluate_all(
        """blocks => blocks.map((block) => block.tagName === "FIGURE"
            ? ["figure", block.querySelector("picture img") && block.querySelector("figcaption").textContent.trim()]
            : block.textContent.trim())"""
    )


@pytest.mark.parametrize("report", [HALF_YEAR, YEAR], ids=["half-year", "year"])
def test_report_is_typed_published_and_found_by_a_visitor(logged_in_page, open_page, live_server, report):
    CategoryFactory(name=report["category"])

    write_report(logged_in_page, live_server, report)
    page = open_page()  # of another browser, so to speak: it holds nobody's session
    page.goto("/")
    page.get_by_role("link", name=report["title"]).first.click()

    assert page.locator("h1").inner_text() == report["title"]
    assert page.locator(".article-head time").inner_text() == report["long_date"]
    assert report["lead"] in page.locator(".article-head .lead").inner_text()
    assert shown_blocks(page) == [
        "Mở đầu.",
        *[list(block) if isinstance(block, tuple) else block for block in report["body"]],
    ]
    assert page.locator(".article-byline").inner_text() == report["byline"]
