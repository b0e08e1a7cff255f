import io
import unicodedata
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.word.blocks import plain

from .documents import FILES, decomposed, long_report, paragraph, word_file, zip_of
from .outline import outline, read

TITLE = paragraph("Tiêu đề bài", style="Tieude")
REPORT_OF_PANDOC = [
    "h2 Kết quả",
    "Trong 6 tháng, Liên hiệp hội đã *chủ động* hướng dẫn các _chi hội_^[1]^ theo H,2,O và m^2^.",
    "figure 0 Các đại biểu tham dự hội nghị. | Các đại biểu tham dự hội nghị.",
    "h3 Tập huấn",
    "ol",
    "  Tổ chức 19 lớp",
    "  ol type=a",
    "    cấp tỉnh",
    "    cấp huyện",
    "  Đoạn tiếp của mục một.",
    "  Tổ chức 7 lớp",
    "Xen giữa.",
    "ol start=3",
    "  Việc thứ ba",
    "ul",
    "  gạch đầu dòng",
    "  ul",
    "    cấp hai",
    "blockquote",
    "  Tập hợp trí thức là nhiệm vụ trọng tâm.",
    "Xem [trang của Liên hiệp hội](https://lienhiephoi.example/tin-tuc/) và công thức .",
    "Bảng 1. Số lớp tập huấn",
    "table",
    "  #Đơn vị / #Số lớp",
    "  Vũ Thư / 7",
    "  Đông Hưng / 12",
    "hr",
    "ol",
    "  Chi hội là tổ chức cơ sở.",
]


def test_report_made_by_pandoc_keeps_everything_but_its_formula():
    text = read((FILES / "pandoc.docx").read_bytes())

    assert outline(text) == REPORT_OF_PANDOC
    assert text.opening.title == "Liên hiệp hội sơ kết công tác 6 tháng đầu năm"
    assert text.opening.lead == "Sáng 24/6, Liên hiệp hội tổ chức hội nghị sơ kết 6 tháng đầu năm."
    assert text.taken == {"pictures": 1, "captions": 1, "tables": 1, "headings": 2, "lists": 3, "notes": 1}
    assert text.left_out.sentences() == [
        "1 công thức toán không lấy được (gần chỗ “Xem trang của Liên hiệp hội và công thức .”). "
        "Hãy gõ lại hoặc chèn thành ảnh."
    ]


def test_report_made_by_libreoffice_keeps_everything():
    text = read((FILES / "libreoffice.docx").read_bytes())

    assert text.opening.title == "LIÊN HIỆP HỘI TỔNG KẾT NĂM 2021"
    assert text.opening.byline == "Thu Hương"
    assert outline(text) == [
        "figure 0 Các hội thành viên ký giao ước thi đua |",
        "h2 Kết quả",
        "Có ~30 tổ chức~ thành viên^1^. // Dòng hai.",
        "ol start=3",
        "  Ba",
        "  ul",
        "    con",
        "  Bốn",
        "table",
        "  #Kết quả colspan=2",
        "  Cờ thi đua rowspan=2 / 2",
        "  45",
        "blockquote",
        "  Đoàn kết, sáng tạo.",
        "Xem [trang VUSTA](https://vusta.vn/tin).",
    ]


def test_styles_based_on_headings_are_headings_and_the_highest_is_h2():
    content = word_file(
        TITLE,
        paragraph("Mục", style="MucRieng"),
        paragraph("Chữ."),
        paragraph("Mục con", style="Muc2"),
        paragraph("Trích.", style="Trich"),
        paragraph("Trích tiếp.", style="Trich"),
    )

    assert outline(content) == ["h2 Mục", "Chữ.", "h3 Mục con", "blockquote", "  Trích.", "  Trích tiếp."]


def test_text_decomposed_by_a_mac_is_read_as_it_is_spelt():
    text = read(decomposed())

    assert text.opening.title == "Hội nghị tổng kết, thuý và thúy"
    assert [unicodedata.normalize("NFC", line) for line in outline(text)] == ["Đại biểu dự hội nghị."]


def test_hundred_pages_are_read_whole():
    text = read(long_report(100))

    assert text.taken["headings"] == 100
    assert len(outline(text)) == 500
    assert outline(text)[-1].startswith("Đoạn 4 của chương 100.")


@pytest.mark.parametrize("kind", ["strict", "renamed"])
def test_other_spellings_of_the_package_are_read(kind):
    content = word_file(TITLE, paragraph("Chữ."))
    if kind == "strict":
        content = _replaced(
            content,
            (
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ),
        )
    else:
        content = _replaced(content, (b"word/document.xml", b"word/document2.xml"), names=True)

    assert outline(content) == ["Chữ."]


def _replaced(content, change, names=False):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name).replace(*change) for name in archive.namelist()}
    if names:
        parts = {
            name.replace("word/document.xml", "word/document2.xml").replace(
                "_rels/document.xml", "_rels/document2.xml"
            ): part
            for name, part in parts.items()
        }
    return zip_of(parts)


def test_report_that_went_through_libreoffice_keeps_its_notes():
    text = read((FILES / "libreoffice_notes.docx").read_bytes())

    lines = outline(text)
    continued = lines.index("Đoạn tiếp của mục một.")
    assert lines[:5] == [
        line.replace("| Các đại biểu tham dự hội nghị.", "|") for line in REPORT_OF_PANDOC[:5]
    ]
    assert lines[continued + 1 : continued + 3] == ["ol start=2", "  Tổ chức 7 lớp"]
    assert lines[-9:] == REPORT_OF_PANDOC[-9:]


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40), min_size=1, max_size=5
    )
)
def test_no_words_of_plain_paragraphs_are_lost(texts):
    written = [escape(text) for text in texts]
    content = word_file(TITLE, *(paragraph(text) for text in written), paragraph("Hết rồi."))

    expected = [" ".join(unicodedata.normalize("NFC", text).split()) for text in texts]
    got = [unicodedata.normalize("NFC", line) for line in texts_of(read(content))]

    assert got == [text for text in expected if text] + ["Hết rồi."]


def texts_of(text):
    """Of an outline without its marks."""
    return [" ".join(plain([block.element]).split()) for block in text.blocks]
