import io
import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from assocportal.common.html import clean_html
from assocportal.common.pictures.library import store_picture
from assocportal.common.printing.word import make_docx
from tests.picture_files import upload

from .papers import paper, read_docx, styled

pytestmark = pytest.mark.django_db
ADDRESS = ("Địa chỉ", "Bản trên mạng: http://127.0.0.1:8000/tin-tuc/2022/06/hoi-nghi/")


def numbering_of(paragraph):
    properties = paragraph._p.pPr.numPr
    return properties.ilvl.val, properties.numId.val


def pattern_of(document, number):
    """How a list counts: the format of its numbers and the first of them."""
    part = document.part.numbering_part.element
    num = next(each for each in part.num_lst if each.numId == number)
    level = num.lvlOverride_lst[0]
    lists = f"w:abstractNum[@w:abstractNumId='{num.abstractNumId.val}']"
    [numbers] = part.xpath(f"{lists}/w:lvl[@w:ilvl='{level.ilvl}']/w:numFmt/@w:val")
    return numbers, level.startOverride.val


def test_word_reads_from_head_to_address():
    document = read_docx(
        paper(
            "<h2>Mục một</h2><p>Đoạn.</p>",
            kicker="Sơ kết",
            date_line="Thứ sáu, ngày 24 tháng 6 năm 2022",
            lead_source="Báo tỉnh",
            lead="Sáng 24/6.\nHội nghị bế mạc.",
        )
    )

    assert styled(document) == [
        ("Dòng dẫn", "Sơ kết"),
        ("Title", "Hội nghị sơ kết"),
        ("Ngày đăng", "Thứ sáu, ngày 24 tháng 6 năm 2022"),
        ("Sapo", "Báo tỉnh – Sáng 24/6."),
        ("Sapo", "Hội nghị bế mạc."),
        ("Heading 1", "Mục một"),
        ("Normal", "Đoạn."),
        ADDRESS,
    ]


def test_what_is_missing_leaves_no_empty_line():
    assert styled(read_docx(paper())) == [("Title", "Hội nghị sơ kết"), ("Normal", "Nội dung."), ADDRESS]


def test_page_is_that_of_official_papers():
    document = read_docx(paper())

    section, font = document.sections[0], document.styles["Normal"].element
    sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round(size / Mm(1)) for size in sizes] == [210, 297, 30, 15]
    assert "Times New Roman" in document.styles.element.xml
    assert font is not None
    assert section.header.paragraphs[0].text == "Liên hiệp các Hội Khoa học và Kỹ thuật"
    assert document.core_properties.title == "Hội nghị sơ kết"


@pytest.mark.parametrize("words", ["A & <B> \"c\" 'd'", "{{ 7 * 7 }}", "{% if x %}", "{{ title }}", "]]>"])
def test_what_is_typed_is_never_a_template(words):
    document = read_docx(paper(blocks=[], title=words, lead=words))

    assert styled(document)[:2] == [("Title", words), ("Sapo", words)]


def test_marks_and_line_breaks_stay():
    document = read_docx(
        paper("<p>a<strong>b</strong><em>c</em><u>d</u><sub>e</sub><sup>f</sup><br>g</p>", title="x")
    )

    runs = document.paragraphs[1].runs
    assert [run.text for run in runs] == ["a", "b", "c", "d", "e", "f", "\n", "g"]
    assert (runs[1].bold, runs[2].italic, runs[3].underline) == (True, True, True)
    assert (runs[4].font.subscript, runs[5].font.superscript) == (True, True)


def test_links_can_be_followed():
    document = read_docx(paper('<p>Xem <a href="https://vusta.vn/Hội">VUSTA</a>.</p>'))

    [link] = document.paragraphs[1].hyperlinks
    assert (link.text, link.url) == ("VUSTA", "https://vusta.vn/H%E1%BB%99i")


