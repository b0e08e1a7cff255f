"""Decisions of commendation over four years. Nobody in them exists but those whom the directory names."""

from datetime import date

COLLECTIVE, INDIVIDUAL = "tap-the", "ca-nhan"
CHAIR = {"signer_title": "Chủ tịch", "signer_name": "Nguyễn Hữu Khải"}
GIVER = "Ban Thường vụ Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang"
FLAG, CERTIFICATE, SCHOLAR = (
    "Cờ thi đua",
    "Giấy khen",
    "Trí thức khoa học và công nghệ tiêu biểu",
)
MERIT = "Có thành tích xuất sắc trong phong trào thi đua năm {year}"

FLAGGED = ("lam-vuon", "cuu-giao-chuc")
# below a member organisation: written in the decision, not in the directory
GROUPS = [
    "Chi hội Làm vườn huyện Tân Lạc",
    "Chi hội Làm vườn xã Đông Sơn",
    "Chi hội Cựu giáo chức phường Trung Tâm",
    "Chi hội Cựu giáo chức huyện Phú Thạch",
    "Chi hội Điều dưỡng Bệnh viện Đa khoa tỉnh",
    "Chi hội Y học Trung tâm Y tế huyện Vân Khê",
    "Chi hội Đông y phường Đông Thành",
    "Chi hội Luật gia Sở Tư pháp",
    "Chi hội Tin học Trường Cao đẳng Kỹ thuật",
    "Chi hội Chăn nuôi huyện Tân Lạc",
    "Chi hội Nghề cá xã Hồ Sen",
    "Chi hội Kế toán khối doanh nghiệp",
    "Câu lạc bộ Nông dân sáng tạo xã Minh Hòa",
    "Câu lạc bộ Nhà khoa học nữ",
    "Tổ tư vấn kỹ thuật Hội Xây dựng",
    "Nhóm nghiên cứu giống lúa Trường Đại học Lạc Giang",
    "Thư viện cộng đồng thôn Đoài",
]
SCHOLARS = [
    ("PGS.TS Lưu Hoài Sơn", "Trường Đại học Lạc Giang"),
    ("TS Vi Thị Ngần", "Trường Đại học Lạc Giang"),
    ("BSCKII Lâm Quốc Tuấn", "Bệnh viện Đa khoa tỉnh"),
    ("BSCKII Nông Thị Huệ", "Bệnh viện Đa khoa tỉnh"),
    ("TS Cao Đình Thụy", "Trung tâm Giống cây trồng"),
    ("ThS Khổng Văn Lễ", "Hội Thủy lợi tỉnh"),
    ("KTS Đới Minh Hạo", "Hội Kiến trúc sư tỉnh"),
    ("ThS Hứa Thị Lê", "Trường Cao đẳng Y tế Lạc Giang"),
    ("KS Quách Công Trứ", "Hội Cơ khí – Điện tỉnh"),
    ("NGƯT Thiều Thị Nhung", "Hội Cựu giáo chức tỉnh"),
    ("Nghệ nhân Ưu tú Giáp Văn Kỳ", "Hội Sinh vật cảnh tỉnh"),
]
REVOKED_NAME = "Ông Triệu Đình Khoát"
REVOKED = {
    "revoked_on": date(2021, 9, 15),
    "revocation_number": "118/QĐ-LHH",
    "revocation_reason": "Hồ sơ khai sáng kiến của người khác",
}

# key, number, decided on, given on, year judged, what it is about
DECISIONS = [
    ("giay-2019", "04/QĐ-LHH", date(2020, 1, 8), date(2020, 1, 15), 2019, "Khen thưởng phong trào thi đua năm 2019"),
    ("giay-2020", "06/QĐ-LHH", date(2021, 1, 11), date(2021, 1, 20), 2020, "Khen thưởng phong trào thi đua năm 2020"),
    ("tri-thuc", "52/QĐ-LHH", date(2021, 5, 10), date(2021, 5, 18), 2020,
     "Tôn vinh trí thức khoa học và công nghệ tiêu biểu năm 2020"),
    ("co-2021", "04/QĐ-LHH", date(2022, 1, 10), date(2022, 1, 19), 2021, "Tặng Cờ thi đua năm 2021"),
    ("giay-2021", "05/QĐ-LHH", date(2022, 1, 10), date(2022, 1, 19), 2021, "Tặng Giấy khen năm 2021"),
]  # fmt: skip

# whom the office offers; an association's chair among the sixty-one comes first
OFFICES = ["Ủy viên Ban Chấp hành", "Chi hội trưởng", "hội viên", "Ủy viên Ban Kiểm tra", "Phó Chủ tịch"]
FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Đinh"]
MIDDLES = ["Văn", "Thị", "Đức", "Thị Thu", "Quang", "Thị Ngọc", "Hữu"]
GIVEN = ["An", "Ánh", "Bình", "Chung", "Diệu", "Đoan", "Giang", "Hiền", "Khoa", "Lộc", "Nghĩa", "Phấn", "Quế",
         "Sự", "Tình", "Uyên", "Vượng", "Xuân", "Yến"]  # fmt: skip

TEMPLATE = {
    "name": "Giấy khen của Liên hiệp hội",
    "giver": GIVER,
    "heading": "Giấy khen",
    "body": "{tên}\n{đơn vị}\n{thành tích}",
    "place": "Lạc Giang",
}
