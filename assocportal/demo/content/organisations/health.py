"""Doctors, nurses, pharmacists and healers."""

from ..story import Body
from .palette import GREEN, RED, TEAL, VIOLET

HEALTH = [
    Body(
        "dong-y",
        "Hội Đông y tỉnh Lạc Giang",
        "Hội Đông y",
        "y-duoc",
        ("Lương y Trần Quang Thảo", "Chủ tịch"),
        "1961-08-12",
        ("2002-05-20", "05/QĐ-LHH"),
        2864,
        ("la", *GREEN),
        "Số 45 phố Hải Thượng, phường Trung Tâm",
        "(0200) 3 811 204",
        "hoidongy@lacgiang.example",
        introduction="""
Hội Đông y tỉnh tập hợp lương y, bác sĩ, dược sĩ y học cổ truyền và những người trồng, chế biến dược liệu.
Hội có chi hội ở tất cả các huyện, thị xã và 148 tổ chẩn trị tại xã, phường.

## Việc đang làm

Hội gìn giữ vườn thuốc nam mẫu ở xã Lạc Xá, sưu tầm bài thuốc gia truyền, khám chữa bệnh không lấy tiền
cho hộ nghèo vào ngày rằm hằng tháng và phối hợp với Trường Cao đẳng Y tế mở lớp bổ túc cho lương y trẻ.""",
    ),
    Body(
        "y-hoc",
        "Hội Y học tỉnh Lạc Giang",
        "Hội Y học",
        "y-duoc",
        ("TS, BSCKII Lê Minh Đạt", "Chủ tịch"),
        "1985-02-27",
        ("2002-05-20", "05/QĐ-LHH"),
        3912,
        ("chu-thap", *RED),
        "Tầng 2, nhà B, Bệnh viện Đa khoa tỉnh",
        "(0200) 3 812 115",
        "hoiyhoc@lacgiang.example",
        introduction="""
Hội Y học tỉnh là nơi sinh hoạt chuyên môn của bác sĩ, kỹ thuật viên trong các bệnh viện công và tư. Tám
hội chuyên khoa trực thuộc thay nhau tổ chức sinh hoạt khoa học vào thứ năm tuần cuối mỗi tháng.

Hội viên của Hội chủ trì nhiều đề tài cấp tỉnh về dự phòng đột quỵ, quản lý bệnh không lây nhiễm tại trạm
y tế và theo dõi sức khỏe người từng mắc Covid-19.""",
    ),
    Body(
        "dieu-duong",
        "Hội Điều dưỡng tỉnh Lạc Giang",
        "Hội Điều dưỡng",
        "y-duoc",
        ("Phạm Thị Hồng Vân", "Chủ tịch"),
        "1992-05-12",
        ("2004-11-08", "21/QĐ-LHH"),
        2735,
        ("chu-thap", *TEAL),
        "Số 9 phố Yết Kiêu, phường Đông Thành",
        "(0200) 3 812 640",
        "dieuduong@lacgiang.example",
        email_is_public=False,
    ),
    Body(
        "duoc-hoc",
        "Hội Dược học tỉnh Lạc Giang",
        "Hội Dược học",
        "y-duoc",
        ("DSCKI Hoàng Thị Bích Liên", "Chủ tịch"),
        "1994-10-02",
        ("2005-03-15", "07/QĐ-LHH"),
        1533,
        ("binh", *VIOLET),
        "Số 112 đường Lê Lợi, phường Trung Tâm",
        "(0200) 3 813 077",
        "duochoc@lacgiang.example",
    ),
]
