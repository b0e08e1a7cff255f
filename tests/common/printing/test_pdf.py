from concurrent.futures import ThreadPoolExecutor

import pytest

from assocportal.common.html import clean_html
from assocportal.common.models import Union
from assocportal.common.pictures.library import store_picture
from tests.picture_files import upload

from .papers import is_for_everybody, paper, read_pdf, text_of

pytestmark = pytest.mark.django_db


def picture_html(picture, caption="Toàn cảnh"):
    return clean_html(
        f'<figure><img src="{picture.usual_url}" alt="Hội trường"><figcaption>{caption}</figcaption></figure>'
    )


def count_pictures(pdf):
    return sum(len(page.images) for page in pdf.pages)


def test_pdf_says_what_it_is():
    Union.objects.create(official_name="Liên hiệp hội tỉnh Lạc Giang", short_name="LHH")

    pdf = read_pdf(paper())

    assert (pdf.metadata.title, pdf.metadata.author) == ("Hội nghị sơ kết", "Liên hiệp hội tỉnh Lạc Giang")
    assert pdf.root_object["/Lang"] == "vi-VN"
    assert is_for_everybody(pdf)
    assert [round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox[2:]] == [210, 297]


def test_pdf_reads_from_head_to_address():
    data = paper(
        "<h2>Mục một</h2><p>Đoạn <strong>đậm</strong>.</p>",
        kicker="Sơ kết",
        date_line="Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56",
        lead_source="Báo tỉnh",
        lead="Sáng 24/6.",
    )

    assert text_of(read_pdf(data)).startswith(
        "Liên hiệp các Hội Khoa học và Kỹ thuật Sơ kết Hội nghị sơ kết Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56 "
        "Báo tỉnh – Sáng 24/6. Mục một Đoạn đậm. Bản trên mạng: http://127.0.0.1:8000/tin-tuc/2022/06/hoi-nghi/"
    )


@pytest.mark.parametrize(
    "words", ['#panic("x") *A* $x$ <b> \\u{41} @a', "{{ 7 * 7 }}", "// không mất", "= A"]
)
def test_what_is_typed_is_never_source(words):
    blocks = paper(title=words, lead=words, kicker=words)

    assert text_of(read_pdf(blocks)).count(words) == 3


def test_pages_are_numbered_and_named():
    pdf = read_pdf(paper("<p>Nội dung dài của bài.</p>" * 120))

    last = pdf.pages[-1].extract_text()
    count = len(pdf.pages)
    assert count > 1
    assert f"Trang {count}/{count}" in last
    assert "Hội nghị sơ kết" in last


def test_table_goes_on_over_pages_under_the_same_head():
    rows = "".join(f"<tr><td>{number}</td><td>Hội số {number}</td></tr>" for number in range(120))

    pdf = read_pdf(paper(f"<table><tbody><tr><th>STT</th><th>Tên hội</th></tr>{rows}</tbody></table>"))

    assert len(pdf.pages) > 2
    assert all("Tên hội" in page.extract_text() for page in pdf.pages[:-1])
    assert is_for_everybody(pdf)


def test_pictures_stand_with_caption_and_credit():
    picture = store_picture(upload(), credit="Minh Anh")

    pdf = read_pdf(paper(picture_html(picture)))

    assert "Toàn cảnh (Ảnh: Minh Anh)" in text_of(pdf)
    assert count_pictures(pdf) == 1
    assert is_for_everybody(pdf)


def test_missing_picture_leaves_its_words(settings):
    settings.MEDIA_ROOT = f"{settings.MEDIA_ROOT}-kho-khac"
    picture = store_picture(upload())
    settings.MEDIA_ROOT += "-da-chuyen"

    pdf = read_pdf(paper(picture_html(picture)))

    assert "[Ảnh: Hội trường] Toàn cảnh" in text_of(pdf)


def test_broken_picture_costs_the_pictures_only(settings, folders):
    picture = store_picture(upload())
    html = picture_html(picture)
    (folders / "media" / picture.rendition_name(picture.usual_width, "jpg")).write_bytes(b"kein JPEG")

    assert "[Ảnh: Hội trường] Toàn cảnh" in text_of(read_pdf(paper(html)))


@pytest.mark.parametrize(("width", "height"), [(300, 1800), (1800, 300), (20, 20)])
def test_picture_of_any_shape_stays_on_its_page(width, height):
    picture = store_picture(upload(width=width, height=height))

    assert len(read_pdf(paper(picture_html(picture))).pages) == 1


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("Gọi 📞 0912", "Gọi 0912"), ("Tiếng Nga: Привет", "Tiếng Nga: Привет"), ("½ → ✔ ②", "½ → ✔ ②")],
)
def test_rare_letters_are_printed_or_left_out(typed, printed):
    pdf = read_pdf(paper(f"<p>{typed}</p>"))

    assert printed in text_of(pdf)
    assert is_for_everybody(pdf)


def test_letters_that_no_font_has_cost_the_certificate_only():
    pdf = read_pdf(paper("<p>Bắc Kinh (北京)</p>"))

    assert "Bắc Kinh (" in text_of(pdf)
    assert not is_for_everybody(pdf)


def test_word_without_an_end_stays_on_the_page():
    right_edges = []

    def note_right_edge(text, current, matrix, font, size):
        right_edges.append(matrix[4] + len(text) * size / 3)

    pdf = read_pdf(paper(f"<p>{'x' * 300}</p>", title="y" * 300))
    for page in pdf.pages:
        page.extract_text(visitor_text=note_right_edge)

    assert text_of(pdf).replace(" ", "").count("x" * 300) == 1
    assert max(right_edges) < float(pdf.pages[0].mediabox.right)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<blockquote>" * 30 + "<p>a</p>" + "</blockquote>" * 30,
        "<ul><li>" * 19 + "<p>a</p>" + "</li></ul>" * 19,
        '<table><tbody><tr><td rowspan="99">a</td><td colspan="99">b</td></tr></tbody></table>',
        f"<table><tbody><tr>{'<td>Hội viên</td>' * 30}</tr></tbody></table>",
        f"<table><tbody><tr><th>{'dài ' * 3000}</th></tr><tr><td>a</td></tr></tbody></table>",
        '<ol start="9999" type="I"><li><p>a</p></li></ol>',
    ],
    ids=["nothing", "quotes", "lists", "spans", "many columns", "an endless head", "a high number"],
)
def test_odd_texts_are_printed_for_everybody(html):
    assert is_for_everybody(read_pdf(paper(html)))


def test_links_can_be_followed():
    pdf = read_pdf(paper('<p><a href="https://vusta.vn/">VUSTA</a></p>'))

    targets = [note.get_object()["/A"]["/URI"] for note in pdf.pages[0]["/Annots"]]
    assert targets[0] == "https://vusta.vn/"


def test_two_threads_print_at_the_same_time():
    papers = [paper(title=f"Bài {number}") for number in range(8)]

    with ThreadPoolExecutor(2) as threads:
        titles = [pdf.metadata.title for pdf in threads.map(read_pdf, papers)]

    assert titles == [f"Bài {number}" for number in range(8)]
