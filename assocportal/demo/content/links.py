"""The menu, and the sites of related bodies."""

NEWS_IN_MENU = ("hoat-dong", "hoi-vien", "phan-bien", "doi-moi", "tap-huan", "thong-bao")
PAGES_IN_MENU = 5  # the notices that follow them are reached from the footer and from their sisters

LINKS = [
    ("Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", "https://vusta.vn"),
    ("Cổng thông tin tỉnh Lạc Giang", "https://lacgiang.example"),
    ("Sở Khoa học và Công nghệ tỉnh Lạc Giang", "https://skhcn.lacgiang.example"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạc Giang", "https://mattran.lacgiang.example"),
    ("Trường Đại học Lạc Giang", "https://daihoc.lacgiang.example"),
]
