"""Schools, a hospital, a company; the union's own centres; the standing office; partners from outside."""

from ..story import Body
from .palette import BROWN, GOLD, GREEN, NAVY, RED, VIOLET

COLLECTIVE, CENTRE = "hoi-vien-tap-the", "trung-tam"

COLLECTIVES = [
    Body(
        "dai-hoc",
        "Trường Đại học Lạc Giang",
        "Đại học Lạc Giang",
        "giao-duc",
        ("PGS, TS Vương Quốc Hưng", "Hiệu trưởng"),
        "2007-09-05",
        ("2011-01-12", "02/QĐ-LHH"),
        486,
        ("sach", *VIOLET),
        "Đường Đại Học, phường Đông Thành",
        "(0200) 3 830 486",
        "lienhe@daihoc.lacgiang.example",
        website="https://daihoc.lacgiang.example/",
        kind=COLLECTIVE,
        introduction="""
Trường đào tạo mười tám ngành, mạnh về nông nghiệp, sư phạm và công nghệ thông tin. Hai phòng thí nghiệm
của Trường, phân tích đất – nước và công nghệ sinh học, mở cửa cho hội viên các hội thành viên dùng chung.

Là hội viên tập thể từ năm 2011, Trường cử chuyên gia tham gia phần lớn các hội đồng phản biện của Liên
hiệp hội.""",
    ),
    Body(
        "cao-dang-ky-thuat",
        "Trường Cao đẳng Kỹ thuật Công nghiệp Lạc Giang",
        "Cao đẳng Kỹ thuật",
        "co-khi",
        ("TS Hồ Sỹ Quân", "Hiệu trưởng"),
        "1974-10-15",
        ("2012-08-20", "17/QĐ-LHH"),
        214,
        ("banh-rang", *BROWN),
        "Số 200 đường Trần Phú, phường Tây Sơn",
        "(0200) 3 831 214",
        "caodangkythuat@lacgiang.example",
        kind=COLLECTIVE,
    ),
    Body(
        "cao-dang-y-te",
        "Trường Cao đẳng Y tế Lạc Giang",
        "Cao đẳng Y tế",
        "y-duoc",
        ("ThS, BS Tô Thị Hải Yến", "Hiệu trưởng"),
        "1968-06-01",
        ("2013-05-16", "09/QĐ-LHH"),
        178,
        ("chu-thap", *VIOLET),
        "Số 15 phố Yết Kiêu, phường Đông Thành",
        "(0200) 3 832 178",
        "caodangyte@lacgiang.example",
        kind=COLLECTIVE,
    ),
    Body(
        "benh-vien",
        "Bệnh viện Đa khoa tỉnh Lạc Giang",
        "Bệnh viện Đa khoa tỉnh",
        "y-duoc",
        ("BSCKII Nguyễn Thành Vinh", "Giám đốc"),
        "1954-12-10",
        ("2011-01-12", "02/QĐ-LHH"),
        968,
        ("chu-thap", *NAVY),
        "Số 100 phố Yết Kiêu, phường Đông Thành",
        "(0200) 3 833 115",
        "benhvien@lacgiang.example",
        kind=COLLECTIVE,
        introduction="""
Bệnh viện hạng I với 820 giường bệnh, là cơ sở thực hành của Trường Cao đẳng Y tế. Mỗi năm Bệnh viện
nghiệm thu khoảng hai mươi đề tài cấp cơ sở; nhiều sáng kiến của bác sĩ, điều dưỡng đoạt giải Hội thi Sáng
tạo kỹ thuật tỉnh.

Bệnh viện cùng Hội Y học tổ chức khám lưu động ở các xã vùng cao của huyện Bình Khê.""",
    ),
    Body(
        "giong-cay",
        "Công ty cổ phần Giống cây trồng Lạc Giang",
        "Công ty Giống cây trồng",
        "nong-nghiep",
        ("Kỹ sư Đào Ngọc Sơn", "Giám đốc"),
        "1979-03-22",
        ("2014-12-02", "28/QĐ-LHH"),
        132,
        ("la", *NAVY),
        "Xã Tiên Lạc, huyện Phú Lạc",
        "(0200) 3 834 132",
        "giongcaytrong@lacgiang.example",
        kind=COLLECTIVE,
    ),
    Body(
        "tt-tu-van",
        "Trung tâm Tư vấn, Phản biện và Chuyển giao công nghệ",
        "Trung tâm Tư vấn",
        "kinh-te",
        ("ThS Lại Văn Chiến", "Giám đốc"),
        "2009-02-16",
        ("2009-02-16", "04/QĐ-LHH"),
        24,
        ("bieu-do", *NAVY),
        "Tầng 3, số 18 đường Tri Thức",
        "(0200) 3 835 024",
        "tuvan@lacgiang.example",
        kind=CENTRE,
    ),
    Body(
        "tt-dao-tao",
        "Trung tâm Đào tạo và Phổ biến kiến thức",
        "Trung tâm Đào tạo",
        "giao-duc",
        ("Bạch Thị Thu Hà", "Giám đốc"),
        "2012-07-09",
        ("2012-07-09", "15/QĐ-LHH"),
        31,
        ("sach", *GOLD),
        "Tầng 2, số 18 đường Tri Thức",
        "(0200) 3 835 031",
        "daotao@lacgiang.example",
        kind=CENTRE,
    ),
    Body(
        "tt-suc-khoe",
        "Trung tâm Nghiên cứu và Chăm sóc sức khỏe cộng đồng",
        "Trung tâm Sức khỏe cộng đồng",
        "y-duoc",
        ("BSCKI Quách Văn Lâm", "Giám đốc"),
        "2015-04-07",
        ("2015-04-07", "06/QĐ-LHH"),
        28,
        ("chu-thap", *GREEN),
        "Số 45 phố Hải Thượng, phường Trung Tâm",
        "(0200) 3 835 028",
        "suckhoe@lacgiang.example",
        kind=CENTRE,
    ),
]

