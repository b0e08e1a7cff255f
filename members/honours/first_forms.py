"""The forms of commendation that a new portal knows (law 06/2022/QH15); from then on the table is the editors'."""

from .models import HonourForm

Level = HonourForm.Level
UNION = "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"
NATIONAL = "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam"
PROVINCE = "Ủy ban nhân dân tỉnh"
FIRST_FORMS = (
    ("Huân chương Lao động", Level.STATE, "Chủ tịch nước"),
    ("Cờ thi đua của Chính phủ", Level.GOVERNMENT, "Chính phủ"),
    ("Bằng khen của Thủ tướng Chính phủ", Level.GOVERNMENT, "Thủ tướng Chính phủ"),
    ("Cờ thi đua của VUSTA", Level.MINISTRY, NATIONAL),
    ("Bằng khen của VUSTA", Level.MINISTRY, NATIONAL),
    ("Kỷ niệm chương Vì sự nghiệp KH&KT", Level.MINISTRY, NATIONAL),
    ("Cờ thi đua của UBND tỉnh", Level.PROVINCE, PROVINCE),
    ("Bằng khen của Chủ tịch UBND tỉnh", Level.PROVINCE, "Chủ tịch Ủy ban nhân dân tỉnh"),
    ("Tập thể lao động xuất sắc", Level.PROVINCE, "Chủ tịch Ủy ban nhân dân tỉnh"),
    ("Chiến sĩ thi đua cấp tỉnh", Level.PROVINCE, "Chủ tịch Ủy ban nhân dân tỉnh"),
    ("Trí thức khoa học và công nghệ tiêu biểu", Level.UNION, UNION),
    ("Cờ thi đua", Level.UNION, UNION),
    ("Giấy khen", Level.UNION, UNION),
    ("Tập thể lao động tiên tiến", Level.LOCAL, ""),
    ("Lao động tiên tiến", Level.LOCAL, ""),
    ("Chiến sĩ thi đua cơ sở", Level.LOCAL, ""),
)


def write_first_forms(using: str) -> None:
    HonourForm.objects.using(using).bulk_create(
        HonourForm(name=name, level=level, giver=giver, order=10 * place)
        for place, (name, level, giver) in enumerate(FIRST_FORMS, 1)
    )
