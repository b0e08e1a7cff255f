from .documents import paragraph, report_by_direct_formatting, word_file
from .outline import outline, read

TITLE = paragraph("Tiêu đề bài", style="Tieude")


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
