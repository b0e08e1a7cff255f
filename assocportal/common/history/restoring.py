"""Puts what an editor wrote back as a version has it: texts, choices, relations.

Not the way to the public (state, times), not the address, not files, album and videos: those stay as they are now.
What is restored is itself a version, so it can be undone the same way.
"""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models

from assocportal.common.html import RichTextField, clean_html
from assocportal.common.html_tree import parse
from assocportal.common.workflow.rights import may_edit
from assocportal.common.written_once import written_once

from .records import because, related_keys_of
from .snapshots import tracked_fields
from .wording import say_version

KEPT = frozenset({"state", "publish_at", "expire_at", "slug"})
GONE = "{} của bản lưu này đã bị xóa. Hãy mở bản lưu, chép lại phần chữ cần dùng."
LOST_PICTURES = (
    "Bản lưu này có ảnh không còn trong thư viện, khôi phục sẽ mất ảnh. Hãy chép lại phần chữ cần dùng."
)
NOT_YOURS = (
    "Tài khoản này không được sửa mục này ở trạng thái và chuyên mục của bản lưu hoặc của bản hiện tại."
)
TAKEN = "Nội dung của bản lưu này trùng với một mục khác, nên không khôi phục được."


def restore(row, version, user):
    """The row as it is stored now, with the version's contents; ValidationError says why not.

    The version may name another category, where this person does not publish: what they could not save in the form,
    they cannot restore either.
    """
    model = type(row)
    with because(f"khôi phục bản lưu {say_version(version)}"), written_once():
        current = model._base_manager.select_for_update().get(pk=row.pk)
        check_right(user, current)
        for field in restored_fields(model):
            setattr(current, field.attname, _stored_value(field, version))
        check_right(user, current)
        _check(current)
        _save(current)
        for name, keys in related_keys_of(version).items():
            _connect(current, name, keys)
    return current


def check_right(user, row):
    if not may_edit(user, row):
        raise ValidationError(NOT_YOURS)


def restored_fields(model) -> list:
    kept = KEPT | set(getattr(model, "not_restored", ()))
    return [
        field
        for field in tracked_fields(model)
        if field.name not in kept and not isinstance(field, models.FileField)
    ]


def _stored_value(field, version):
    value = getattr(version, field.attname)
    if field.is_relation and value and not field.related_model._base_manager.filter(pk=value).exists():
        raise ValidationError({field.name: GONE.format(field.verbose_name.capitalize())})
    if isinstance(field, RichTextField) and _count_pictures(value) > _count_pictures(clean_html(value)):
        raise ValidationError({field.name: LOST_PICTURES})
    return value


def _count_pictures(html):
    return len(list(parse(html).find_all("img"))) if "<img" in html else 0


def _check(row):
    restored = {field.name for field in restored_fields(type(row))}
    try:
        row.full_clean(exclude={field.name for field in row._meta.fields} - restored)
    except ValidationError as error:
        raise ValidationError(list(_sentences(row, error))) from error


def _sentences(row, error):
    for name, sentences in error.message_dict.items():
        label = "" if name == NON_FIELD_ERRORS else f"{row._meta.get_field(name).verbose_name.capitalize()}: "
        yield from (f"{label}{sentence}" for sentence in sentences)


def _save(row):
    try:
        row.save()
    except IntegrityError as error:
        raise ValidationError(TAKEN) from error


def _connect(row, name, keys):
    """Those that are still there: a tag that was deleted does not keep a text from coming back."""
    relation = getattr(row, name)
    relation.set(relation.model._base_manager.filter(pk__in=keys))
