"""What the two reports must say, as a reader sees it. DOMAIN A.5 numbers them 1.x and 2.x."""

from assocportal.common.html import html_to_text

HALF_YEAR = [
    "Hội nghị sáng 24/6",
    "(KH&KT)",
    "nhìn lại sáu tháng đầu năm",
    "từ nay đến hết năm 2022",
    "bầu bổ sung chức danh Phó Chủ tịch Liên hiệp hội",
    "đúng từng bước của quy trình",
    "được giao theo dõi một nhóm tổ chức thành viên",
    "chi hội vừa ra đời được quan tâm nhiều hơn",
    "tọa đàm để lấy ý kiến, phản biện",
    "tỉnh Lạc Giang, giai đoạn 2022–2025",
    "19 lớp",
    "hậu Covid-19",
    "hơn 9.000 lượt hội viên",
    "7 lớp",
    "huyện Vũ Thư và Đông Hưng",
    "700 hộ dân",
    "Hội thi Sáng tạo kỹ thuật toàn quốc lần thứ 16",
    "Giải thưởng Sáng tạo khoa học công nghệ Việt Nam năm 2021",
    "5 công trình",
    "Theo sát định hướng của Tỉnh ủy và UBND tỉnh",
    "chuyển giao công nghệ",
    "đưa công nghệ mới đến người sản xuất",
    "nơi trí thức trong tỉnh tin cậy",
    "bổ sung ủy viên Ban Chấp hành, ủy viên Ban Thường vụ khóa V",
    "một Phó Chủ tịch Liên hiệp hội",
]

FULL_YEAR = [
    "ngày 19/1/2022",
    "tổng kết công tác năm 2021",
    "Ủy ban MTTQ tỉnh",
    "Ban Tuyên giáo Tỉnh ủy",
    "Đảng ủy Khối các cơ quan tỉnh",
    "Đảng ủy Khối Doanh nghiệp tỉnh",
    "Sở Nội vụ",
    "1 cơ quan thường trực",
    "30 tổ chức thành viên",
    "94.936 hội viên",
    "Công tác tư tưởng",
    "(TVPB&GĐXH)",
    "450 cuộc, nhiệm vụ",
    "232 nhiệm vụ, đề tài, dự án",
    "1.541 cuộc, lớp",
    "kế hoạch tập hợp trí thức năm 2021",
    "gần 400 lượt trí thức",
    "11 trí thức tiêu biểu năm 2020",
    "48 người được công nhận Phó Giáo sư, Tiến sĩ, Bác sĩ chuyên khoa II",
    "47 mô hình, sản phẩm",
    "2 giải Khuyến khích",
    "32 công trình",
    "hội thành viên, hội viên tập thể và trung tâm trực thuộc",
    "Cuộc thi Sáng tạo thanh, thiếu niên và nhi đồng năm 2022",
    "Đại hội đại biểu khóa V, nhiệm kỳ 2022–2027",
    "2 Cờ thi đua",
    "45 tập thể",
    "61 cá nhân",
    "Giấy khen",
]

PAGES = [
    "Chức năng, nhiệm vụ",
    "Cơ cấu tổ chức",
    "Lãnh đạo Liên hiệp hội khóa V, nhiệm kỳ 2022–2027",
    "Điều lệ Liên hiệp hội (trích)",
    "Lịch sử hình thành và phát triển",
    "Thông báo về dữ liệu cá nhân",
    "Trợ năng",
]


def readable(article):
    return " ".join(f"{article.lead} {html_to_text(article.body)}".split())
