"""The province's places, before and after 1/7/2025, where each organisation sits, and what happened to some."""

MERGED_ON, LAST_DAY = "2025-07-01", "2025-06-30"
PROVINCE, FORMER_PROVINCE = "Lạc Giang", "Hạ Giang"

# Fictional: the coordinates lie off the coast, spread so that a small map can be read.
WARDS = {
    "Trung Tâm": (20.550, 106.450),
    "Đông Thành": (20.590, 106.560),
    "Tây Sơn": (20.500, 106.330),
}
# what each district became
DISTRICTS = {
    "Vũ Thư": {"Thư Hòa": (20.420, 106.260), "Vạn Thư": (20.390, 106.400)},
    "Đông Hưng": {"Đông Hòa": (20.680, 106.420), "Hưng Tiến": (20.720, 106.540)},
    "Phú Lạc": {"Tiên Lạc": (20.650, 106.250)},
    "Tân Giang": {"Cửa Lạc": (20.440, 106.680)},
}

# Whoever is not named here sits in the ward of Trung Tâm.
SEATS = {
    "Đông Thành": [
        "dieu-duong", "xay-dung", "co-khi", "tam-ly", "ke-toan", "dai-hoc", "cao-dang-y-te", "benh-vien", "y-hoc",
    ],
    "Tây Sơn": ["chan-nuoi", "bao-ve-thuc-vat", "cau-duong", "thuy-loi", "cao-dang-ky-thuat"],
    "Tiên Lạc": ["giong-cay"],
    "Cửa Lạc": ["nghe-ca"],
    "Thư Hòa": ["sinh-vat-canh"],
    "Hưng Tiến": ["lam-vuon"],
}  # fmt: skip

# key: former name, former short name, renamed on, decision
RENAMINGS = {
    "tin-hoc": ("Hội Tin học và Điện tử tỉnh Lạc Giang", "Hội Tin học – Điện tử", "2013-10-12", "31/QĐ-LHH"),
    "bao-ve-moi-truong": (
        "Hội Bảo vệ môi trường tỉnh Lạc Giang",
        "Hội Bảo vệ môi trường",
        "2016-06-05",
        "10/QĐ-LHH",
    ),
}

# Two that became part of the association of mechanics and electricity.
MERGED_INTO, MERGED_BY = "co-khi", ("2009-12-20", "33/QĐ-LHH")
MERGED = [
    ("Hội Điện lực tỉnh Lạc Giang", "Hội Điện lực", "1997-03-15"),
    ("Hội Năng lượng nông thôn tỉnh Lạc Giang", "Hội Năng lượng nông thôn", "2001-06-20"),
]
ADMITTED_BY = ("2004-11-08", "21/QĐ-LHH")

BRANCH_OF = "lam-vuon"
BRANCH = ("Chi hội Làm vườn xã Vạn Thư", "Chi hội xã Vạn Thư", "Vạn Thư", "12/QĐ-HLV")
BRANCH_FOUNDED_DAYS_AGO = 75

FORMER_UNION = (
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Hạ Giang",
    "Liên hiệp hội Hạ Giang",
    "1020/QĐ-UBND",
)
