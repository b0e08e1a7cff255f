"""The bodies' duties, and the standing office: its units, who works there, and who answers the telephone."""

from .union import (
    APPOINTED,
    CHIEF_OF_OFFICE,
    DEPUTY_CHIEF,
    EDITORIAL,
    EXECUTIVE,
    HEAD,
    INSPECTION,
    MOVED,
    PERMANENT,
    STAFF,
    STANDING,
    SUCCEEDED,
    Place,
)

# kind, name, duties, who sits there since the fifth congress
BODIES = [
    (
        "ban-chap-hanh",
        "Ban Chấp hành",
        "Lãnh đạo mọi hoạt động của Liên hiệp hội giữa hai kỳ đại hội; sáu tháng họp một lần; bầu Ban Thường vụ, "
        "Chủ tịch, các Phó Chủ tịch và Ủy ban Kiểm tra; thông qua chương trình công tác hằng năm.",
        EXECUTIVE,
    ),
    (
        "ban-thuong-vu",
        "Ban Thường vụ",
        "Thay mặt Ban Chấp hành giữa hai kỳ họp; ba tháng họp một lần; quyết định kết nạp, khen thưởng, thành lập "
        "trung tâm trực thuộc.",
        STANDING,
    ),
    (
        "thuong-truc",
        "Thường trực",
        "Gồm Chủ tịch và các Phó Chủ tịch, hội ý hằng tuần, điều hành công việc hằng ngày của Liên hiệp hội.",
        PERMANENT,
    ),
    (
        "uy-ban-kiem-tra",
        "Ủy ban Kiểm tra",
        "Do Ban Chấp hành bầu, làm việc độc lập theo Điều lệ; kiểm tra việc thi hành Điều lệ, nghị quyết và việc thu, "
        "chi tài chính; giải quyết đơn thư trong hệ thống Liên hiệp hội.",
        INSPECTION,
    ),
    (
        "ban-bien-tap",
        "Ban Biên tập",
        "Chịu trách nhiệm về nội dung Cổng thông tin điện tử; duyệt tin, bài trước khi đăng.",
        EDITORIAL,
    ),
]
# agreed on in the office, never shown
HIDDEN_BODY = ("Tiểu ban Nhân sự Đại hội khóa VI", ["Nguyễn Hữu Khải", "Lê Minh Đạt", "Dương Duy Tùng"])

UNITS = [
    (
        "Văn phòng",
        "Tổng hợp báo cáo; tài chính; văn thư, lưu trữ; quản trị Cổng thông tin điện tử.",
        [
            Place("Lê Thu Hà", CHIEF_OF_OFFICE, APPOINTED),
            Place("Hoàng Văn Khoa", DEPUTY_CHIEF, APPOINTED),
            Place("Trần Minh Đức", STAFF, APPOINTED),
            Place("Nông Thị Bích Ngọc", STAFF, APPOINTED),
        ],
    ),
    (
        "Ban Tư vấn – Phản biện",
        "Nhận đặt hàng tư vấn, phản biện, giám định xã hội; lập hội đồng; theo dõi việc trả lời kiến nghị.",
        [
            Place("Tống Duy Phong", HEAD, APPOINTED, ends=MOVED, reason="chuyển công tác"),
            Place("Khuất Thị Minh Châu", HEAD, APPOINTED, SUCCEEDED, decision=("42/QĐ-LHH", SUCCEEDED)),
            Place("Đàm Văn Lực", STAFF, APPOINTED),
        ],
    ),
    (
        "Ban Thông tin – Phổ biến kiến thức",
        "Biên tập tin bài, bản tin; điều phối các lớp tập huấn, phổ biến kiến thức.",
        [
            Place("Ngô Thu Hương", HEAD, APPOINTED),
            Place("Phạm Quốc Bảo", STAFF, APPOINTED),
            Place("Nguyễn Hải Yến", STAFF, APPOINTED),
        ],
    ),
    (
        "Ban Tổ chức – Thi đua",
        "Công tác hội, đại hội, khen thưởng; hội thi và giải thưởng.",
        [
            Place("Dương Duy Tùng", HEAD, APPOINTED),
            Place("Vũ Thị Lan Anh", STAFF, APPOINTED),
            Place("Đỗ Văn Thành", STAFF, APPOINTED),
        ],
    ),
]
# telephone and e-mail; those of the last three are nobody's but the office's
CONTACTS = {
    "Lê Thu Hà": ("(0200) 3 800 019", "thuha@lacgiang.example", True),
    "Hoàng Văn Khoa": ("(0200) 3 800 020", "", True),
    "Khuất Thị Minh Châu": ("(0200) 3 800 021", "minhchau@lacgiang.example", True),
    "Ngô Thu Hương": ("(0200) 3 800 022", "thuhuong@lacgiang.example", True),
    "Dương Duy Tùng": ("(0200) 3 800 023", "duytung@lacgiang.example", True),
    "Nông Thị Bích Ngọc": ("0900 000 104", "bichngoc@lacgiang.example", False),
    "Đàm Văn Lực": ("0900 000 105", "vanluc@lacgiang.example", False),
    "Đỗ Văn Thành": ("0900 000 106", "vanthanh@lacgiang.example", False),
}
CONSENT_TEXT = (
    "Tôi đồng ý để Liên hiệp hội đăng trên Cổng thông tin các mục tôi đã chọn trong bản này. Tôi có thể rút lại "
    "sự đồng ý bất cứ lúc nào; khi đó các mục ấy được gỡ khỏi Cổng thông tin."
)
UNION_INTRODUCTION = """
Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang là tổ chức chính trị – xã hội của trí thức khoa học và công nghệ
trong tỉnh, là thành viên của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam và của Ủy ban Mặt trận Tổ quốc Việt Nam
tỉnh.

- Tập hợp, đoàn kết trí thức khoa học và công nghệ; điều hòa, phối hợp hoạt động của các tổ chức thành viên.
- Tư vấn, phản biện và giám định xã hội đối với quy hoạch, đề án, dự án của tỉnh.
- Phổ biến kiến thức, tập huấn, chuyển giao công nghệ cho hội viên và nhân dân.
- Tổ chức các hội thi, cuộc thi sáng tạo; phát hiện, bồi dưỡng, tôn vinh trí thức.
"""
