"""Two snapshots of a row as a page shows them: a section for each field that differs, and for what hangs on the row."""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from .comparing import compare_values
from .parts import Part, parts_of
from .snapshots import Snapshot, tracked_fields
from .values import is_picture
from .word_changes import mark

WHAT_BECAME = {(False, True): "thêm", (True, False): "bỏ", (True, True): "sửa"}


@dataclass(frozen=True)
class Section:
    name: str
    html: SafeString
    is_text: bool = False


def compare_snapshots(model, old: Snapshot, new: Snapshot, order=()) -> list[Section]:
    """In the order of the form, as far as it names the fields."""
    fields = [*tracked_fields(model), *model.history.model._history_m2m_fields]
    fields.sort(key=lambda field: order.index(field.name) if field.name in order else len(order))
    changed = [field for field in fields if old.values[field.name] != new.values[field.name]]
    sections = [_section(field, old.values[field.name], new.values[field.name]) for field in changed]
    return sections + [
        Section(part.verbose_name, compare_parts(part, old.parts[part.name], new.parts[part.name]))
        for part in parts_of(model)
        if old.parts[part.name] != new.parts[part.name]
    ]


def names_of_unchanged(model, sections) -> str:
    shown = {section.name for section in sections}
    fields = [*tracked_fields(model), *model.history.model._history_m2m_fields, *parts_of(model)]
    return ", ".join(name for name in (field.verbose_name for field in fields) if name not in shown)


def compare_parts(part: Part, old: dict, new: dict) -> SafeString:
    """In their order, those that stayed only counted."""
    keys = sorted({*old, *new}, key=lambda key: ((new.get(key) or old[key]).get("order", 0), key))
    changed = [key for key in keys if old.get(key) != new.get(key)]
    items = format_html_join(
        "", "<li>{}</li>", ((_item(part, old.get(key), new.get(key)),) for key in changed)
    )
    left = len(keys) - len(changed)
    note = format_html('<p class="diff-note">… {} mục không đổi …</p>', left) if left else ""
    return format_html('<ul class="diff-parts">{}</ul>{}', items, note)


def _section(field, old, new):
    return Section(field.verbose_name, compare_values(field, old, new), is_text=hasattr(field, "sanitize"))


def _item(part, old, new):
    what = WHAT_BECAME[old is not None, new is not None]
    lines = format_html_join("", "<p>{}: {}</p>", _lines(part, old or {}, new or {}))
    return format_html('<strong class="diff-what">{}</strong> <div>{}</div>', what.capitalize(), lines)


def _lines(part, old, new):
    """Of what came or went, all that it held; the picture always, so that one sees which it is."""
    for field in tracked_fields(part.model):
        if field.name not in (new or old):
            continue
        before, after = old.get(field.name), new.get(field.name)
        if before != after and (before or after):
            yield field.verbose_name, _compare_sides(field, old, new)
        elif is_picture(field) and after:
            yield field.verbose_name, compare_values(field, before, after)


def _compare_sides(field, old, new):
    if old and new:
        return compare_values(field, old[field.name], new[field.name])
    tag, value = ("ins", new[field.name]) if new else ("del", old[field.name])
    return mark_safe(mark(tag, compare_values(field, value, value)))  # noqa: S308 (safe words in a tag of ours)
