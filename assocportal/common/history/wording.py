"""What a version changed, and whose it is, in an editor's words."""

from django.utils.formats import date_format
from django.utils.timezone import template_localtime

from .parts import parts_of
from .writing import BEFORE_HISTORY

OLDER = "nội dung có từ trước khi lịch sử được ghi"
KINDS = {"+": "tạo mới", "-": "xóa"}


def name_fields(model, names) -> str:
    """`tiêu đề, nội dung, album ảnh`; a field that the model has lost since, by no name."""
    known = {field.name: field.verbose_name for field in (*model._meta.fields, *model._meta.many_to_many)}
    known |= {part.name: part.verbose_name for part in parts_of(model)}
    return ", ".join(known[name] for name in names if name in known)


def say_changes(model, version) -> str:
    if version.history_change_reason == BEFORE_HISTORY:
        return OLDER
    return KINDS.get(version.history_type) or name_fields(model, version.changed_fields)


def say_reason(version) -> str:
    """Beyond what `say_changes` says already."""
    return "" if version.history_change_reason == BEFORE_HISTORY else version.history_change_reason or ""


def say_moment(moment) -> str:
    return date_format(template_localtime(moment), "H:i:s, j/n/Y")


def say_version(version) -> str:
    """`lúc 16:20:05, 3/11/2026`: two saves within a minute are two versions."""
    if version.history_change_reason == BEFORE_HISTORY:
        return "trước khi có lịch sử"
    return f"lúc {say_moment(version.history_date)}"
