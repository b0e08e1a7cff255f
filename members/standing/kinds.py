"""What can happen to an organisation, and what each means for belonging to the union."""

from django.db import models


class Kind(models.TextChoices):
    FOUND = "thanh-lap", "thành lập"
    ADMIT = "ket-nap", "kết nạp"
    RECOGNISE = "cong-nhan", "công nhận"
    RENAME = "doi-ten", "đổi tên"
    MERGE = "hop-nhat", "hợp nhất"
    SPLIT = "chia-tach", "chia tách"
    SUSPEND = "tam-ngung", "tạm ngừng"
    RESUME = "hoat-dong-lai", "hoạt động trở lại"
    LEAVE = "thoi", "thôi tham gia"
    DISSOLVE = "giai-the", "giải thể"


ADMITTING = (Kind.ADMIT, Kind.RECOGNISE)
JOINING = (*ADMITTING, Kind.RESUME, Kind.SUSPEND)
# who is merged into another or divided into several is itself no more
ENDING = (Kind.MERGE, Kind.SPLIT, Kind.DISSOLVE)
LEAVING = (*ENDING, Kind.LEAVE)
MOVES = (*JOINING, *LEAVING)

EXPLANATIONS = {
    Kind.FOUND: "tổ chức ra đời",
    Kind.ADMIT: "vào Liên hiệp hội theo quyết định",
    Kind.RECOGNISE: "Liên hiệp hội công nhận là thành viên",
    Kind.RENAME: "ghi tên trước đó; vẫn là tổ chức ấy",
    Kind.MERGE: "nhập vào tổ chức khác, tự mình không còn",
    Kind.SPLIT: "chia thành nhiều tổ chức, tự mình không còn",
    Kind.SUSPEND: "vẫn là thành viên nhưng tạm ngừng hoạt động",
    Kind.RESUME: "hết tạm ngừng",
    Kind.LEAVE: "ra khỏi Liên hiệp hội, tổ chức vẫn còn",
    Kind.DISSOLVE: "tổ chức không còn nữa",
}


def explained_choices():
    return [(kind.value, f"{kind.label} – {EXPLANATIONS[kind]}") for kind in Kind]
