from .documents import level, numbered, numbering, paragraph, word_file
from .outline import outline

TITLE = paragraph("Tiêu đề bài", style="Tieude")


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
