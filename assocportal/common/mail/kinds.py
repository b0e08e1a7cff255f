"""What a letter's `kind` is called at the desk. Wings name theirs in `ready()`:

kinds.name_kind("nhac-lich", "nhắc lịch")
"""

TEST = "thu-thu"
_names = {
    TEST: "thư thử",
    "dat-lai-mat-khau": "đặt lại mật khẩu",
    "moi-tai-khoan": "mời dùng tài khoản",
    "thiet-bi-moi": "thiết bị mới",
    "mat-khau-da-doi": "mật khẩu đã đổi",
    "xac-nhan-hai-lop": "xác nhận hai lớp",
    "duyet-bai": "duyệt bài",
}


def name_kind(kind: str, words: str) -> None:
    _names[kind] = words


def name_of(kind: str) -> str:
    return _names.get(kind, kind)
