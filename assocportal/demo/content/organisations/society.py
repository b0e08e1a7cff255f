"""Historians, teachers, lawyers, economists."""

from ..story import Body
from .palette import GOLD, NAVY, RED, TEAL

SOCIETY = [
    Body(
        "lich-su",
        "Hội Khoa học Lịch sử tỉnh Lạc Giang",
        "Hội Khoa học Lịch sử",
        "xa-hoi",
        ("TS Nguyễn Văn Kính", "Chủ tịch"),
        "1995-11-30",
        ("2003-12-18", "30/QĐ-LHH"),
        412,
        ("sach", *RED),
        "Bảo tàng tỉnh, số 1 phố Thành Cổ",
        "(0200) 3 823 041",
        "khoahoclichsu@lacgiang.example",
        introduction="""
Hội Khoa học Lịch sử sưu tầm, khảo cứu và phổ biến lịch sử địa phương. Tạp san Xưa và nay đất Lạc ra đều
hai số một năm; bộ Địa chí Lạc Giang do Hội tham gia biên soạn đã in đến tập ba.

Hội giúp các xã viết lịch sử đảng bộ, giúp dòng họ đọc và số hóa gia phả, sắc phong, đồng thời hướng dẫn
giáo viên dạy phần lịch sử địa phương ở bậc trung học.""",
    ),
    Body(
        "tam-ly",
        "Hội Khoa học Tâm lý – Giáo dục tỉnh Lạc Giang",
        "Hội Tâm lý – Giáo dục",
        "giao-duc",
        ("TS Đặng Thị Mai Hương", "Chủ tịch"),
        "1998-11-20",
        ("2004-11-08", "21/QĐ-LHH"),
        1384,
        ("sach", *TEAL),
        "Trường Đại học Lạc Giang, phường Đông Thành",
        "(0200) 3 824 138",
        "tamlygiaoduc@lacgiang.example",
    ),
    Body(
        "cuu-giao-chuc",
        "Hội Cựu giáo chức tỉnh Lạc Giang",
        "Hội Cựu giáo chức",
        "giao-duc",
        ("NGƯT Phùng Xuân Trường", "Chủ tịch"),
        "2004-11-20",
        ("2009-10-14", "26/QĐ-LHH"),
        22925,
        ("sach", *NAVY),
        "Số 30 phố Chu Văn An, phường Trung Tâm",
        "(0200) 3 824 229",
        "cuugiaochuc@lacgiang.example",
        email_is_public=False,
        introduction="""
Hội Cựu giáo chức có mặt ở mọi xã, phường. Thầy, cô đã nghỉ dạy tiếp tục giúp việc khuyến học, trông coi
thư viện thôn, dạy chữ cho người lớn và kèm học sinh khó khăn trong hè.

Hội phối hợp với Hội Tâm lý – Giáo dục mở phòng tư vấn học đường ở mười bốn trường trung học cơ sở.""",
    ),
    Body(
        "luat-gia",
        "Hội Luật gia tỉnh Lạc Giang",
        "Hội Luật gia",
        "kinh-te",
        ("Luật gia Mai Đức Thắng", "Chủ tịch"),
        "1988-04-04",
        ("2005-03-15", "07/QĐ-LHH"),
        2210,
        ("sao", *NAVY),
        "Số 6 đường Hùng Vương, phường Trung Tâm",
        "(0200) 3 825 221",
        "hoiluatgia@lacgiang.example",
    ),
    Body(
        "kinh-te",
        "Hội Khoa học Kinh tế tỉnh Lạc Giang",
        "Hội Khoa học Kinh tế",
        "kinh-te",
        ("TS Trần Thị Kim Oanh", "Chủ tịch"),
        "2002-01-18",
        ("2007-06-25", "14/QĐ-LHH"),
        477,
        ("bieu-do", *TEAL),
        "Số 18 đường Tri Thức, phường Trung Tâm",
        "(0200) 3 826 047",
        "kinhte@lacgiang.example",
    ),
    Body(
        "ke-toan",
        "Hội Kế toán tỉnh Lạc Giang",
        "Hội Kế toán",
        "kinh-te",
        ("Nguyễn Thị Lan Phương", "Chủ tịch"),
        "2006-11-10",
        ("2010-07-30", "12/QĐ-LHH"),
        628,
        ("bieu-do", *GOLD),
        "Số 54 đường Hùng Vương, phường Đông Thành",
        "(0200) 3 826 628",
        "hoiketoan@lacgiang.example",
    ),
]
