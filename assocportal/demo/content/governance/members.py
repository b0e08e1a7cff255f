"""The boards of the member organisations: where each stands in its term, and names for those whom no article names."""

# how long ago the last congress was, in days; what is planned, in days from today; the extension, in days from today
HELD_LATELY, DUE, OVERDUE, EXTENDED, INTERIM = "-210", "-1735", "-1960", "-1900", "-140"
STANDS = {
    "dieu-duong": ("-12", "", ""),
    "tin-hoc": (HELD_LATELY, "", ""),
    "dong-y": (DUE, "+75", ""),
    "xay-dung": ("-1780", "+40", ""),
    "ke-toan": ("-1700", "", ""),
    "nghe-ca": (OVERDUE, "", ""),
    "sinh-vat-canh": ("-2300", "+110", ""),
    "luat-gia": (EXTENDED, "+160", "+190"),
    "co-khi": (INTERIM, "+130", ""),
}
IN_TERM = ("-320", "-450", "-580", "-700", "-830", "-960", "-1090", "-1220", "-1350", "-1480", "-1560")
TERM_DAYS = 5 * 365 + 1
INTERIM_KEY, SCHOOLS = "co-khi", ("dai-hoc", "cao-dang-ky-thuat", "cao-dang-y-te")
INTERIM_NOTE = "Điều hành công việc của Hội cho đến đại hội."
SCHOOL_BOARD = "Hội đồng Khoa học và Đào tạo"

# told in the article about the congress: twenty-three people, seventeen of them women, forty-three years old on average
NURSES = "dieu-duong"
NURSES_DEPUTIES = ["Lã Thị Minh Nguyệt", "Ninh Văn Quyết"]
NURSES_INSPECTOR = "Thân Thị Thoa"
NURSES_DELEGATES = 180
NURSES_OTHERS = (14, 5)  # women, men

FAMILIES = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Mai",
    "Chu", "Lương", "Phùng", "Tạ",
]  # fmt: skip
MIDDLES = {
    "nam": ["Văn", "Đức", "Quang", "Minh", "Xuân", "Đình", "Ngọc", "Trọng", "Công", "Hữu", "Mạnh"],
    "nu": ["Thị", "Thị Thu", "Thị Ngọc", "Thị Minh", "Thị Thanh", "Thị Kim", "Thị Phương"],
}
GIVEN = {
    "nam": ["An", "Bình", "Cường", "Điền", "Giang", "Hiếu", "Khánh", "Lợi", "Mẫn", "Nhân", "Phúc", "Quý", "Sáng",
            "Tân", "Uy", "Việt", "Xuyên", "Yên", "Ước", "Ân", "Toàn", "Hòa", "Luân"],
    "nu": ["Ái", "Bích", "Chi", "Diệp", "Giang", "Hằng", "Khuyên", "Loan", "Mỹ", "Nga", "Oanh", "Phượng", "Quyên",
           "Sâm", "Thúy", "Uyên", "Vy", "Xuyến", "Yến"],
}  # fmt: skip
# what a deputy or a secretary of a field may have studied
DEGREES = {
    "y-duoc": [("BSCKII",), ("ThS", "BS"), ("BSCKI",), ("DSCKI",)],
    "nong-nghiep": [("KS",), ("ThS", "KS"), ("TS",), ()],
    "xay-dung": [("KTS",), ("ThS", "KTS"), ("KS",)],
    "giao-duc": [("ThS",), ("TS",), ("CN",), ("NGƯT",)],
    "xa-hoi": [("ThS",), ("TS",), ("CN",)],
    "kinh-te": [("ThS",), ("CN",), ("TS",)],
}
OTHER_DEGREES = [("KS",), ("ThS", "KS"), ("TS",), ("CN",)]
# years of age at which a title usually comes
AGE_OF_TITLE = {
    "CN": 23, "KS": 23, "KTS": 24, "BS": 25, "DS": 24, "ThS": 31, "BSCKI": 33, "DSCKI": 33, "TS": 38, "BSCKII": 42,
    "PGS": 46, "NGƯT": 53,
}  # fmt: skip
TITLES_OF_NAMED = {
    "Đoàn Quang Vinh": ("TS",), "Hoàng Kim Sơn": ("PGS", "TS"), "Trương Công Định": ("BSCKII",),
    "Nguyễn Hữu Khải": ("ThS",), "Lê Thu Hà": ("CN",), "Dương Duy Tùng": ("ThS",), "Tống Duy Phong": ("TS",),
    "Khuất Thị Minh Châu": ("TS",), "Ngô Thu Hương": ("CN",), "Hoàng Văn Khoa": ("KS",), "Ma Thị Xuân": ("KS",),
    "Lục Văn Thái": ("KS",),
}  # fmt: skip
WOMEN_WITHOUT_THI = {"Lê Thu Hà", "Ngô Thu Hương", "Nguyễn Hải Yến"}
# what stands before a name in the directory
PREFIXES = {
    "PGS": "PGS", "TS": "TS", "BSCKII": "BSCKII", "BSCKI": "BSCKI", "DSCKI": "DSCKI", "KTS": "KTS", "ThS": "ThS",
    "Kỹ sư": "KS", "NGƯT": "NGƯT", "BS": "BS",
}  # fmt: skip
PUBLISHED = ("gender", "birth_year", "position", "expertise")
