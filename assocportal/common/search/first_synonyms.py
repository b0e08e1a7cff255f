"""The abbreviations of the unions' trade that a new portal knows; from then on the table is the editors'.

Left out are those that are also a syllable (`TƯ`, `TU`) or mean several things here (`ĐH`, `BTC`, `QĐ`).
"""

from .synonyms import SynonymGroup, kept_synonyms

FIRST_GROUPS = (
    # the union and those above it
    ("LHH", "Liên hiệp hội", "Liên hiệp các Hội"),
    (
        "LHHKHKT",
        "LHH KH&KT",
        "Liên hiệp hội KH&KT",
        "Liên hiệp hội Khoa học và Kỹ thuật",
        "Liên hiệp các Hội KH&KT",
        "Liên hiệp các Hội Khoa học và Kỹ thuật",
    ),
    (
        "VUSTA",
        "LHHVN",
        "Liên hiệp hội Việt Nam",
        "Liên hiệp các Hội KH&KT Việt Nam",
        "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
    ),
    ("HTV", "hội thành viên"),
    ("BCH", "Ban Chấp hành"),
    ("BCHTW", "BCH TW", "BCH Trung ương", "Ban Chấp hành Trung ương"),
    ("BTV", "Ban Thường vụ"),
    ("UBKT", "Ủy ban Kiểm tra"),
    ("BBT", "Ban Biên tập"),
    ("TTK", "Tổng Thư ký"),
    ("TW", "T.Ư", "trung ương"),
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("UBMTTQ", "Ủy ban MTTQ", "Ủy ban Mặt trận Tổ quốc"),
    # its work
    ("KH&KT", "KHKT", "khoa học và kỹ thuật", "khoa học kỹ thuật"),
    ("KH&CN", "KHCN", "khoa học và công nghệ", "khoa học công nghệ"),
    (
        "TVPB&GĐXH",
        "TVPBGĐXH",
        "TVPB và GĐXH",
        "TV, PB&GĐXH",
        "TV, PB và GĐXH",
        "tư vấn, phản biện và giám định xã hội",
        "tư vấn, phản biện, giám định xã hội",
    ),
    ("TVPB", "tư vấn phản biện", "tư vấn và phản biện"),
    ("GĐXH", "giám định xã hội"),
    ("NCKH", "nghiên cứu khoa học"),
    ("ĐMST", "đổi mới sáng tạo"),
    ("STKT", "sáng tạo kỹ thuật"),
    ("SHTT", "sở hữu trí tuệ"),
    ("CĐS", "chuyển đổi số"),
    ("CNTT", "công nghệ thông tin"),
    ("TT&TT", "TTTT", "thông tin và truyền thông", "thông tin truyền thông"),
    ("NTM", "nông thôn mới"),
    ("KT-XH", "KTXH", "kinh tế - xã hội"),
    ("BĐKH", "biến đổi khí hậu"),
    ("NN&PTNT", "nông nghiệp và phát triển nông thôn"),
    # people and schools
    ("GS", "giáo sư"),
    ("PGS", "phó giáo sư"),
    ("TS", "tiến sĩ", "tiến sỹ"),
    ("TSKH", "tiến sĩ khoa học", "tiến sỹ khoa học"),
    ("ThS", "thạc sĩ", "thạc sỹ"),
    ("GD&ĐT", "GDĐT", "giáo dục và đào tạo", "giáo dục đào tạo"),
    ("THCS", "trung học cơ sở"),
    ("THPT", "trung học phổ thông"),
    ("HTX", "hợp tác xã"),
    ("CLB", "câu lạc bộ"),
)


def write_first_synonyms(using: str) -> None:
    groups = (SynonymGroup(spellings="\n".join(lines)) for lines in FIRST_GROUPS)
    SynonymGroup.objects.using(using).bulk_create(groups)
    kept_synonyms.renew()
