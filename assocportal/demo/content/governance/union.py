"""The union's bodies: who was elected when, who came by by-election, who left and why. Roles as the ledger names them.

A place is (name, role, how, from, to, why it ended); left out is what holds for the whole term.
"""

from dataclasses import dataclass

CHAIR, HEAD, COMMISSION_CHAIR, VICE_CHAIR, DEPUTY_HEAD, VICE_COMMISSION_CHAIR = 10, 20, 30, 50, 60, 70
CHIEF_OF_OFFICE, DEPUTY_CHIEF, STANDING_MEMBER, MEMBER, STAFF = 120, 130, 140, 150, 160
BY_ELECTION, APPOINTED, CONGRESS = "bau-bo-sung", "chi-dinh", "dai-hoi"

CONGRESS_V, BY_ELECTED = "2022-03-25", "2022-06-24"
RETIRED, MOVED, SUCCEEDED = "2022-05-15", "2024-11-30", "2024-12-20"


@dataclass(frozen=True)
class Place:
    name: str
    role: int = MEMBER
    how: str = CONGRESS
    starts: str = ""
    ends: str = ""
    reason: str = ""
    decision: tuple = ()
    qualifier: str = ""


def by_election(name, role=MEMBER, starts=BY_ELECTED, decision=("18/QĐ-LHH", BY_ELECTED)):
    return Place(name, role, BY_ELECTION, starts, decision=decision)


CHAIRMAN = "Nguyễn Hữu Khải"
VICE_CHAIRS = [
    Place("Hà Thị Thanh Thủy", VICE_CHAIR, qualifier="kiem-nhiem"),
    Place("Lê Minh Đạt", VICE_CHAIR, qualifier="kiem-nhiem"),
    Place(
        "Cao Thanh Tùng",
        VICE_CHAIR,
        BY_ELECTION,
        BY_ELECTED,
        decision=("18/QĐ-LHH", BY_ELECTED),
        qualifier="kiem-nhiem",
    ),
]
PERMANENT = [Place(CHAIRMAN, CHAIR, qualifier="chuyen-trach"), *VICE_CHAIRS]
WITHDREW = Place("Trương Công Định", STANDING_MEMBER, ends=RETIRED, reason="nghỉ hưu theo chế độ")
IN_STANDING = [
    "Trần Quang Thảo", "Đỗ Văn Thuận", "Nguyễn Hoàng Long", "Mai Đức Thắng", "Vương Quốc Hưng",
    "Đặng Thị Mai Hương", "Đinh Công Sản", "Vũ Đình Hải",
]  # fmt: skip
STANDING = [
    *PERMANENT,
    *(Place(name, STANDING_MEMBER) for name in IN_STANDING),
    by_election("Nguyễn Thành Vinh", STANDING_MEMBER),
    WITHDREW,
]
OF_THE_OFFICE = [
    Place("Lê Thu Hà"),
    Place("Dương Duy Tùng"),
    Place("Tống Duy Phong", ends=MOVED, reason="chuyển công tác"),
    by_election("Khuất Thị Minh Châu", starts=SUCCEEDED, decision=("41/QĐ-LHH", SUCCEEDED)),
]
OTHERS = [
    "Phạm Thị Hồng Vân", "Hoàng Thị Bích Liên", "Ngô Tiến Dũng", "Bùi Thị Nhàn", "Tạ Văn Bền", "Trịnh Bá Lương",
    "Phan Trọng Nghĩa", "Lương Thế Hùng", "Nguyễn Văn Kính", "Phùng Xuân Trường", "Trần Thị Kim Oanh",
    "Nguyễn Thị Lan Phương", "Hồ Sỹ Quân", "Tô Thị Hải Yến", "Đào Ngọc Sơn", "Lại Văn Chiến", "Quách Văn Lâm",
]  # fmt: skip
EXECUTIVE = [*STANDING, *(Place(name) for name in OTHERS), by_election("Bạch Thị Thu Hà"), *OF_THE_OFFICE]
INSPECTION = [
    Place("Mai Đức Thắng", COMMISSION_CHAIR),
    Place("Nguyễn Thị Lan Phương", VICE_COMMISSION_CHAIR),
    *(Place(name) for name in ("Nguyễn Văn Kính", "Phạm Thị Hồng Vân", "Trịnh Bá Lương")),
]
EDITORIAL = [
    Place(CHAIRMAN, HEAD, APPOINTED),
    Place("Lê Thu Hà", DEPUTY_HEAD, APPOINTED),
    *(
        Place(name, MEMBER, APPOINTED)
        for name in ("Dương Duy Tùng", "Ngô Thu Hương", "Nguyễn Hải Yến", "Vũ Thị Lan Anh")
    ),
]

# khóa IV: its chair retired before its end, and it was extended until the congress could be held
FORMER_CHAIRMAN = "Đoàn Quang Vinh"
CHAIR_LEFT, CHAIR_CAME = "2020-09-30", "2020-10-09"
NEW_CHAIR = ("27/QĐ-LHH", CHAIR_CAME)
LEAD_IV = [
    Place(FORMER_CHAIRMAN, CHAIR, ends=CHAIR_LEFT, reason="nghỉ hưu theo chế độ"),
    Place(CHAIRMAN, VICE_CHAIR, ends="2020-10-08", reason="giữ chức Chủ tịch"),
    Place(CHAIRMAN, CHAIR, BY_ELECTION, CHAIR_CAME, decision=NEW_CHAIR),
    Place("Hà Thị Thanh Thủy", VICE_CHAIR),
    Place("Trương Công Định", VICE_CHAIR),
]
EXECUTIVE_IV = [
    *LEAD_IV,
    *(Place(name) for name in [*IN_STANDING, *OTHERS[:8], "Lê Minh Đạt", "Ma Thị Xuân", "Lục Văn Thái"]),
]
STANDING_IV = [*LEAD_IV, *(Place(name, STANDING_MEMBER) for name in IN_STANDING[:6])]
# of the first terms only the chairs are recorded
EARLIER_CHAIRS = {1: "Hoàng Kim Sơn", 2: "Hoàng Kim Sơn", 3: FORMER_CHAIRMAN}

# ordinal: years, first day, planned end, extended to, last day, delegates called and present
TERMS = {
    1: ((1999, 2004), "1999-12-24", "2004-12-24", "", "2004-11-19", (86, 84)),
    2: ((2004, 2010), "2004-11-20", "2010-11-20", "", "2010-08-11", (124, 120)),
    3: ((2010, 2016), "2010-08-12", "2016-08-12", "", "2016-03-30", (168, 163)),
    4: ((2016, 2021), "2016-03-31", "2021-03-31", "2022-03-31", "2022-03-24", (200, 192)),
    5: ((2022, 2027), CONGRESS_V, "2027-03-25", "", "", (210, 203)),
}
EXTENSION = ("09/QĐ-LHH", "2021-03-15")
NEXT_CONGRESS = "+150 07:30"
HALL = "Trung tâm Hội nghị tỉnh"
