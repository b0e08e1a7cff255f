"""The union itself, the sections of its news, and the fields of science."""

OFFICIAL_NAME = "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang"

UNION = {
    "official_name": OFFICIAL_NAME,
    "short_name": "Liên hiệp hội Lạc Giang",
    "governing_body": "Ủy ban nhân dân tỉnh Lạc Giang",
    "responsible_person": "Nguyễn Hữu Khải",
    "responsible_title": "Chủ tịch Liên hiệp hội, Trưởng Ban Biên tập",
    "licence_number": "45/GP-TTĐT",
    "licence_issuer": "Sở Văn hóa, Thể thao và Du lịch tỉnh Lạc Giang",
    "address": "Số 18 đường Tri Thức, phường Trung Tâm, tỉnh Lạc Giang",
    "phone": "(0200) 3 800 018",
    "email": "vanphong@lacgiang.example",
    "reuse_note": "Ghi rõ nguồn “Liên hiệp hội Lạc Giang” khi sử dụng lại thông tin từ trang này.",
    "notice": "Nội dung minh họa: tỉnh Lạc Giang, các tổ chức và nhân vật trên trang này là hư cấu.",
}
LICENSED_ON = "2024-03-12"

CATEGORIES = {
    "hoat-dong": ("Hoạt động Liên hiệp hội", "Hội nghị, làm việc, kết quả công tác của Liên hiệp hội."),
    "hoi-vien": ("Hội thành viên", "Tin từ các hội thành viên, hội viên tập thể và trung tâm trực thuộc."),
    "phan-bien": (
        "Tư vấn – Phản biện – Giám định xã hội",
        "Ý kiến của đội ngũ trí thức về các đề án, quy hoạch, chính sách của tỉnh.",
    ),
    "doi-moi": ("KH&CN và đổi mới sáng tạo", "Đề tài, sáng kiến, công nghệ mới trong sản xuất và đời sống."),
    "tap-huan": (
        "Phổ biến kiến thức, tập huấn",
        "Lớp tập huấn, nói chuyện chuyên đề, kiến thức thường thức.",
    ),
    "hoi-thi": ("Hội thi – Cuộc thi – Giải thưởng", "Thể lệ, tiến độ và kết quả các hội thi, giải thưởng."),
    "tri-thuc": ("Trí thức", "Gương mặt, công việc và việc tôn vinh trí thức trong tỉnh."),
    "thi-dua": ("Thi đua – Khen thưởng", "Phong trào thi đua và các hình thức khen thưởng."),
    "to-chuc": ("Đại hội, tổ chức cán bộ", "Đại hội các hội, nhân sự và công tác tổ chức."),
    "chinh-sach": (
        "Chủ trương – chính sách",
        "Giới thiệu văn bản mới về khoa học, công nghệ và công tác hội.",
    ),
    "vusta": ("Tin VUSTA và các tỉnh", "Tin từ Liên hiệp Hội Việt Nam và liên hiệp hội các tỉnh."),
    "thong-bao": ("Thông báo – giấy mời", "Lịch làm việc, giấy mời và thông báo của Liên hiệp hội."),
    "chuyen-doi-so": ("Chuyển đổi số", "Công cụ số trong công tác hội và trong cuộc sống."),
}

# the rest is reached through the news page; thirteen blocks make a home page nobody reads on a phone
CATEGORIES_ON_HOME = {"hoat-dong", "hoi-vien", "phan-bien", "doi-moi", "tap-huan", "hoi-thi"}
ANNOUNCEMENTS = "thong-bao"

FIELDS = {
    "y-duoc": "Y – Dược",
    "nong-nghiep": "Nông – Lâm – Ngư nghiệp",
    "xay-dung": "Xây dựng – Kiến trúc",
    "giao-thong": "Giao thông – Thủy lợi",
    "co-khi": "Cơ khí – Năng lượng",
    "tin-hoc": "Công nghệ thông tin",
    "giao-duc": "Giáo dục – Đào tạo",
    "xa-hoi": "Khoa học xã hội và nhân văn",
    "kinh-te": "Kinh tế – Pháp luật",
    "moi-truong": "Môi trường",
}
