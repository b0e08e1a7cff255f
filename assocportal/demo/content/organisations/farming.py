"""Gardeners, fishers, breeders."""

from ..story import Body
from .palette import BROWN, GOLD, NAVY, RED, TEAL

FARMING = [
    Body(
        "lam-vuon",
        "Hội Làm vườn tỉnh Lạc Giang",
        "Hội Làm vườn",
        "nong-nghiep",
        ("Kỹ sư Đỗ Văn Thuận", "Chủ tịch"),
        "1987-01-15",
        ("2002-05-20", "05/QĐ-LHH"),
        27679,
        ("la", *GOLD),
        "Số 3 ngõ 60 đường Nguyễn Công Trứ",
        "(0200) 3 815 390",
        "hoilamvuon@lacgiang.example",
        introduction="""
Với 27.679 hội viên sinh hoạt ở 212 chi hội, Hội Làm vườn là tổ chức đông hội viên nhất trong Liên hiệp
hội. Hội viên phần lớn là chủ vườn, chủ trang trại tổng hợp và cán bộ khuyến nông đã nghỉ hưu.

Hội duy trì mười hai vườn mẫu, câu lạc bộ bưởi Phú Lạc, câu lạc bộ cam sành Bình Khê; mỗi năm mở khoảng
bốn mươi buổi hướng dẫn ngay tại vườn.

## Liên kết

- Công ty cổ phần Giống cây trồng Lạc Giang: cung ứng cây sạch bệnh
- Trường Đại học Lạc Giang: phân tích đất, nước tưới
- Hội Bảo vệ thực vật: phòng trừ sâu bệnh tổng hợp""",
    ),
    Body(
        "nghe-ca",
        "Hội Nghề cá tỉnh Lạc Giang",
        "Hội Nghề cá",
        "nong-nghiep",
        ("Vũ Đình Hải", "Chủ tịch"),
        "1998-04-01",
        ("2006-09-12", "19/QĐ-LHH"),
        6350,
        ("song", *NAVY),
        "Thị trấn Cửa Lạc, huyện Tân Giang",
        "(0200) 3 861 222",
        "nghecalg@lacgiang.example",
    ),
    Body(
        "chan-nuoi",
        "Hội Chăn nuôi và Thú y tỉnh Lạc Giang",
        "Hội Chăn nuôi – Thú y",
        "nong-nghiep",
        ("BSTY Ngô Tiến Dũng", "Chủ tịch"),
        "1996-07-20",
        ("2004-11-08", "21/QĐ-LHH"),
        4120,
        ("sao", *BROWN),
        "Số 27 đường Trần Phú, phường Tây Sơn",
        "(0200) 3 816 818",
        "channuoithuy@lacgiang.example",
    ),
    Body(
        "bao-ve-thuc-vat",
        "Hội Bảo vệ thực vật tỉnh Lạc Giang",
        "Hội Bảo vệ thực vật",
        "nong-nghiep",
        ("ThS Bùi Thị Nhàn", "Chủ tịch"),
        "2001-03-09",
        ("2007-06-25", "14/QĐ-LHH"),
        1870,
        ("la", *TEAL),
        "Số 27 đường Trần Phú, phường Tây Sơn",
        "(0200) 3 816 355",
        "bvtv@lacgiang.example",
    ),
    Body(
        "sinh-vat-canh",
        "Hội Sinh vật cảnh tỉnh Lạc Giang",
        "Hội Sinh vật cảnh",
        "nong-nghiep",
        ("Nghệ nhân Tạ Văn Bền", "Chủ tịch"),
        "1990-11-23",
        ("2003-12-18", "30/QĐ-LHH"),
        7340,
        ("la", *RED),
        "Công viên Hồ Sen, phường Trung Tâm",
        "(0200) 3 817 909",
        "sinhvatcanh@lacgiang.example",
        introduction="""
Hội Sinh vật cảnh gắn nghề chơi với nghề làm ăn: hơn một nửa hội viên có thu nhập chính từ cây thế, hoa
lan, cá cảnh và đá cảnh. Hội tổ chức chợ phiên cây cảnh vào chủ nhật đầu tháng ở Công viên Hồ Sen.

Nghệ nhân của Hội dạy nghề cho thanh niên nông thôn và tham gia chỉnh trang cây xanh ở trường học, trạm y
tế.""",
    ),
]
