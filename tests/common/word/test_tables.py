from .documents import holding, paragraph, picture, table, word_file
from .outline import outline

TITLE = paragraph("Tiêu đề bài", style="Tieude")


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