def test_link_that_word_cannot_read_is_plain_text():
    document = read_docx(paper('<p><a href="http://[x">a</a></p>'))

    assert (document.paragraphs[1].text, document.paragraphs[1].hyperlinks) == ("a", [])


def test_each_list_counts_for_itself():
    item = "<li><p>a</p></li>"
    document = read_docx(
        paper(
            f'<ol>{item}</ol><ol start="4" type="a">{item}{item}</ol><ul><li><p>b</p><ol>{item}</ol></li></ul>'
        )
    )

    numbers = [numbering_of(each) for each in document.paragraphs if each.style.name == "List Paragraph"]
    assert numbers == [(0, 1), (0, 2), (0, 2), (0, 3), (1, 4)]
    assert [pattern_of(document, number) for number in (1, 2, 3, 4)] == [
        ("decimal", 1),
        ("lowerLetter", 4),
        ("bullet", 1),
        ("decimal", 1),
    ]


def test_item_that_begins_with_a_table_keeps_its_number():
    document = read_docx(paper("<ol><li><table><tbody><tr><td>a</td></tr></tbody></table></li></ol>"))

    assert numbering_of(document.paragraphs[1]) == (0, 1)
    assert document.tables[0].cell(0, 0).text == "a"


def test_table_has_borders_head_and_spans():
    html = (
        '<table><tbody><tr><th>STT</th><th colspan="2">Tên</th></tr>'
        '<tr><td rowspan="2">1</td><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>'
    )

    [table] = read_docx(paper(html)).tables

    assert table.style.name == "Table Grid"
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["STT", "Tên", "Tên"],
        ["1", "a", "b"],
        ["1", "c", ""],
    ]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert table.cell(0, 0).paragraphs[0].runs[0].bold


def test_every_cell_ends_with_a_paragraph():
    """Else Word calls the file damaged."""
    inner = "<table><tbody><tr><td>b</td></tr></tbody></table>"

    document = read_docx(paper(f"<table><tbody><tr><td>{inner}</td><td></td></tr></tbody></table>"))

    cells = document.element.body.iter(qn("w:tc"))
    assert {cell[-1].tag for cell in cells} == {qn("w:p")}


def test_picture_says_what_it_shows():
    picture = store_picture(upload(width=1200, height=800), credit="Minh Anh")
    html = clean_html(
        f'<figure><img src="{picture.usual_url}" alt="Hội trường"><figcaption>Toàn cảnh</figcaption></figure>'
    )

    document = read_docx(paper(html))

    [shape] = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "Hội trường"
    assert shape.width <= Mm(165)
    assert styled(document)[2] == ("Caption", "Toàn cảnh (Ảnh: Minh Anh)")


def test_broken_picture_leaves_its_words(folders):
    picture = store_picture(upload())
    html = clean_html(f'<img src="{picture.usual_url}" alt="Hội trường">')
    (folders / "media" / picture.rendition_name(picture.usual_width, "jpg")).write_bytes(b"kein JPEG")

    assert ("Ảnh", "[Ảnh: Hội trường]") in styled(read_docx(paper(html)))


def test_letters_of_any_kind_are_written():
    assert styled(read_docx(paper("<p>📞 北京 ẫ</p>")))[1] == ("Normal", "📞 北京 ẫ")


def test_parts_of_the_file_name_each_other():
    """Every relation leads to a part that is there, and every reference to a relation."""
    picture = store_picture(upload())
    data = paper(clean_html(f'<img src="{picture.usual_url}"><p><a href="https://vusta.vn/">a</a></p>'))

    document = Document(io.BytesIO(make_docx(data)))
    names = set(zipfile.ZipFile(io.BytesIO(make_docx(data))).namelist())

    used = set(document.element.xpath("//@r:id | //@r:embed"))
    assert used <= set(document.part.rels)
    inner = [each for each in document.part.rels.values() if not each.is_external]
    assert {str(each.target_part.partname).lstrip("/") for each in inner} <= names
