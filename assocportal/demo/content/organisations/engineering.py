"""Builders, engineers, programmers."""

from ..story import Body
from .palette import BROWN, GREEN, NAVY, VIOLET

ENGINEERING = [
    Body(
        "kien-truc-su",
        "Hội Kiến trúc sư tỉnh Lạc Giang",
        "Hội Kiến trúc sư",
        "xay-dung",
        ("KTS Nguyễn Hoàng Long", "Chủ tịch"),
        "1989-04-27",
        ("2002-05-20", "05/QĐ-LHH"),
        186,
        ("nha", *NAVY),
        "Số 2 phố Thành Cổ, phường Trung Tâm",
        "(0200) 3 818 186",
        "kientrucsu@lacgiang.example",
        website="https://kientrucsu.lacgiang.example/",
        introduction="""
Hội Kiến trúc sư tỉnh có 186 hội viên, trong đó 94 người đã được cấp chứng chỉ hành nghề. Hội góp ý kiến
cho các đồ án quy hoạch chung, quy hoạch phân khu và việc giữ gìn khu phố Thành Cổ.

Mỗi năm Hội chọn một xã để vẽ tặng mẫu nhà văn hóa thôn hợp với khí hậu và nếp ở của địa phương.""",
    ),
    Body(
        "xay-dung",
        "Hội Xây dựng tỉnh Lạc Giang",
        "Hội Xây dựng",
        "xay-dung",
        ("Kỹ sư Trịnh Bá Lương", "Chủ tịch"),
        "1993-09-16",
        ("2003-12-18", "30/QĐ-LHH"),
        1245,
        ("nha", *BROWN),
        "Số 71 đường Hùng Vương, phường Đông Thành",
        "(0200) 3 818 450",
        "hoixaydung@lacgiang.example",
    ),
    Body(
        "cau-duong",
        "Hội Khoa học Kỹ thuật Cầu đường tỉnh Lạc Giang",
        "Hội Cầu đường",
        "giao-thong",
        ("Kỹ sư Phan Trọng Nghĩa", "Chủ tịch"),
        "1997-12-05",
        ("2005-03-15", "07/QĐ-LHH"),
        538,
        ("song", *BROWN),
        "Số 5 đường Bến Thành, phường Tây Sơn",
        "(0200) 3 819 533",
        "cauduong@lacgiang.example",
        email_is_public=False,
    ),
    Body(
        "thuy-loi",
        "Hội Thủy lợi tỉnh Lạc Giang",
        "Hội Thủy lợi",
        "giao-thong",
        ("TS Đinh Công Sản", "Chủ tịch"),
        "2000-08-28",
        ("2006-09-12", "19/QĐ-LHH"),
        964,
        ("nuoc", *NAVY),
        "Số 14 đường Đê Tả, phường Tây Sơn",
        "(0200) 3 819 961",
        "hoithuyloi@lacgiang.example",
        introduction="""
Hội Thủy lợi tập hợp kỹ sư đang làm việc và đã nghỉ hưu ở các công ty thủy nông, ban quản lý đê điều,
trường và viện. Hội nhiều lần được UBND tỉnh giao phản biện phương án tưới tiêu, phòng chống úng và nước
mặn.

Hội giữ bộ bản vẽ hoàn công của hơn ba trăm cống dưới đê, đang được số hóa để dùng chung với ngành nông
nghiệp.""",
    ),
    Body(
        "co-khi",
        "Hội Khoa học Kỹ thuật Cơ khí – Điện tỉnh Lạc Giang",
        "Hội Cơ khí – Điện",
        "co-khi",
        ("Kỹ sư Lương Thế Hùng", "Chủ tịch"),
        "1999-05-19",
        ("2007-06-25", "14/QĐ-LHH"),
        1106,
        ("banh-rang", *NAVY),
        "Cụm công nghiệp Đông Thành",
        "(0200) 3 820 610",
        "cokhidien@lacgiang.example",
    ),
    Body(
        "tin-hoc",
        "Hội Tin học tỉnh Lạc Giang",
        "Hội Tin học",
        "tin-hoc",
        ("ThS Cao Thanh Tùng", "Chủ tịch"),
        "2003-10-10",
        ("2008-04-22", "11/QĐ-LHH"),
        745,
        ("song", *VIOLET),
        "Tầng 5, số 18 đường Tri Thức",
        "(0200) 3 821 074",
        "hoitinhoc@lacgiang.example",
        website="https://tinhoc.lacgiang.example/",
        introduction="""
Hội Tin học tỉnh gồm giảng viên, kỹ sư phần mềm, cán bộ công nghệ thông tin của sở, ngành và chủ doanh
nghiệp nhỏ. Hội lập nhóm “Người dẫn đường số”, gồm hơn một trăm tình nguyện viên đến từng thôn giúp người
lớn tuổi dùng dịch vụ công.

Hội cũng là đơn vị giúp Liên hiệp hội vận hành Cổng thông tin và mở lớp kỹ năng số cho cán bộ các hội.""",
    ),
    Body(
        "bao-ve-moi-truong",
        "Hội Bảo vệ thiên nhiên và Môi trường tỉnh Lạc Giang",
        "Hội Bảo vệ thiên nhiên",
        "moi-truong",
        ("PGS, TS Hà Thị Thanh Thủy", "Chủ tịch"),
        "2004-06-05",
        ("2008-04-22", "11/QĐ-LHH"),
        1652,
        ("nuoc", *GREEN),
        "Số 88 đường Lê Lợi, phường Trung Tâm",
        "(0200) 3 822 165",
        "moitruong@lacgiang.example",
    ),
]
