import io
import unicodedata
import zipfile

import pytest

from .documents import (
    FILES,
    PNG,
    decomposed,
    holding,
    level,
    long_report,
    numbered,
    numbering,
    paragraph,
    picture,
    report_by_direct_formatting,
    run,
    table,
    text_box,
    word_file,
    zip_of,
)
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


def test_headings_title_lead_and_byline_are_known_by_their_look():
    text = read(report_by_direct_formatting())

    assert text.opening.title == "LIÊN HIỆP HỘI SƠ KẾT 6 THÁNG ĐẦU NĂM"
    assert text.opening.lead == "Sáng 24/6, Liên hiệp hội tổ chức hội nghị sơ kết công tác."
    assert text.opening.source == "TTXVN"
    assert text.opening.byline == "Duy Tùng"
    assert outline(text) == [
        "figure 0 Quang cảnh hội nghị. |",
        "h2 I. KẾT QUẢ",
        "Trong 6 tháng đã tổ chức 19 lớp tập huấn.",
        "h3 1. Tập huấn",
        "Có hơn 9.000 lượt người dự.",
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


def test_numbers_that_lists_cannot_write_stay_words():
    lists = numbering(
        level(0, "decimal", "Điều %1.") + level(1, "decimal", "%1.%2."),
        level(0, "lowerLetter", "%1)") + level(1, "bullet", "-"),
    )
    content = word_file(
        TITLE,
        numbered("Phạm vi", style="Muc1"),
        numbered("Đối tượng", level=1),
        numbered("Hiệu lực", style="Muc1"),
        numbered("hội viên", num=2),
        numbered("cá nhân", num=2, level=1),
        numbered("chi hội", num=2),
        numbering=lists,
    )

    assert outline(content) == [
        "h2 Điều 1. Phạm vi",
        "1.1. Đối tượng",
        "h2 Điều 2. Hiệu lực",
        "ol type=a",
        "  hội viên",
        "  ul",
        "    cá nhân",
        "  chi hội",
    ]


def test_text_boxes_stand_after_the_line_they_hang_on_once():
    box = text_box(paragraph("Chữ trong khung."), paragraph("Dòng hai của khung."))
    content = word_file(TITLE, holding(run("Đoạn một."), box), paragraph("Đoạn hai."))

    text = read(content)

    assert outline(text) == ["Đoạn một.", "Chữ trong khung.", "Dòng hai của khung.", "Đoạn hai."]
    assert text.left_out.sentences() == [
        "Chữ trong 1 khung chữ (text box) đã đưa vào giữa bài (gần chỗ “Chữ trong khung.Dòng hai của khung.”). "
        "Hãy xem lại vị trí."
    ]


def test_captions_of_floating_pictures_stand_in_text_boxes():
    box = text_box(paragraph("Hình 1. Lễ trao giải", style="Chuthich"))
    content = word_file(
        TITLE, holding(run("Đoạn một."), picture(kind="anchor", alt="Trao cờ"), box), paragraph("Đoạn hai.")
    )

    assert outline(content) == ["Đoạn một.", "figure 0 Hình 1. Lễ trao giải | Trao cờ", "Đoạn hai."]


def test_each_picture_keeps_its_place_and_its_caption():
    content = word_file(
        TITLE,
        paragraph("Ảnh trên chú thích dưới", style="Muc1"),
        holding(picture(alt="image1.png")),
        paragraph("Chú thích kiểu Word", style="Chuthich"),
        holding(
            picture(alt="Ban Chấp hành khóa V"), run(inside="<w:br/>"), run("Cùng một đoạn", italic=True)
        ),
        paragraph("Chú thích đứng trên", style="Chuthich"),
        holding(picture()),
        paragraph("Đoạn văn thường sau ảnh, không phải chú thích."),
        holding(run("Ảnh nhỏ "), picture(), run(" giữa câu.")),
        paragraph("Bảng 1. Số lớp", style="Chuthich"),
        table(["Năm", "Lớp"], ["2021", "19"]),
    )

    assert outline(content) == [
        "h2 Ảnh trên chú thích dưới",
        "figure 0 Chú thích kiểu Word |",
        "figure 1 Cùng một đoạn | Ban Chấp hành khóa V",
        "figure 2 Chú thích đứng trên |",
        "Đoạn văn thường sau ảnh, không phải chú thích.",
        "Ảnh nhỏ giữa câu.",
        "figure 3  |",
        "Bảng 1. Số lớp",
        "table",
        "  Năm / Lớp",
        "  2021 / 19",
    ]


def test_table_that_only_holds_pictures_dissolves_into_them():
    pictures = [holding(picture()), holding(picture())]
    content = word_file(
        TITLE,
        paragraph("Trước."),
        table(pictures, ["Chú thích trái", "Chú thích phải"]),
        paragraph("Sau."),
    )

    assert outline(content) == ["Trước.", "figure 0 Chú thích trái |", "figure 1 Chú thích phải |", "Sau."]


def test_merged_cells_and_header_rows_of_tables_are_kept():
    rows = [
        [(paragraph("Kết quả", bold=True), '<w:gridSpan w:val="2"/>')],
        [("Cờ thi đua", '<w:vMerge w:val="restart"/>'), "2"],
        [("", "<w:vMerge/>"), "45"],
    ]

    assert outline(word_file(TITLE, table(*rows))) == [
        "table",
        "  #Kết quả colspan=2",
        "  Cờ thi đua rowspan=2 / 2",
        "  45",
    ]


def test_tracked_changes_are_settled_and_told():
    changed = (
        '<w:p><w:r><w:t xml:space="preserve">Có </w:t></w:r><w:ins w:id="1"><w:r><w:t>hơn 9.000</w:t></w:r></w:ins>'
        "<w:del w:id='2'><w:r><w:delText>9.000</w:delText></w:r></w:del>"
        '<w:r><w:t xml:space="preserve"> lượt.</w:t></w:r></w:p>'
    )
    joined = (
        "<w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr><w:r><w:t>Đầu </w:t></w:r></w:p>"
        + paragraph("cuối.")
    )
    text = read(word_file(TITLE, changed, joined, comments="<w:comment/><w:comment/>"))

    assert outline(text) == ["Có hơn 9.000 lượt.", "Đầu cuối."]
    assert text.left_out.sentences() == [
        "2 lời nhận xét (comment) bên lề không lấy vào bài.",
        "Tệp còn theo dõi thay đổi (Track Changes): 1 chỗ thêm được giữ như đã chấp nhận.",
        "Tệp còn theo dõi thay đổi (Track Changes): 2 chỗ xóa đã bỏ khỏi bài.",
    ]


def test_footnotes_become_numbered_notes_at_the_end():
    note = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Theo VUSTA.</w:t></w:r></w:p></w:footnote>'
    content = word_file(
        TITLE,
        holding(run("Có 30 tổ chức", inside='<w:footnoteReference w:id="2"/>'), run(".")),
        footnotes=note,
    )

    assert outline(content) == ["Có 30 tổ chức^[1]^.", "hr", "ol", "  Theo VUSTA."]


def test_links_are_kept_and_those_within_the_document_become_words():
    link = '<w:hyperlink r:id="rIdL"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>VUSTA</w:t></w:r></w:hyperlink>'
    inner = '<w:hyperlink w:anchor="muc1"><w:r><w:t>mục một</w:t></w:r></w:hyperlink>'
    field = (
        run(inside='<w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://a.vn/"</w:instrText>')
        + run(inside='<w:fldChar w:fldCharType="separate"/>')
        + run("trường")
        + run(inside='<w:fldChar w:fldCharType="end"/>')
    )
    simple = '<w:fldSimple w:instr=" SEQ Hình "><w:r><w:t>7</w:t></w:r></w:fldSimple>'
    content = word_file(
        TITLE,
        holding(run("Xem "), link, run(", "), inner, run(", "), field, run(", số "), simple),
        links={"rIdL": ("hyperlink", "https://vusta.vn/")},
    )

    assert outline(content) == ["Xem [VUSTA](https://vusta.vn/), mục một, [trường](https://a.vn/), số 7"]


def test_what_cannot_be_taken_is_told_with_its_place():
    chart = run(
        inside="<w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    shape = run(inside="<w:pict><v:line/></w:pict>")
    sheet = run(inside="<w:object><o:OLEObject/></w:object>")
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>"
    text = read(
        word_file(
            TITLE,
            f"{contents}{paragraph('Mục 1 … 3')}</w:sdtContent></w:sdt>",
            holding(run("Biểu đồ sau đây"), chart),
            holding(run("Đường kẻ"), shape, sheet),
            holding(run("Ảnh vẽ"), picture("rIdV"), picture("rIdX"), picture("rIdM")),
            pictures={"rIdV": ("a.emf", b"x"), "rIdM2": ("b.png", PNG)},
            links={"rIdX": ("image", "https://trang-khac.example/a.png")},
            header=paragraph("UBND TỈNH"),
        )
    )

    assert outline(text) == ["Biểu đồ sau đây", "Đường kẻ", "Ảnh vẽ"]
    assert text.left_out.sentences() == [
        "Chữ ở đầu trang, chân trang và số trang không lấy vào bài.",
        "Mục lục tự động không lấy vào bài.",
        "1 biểu đồ không lấy được (gần chỗ “Biểu đồ sau đây”). Hãy chụp biểu đồ thành ảnh rồi chèn vào.",
        "1 đối tượng nhúng (Excel, PowerPoint, tệp khác) không lấy được (gần chỗ “Đường kẻ”).",
        "1 hình vẽ (đường kẻ, mũi tên, khung) không lấy được (gần chỗ “Đường kẻ”).",
        "1 ảnh chỉ là liên kết ra ngoài, không nằm trong tệp nên không lấy được (gần chỗ “Ảnh vẽ”). "
        "Hãy chèn ảnh từ máy.",
        "1 ảnh kiểu EMF hoặc WMF không lấy được (gần chỗ “Ảnh vẽ”). Hãy lưu ảnh thành PNG hoặc JPEG rồi chèn vào.",
        "1 ảnh bị hỏng hoặc thiếu trong tệp nên không lấy được (gần chỗ “Ảnh vẽ”).",
    ]


def test_a_line_that_repeats_the_title_is_dropped():
    content = word_file(TITLE, paragraph("TIÊU ĐỀ BÀI", bold=True, align="center"), paragraph("Chữ."))

    assert outline(content) == ["Chữ."]


def test_title_of_the_file_is_the_last_resort():
    long = "Câu này dài và kết thúc bằng dấu chấm."

    assert (
        read(word_file(paragraph(long), title="Tiêu đề trong thuộc tính")).opening.title
        == "Tiêu đề trong thuộc tính"
    )
    assert (
        read(word_file(paragraph(long), title="Microsoft Word - a.doc"), "so-ket_2022.docx").opening.title
        == "so ket 2022"
    )


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