OFFICE = Body(
    "thuong-truc",
    "Cơ quan Thường trực Liên hiệp hội Lạc Giang",
    "Cơ quan Thường trực",
    "",
    ("Nguyễn Hữu Khải", "Chủ tịch"),
    "1999-12-24",
    ("", ""),
    None,
    ("sao", *RED),
    "Số 18 đường Tri Thức, phường Trung Tâm, tỉnh Lạc Giang",
    "(0200) 3 800 018",
    "vanphong@lacgiang.example",
    kind="co-quan-thuong-truc",
    introduction="""
Cơ quan Thường trực giúp Ban Chấp hành, Ban Thường vụ điều hành công việc hằng ngày: tổng hợp báo cáo,
chuẩn bị hội nghị, làm đầu mối với các sở, ngành và giữ Cổng thông tin này.

Cơ quan gồm Văn phòng, Ban Tư vấn – Phản biện, Ban Thông tin – Phổ biến kiến thức, Ban Tổ chức – Thi đua.""",
)

OUTSIDE = {
    "so-khcn": ("Sở Khoa học và Công nghệ tỉnh Lạc Giang", "Sở KH&CN"),
    "mat-tran": ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạc Giang", "Ủy ban MTTQ tỉnh"),
    "tuyen-giao": ("Ban Tuyên giáo Tỉnh ủy Lạc Giang", "Ban Tuyên giáo Tỉnh ủy"),
    "khoi-co-quan": ("Đảng ủy Khối các cơ quan tỉnh Lạc Giang", "Đảng ủy Khối các cơ quan tỉnh"),
    "khoi-doanh-nghiep": ("Đảng ủy Khối Doanh nghiệp tỉnh Lạc Giang", "Đảng ủy Khối Doanh nghiệp tỉnh"),
    "so-noi-vu": ("Sở Nội vụ tỉnh Lạc Giang", "Sở Nội vụ"),
    "so-giao-duc": ("Sở Giáo dục và Đào tạo tỉnh Lạc Giang", "Sở GD&ĐT"),
    "tinh-doan": ("Tỉnh đoàn Lạc Giang", "Tỉnh đoàn"),
}
