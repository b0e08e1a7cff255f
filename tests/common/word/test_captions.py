from .documents import holding, paragraph, picture, run, table, text_box, word_file
from .outline import outline

TITLE = paragraph("Tiêu đề bài", style="Tieude")


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
