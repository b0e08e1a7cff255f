"""Everything the portal holds about a person, for that person (law 91/2025/QH15): what, where, since when."""

from collections.abc import Iterator
from itertools import pairwise

from django.utils import timezone

from assocportal.common.audit.values import tell
from assocportal.common.desk import is_year
from assocportal.common.history.records import changed_fields
from assocportal.common.html import RichTextField, stored_html_to_text
from assocportal.common.joining import pointing_at

from .models import Person

NOT_TOLD = {"slug", "name_sort", "name_plain", "public_fields"}


def collect(person: Person) -> dict:
    """Sections of rows of labels and values; files that were merged into this one are part of it."""
    found = {"Thông tin": [describe(person)], "Công khai": [describe_publicity(person)]}
    for model, columns in pointing_at(Person):
        if len(columns) == 1 and (rows := list(model._base_manager.filter(**{columns[0]: person.pk}))):
            name = str(model._meta.verbose_name).capitalize()
            found.setdefault(name, []).extend(describe(row) for row in rows)
    if versions := list(describe_versions(person)):
        found["Các bản lưu"] = versions
    return found


def describe(row) -> dict:
    shown = {}
    for field in row._meta.concrete_fields:
        if field.primary_key or field.name in NOT_TOLD or (field.generated and field.name != "during"):
            continue
        if text := say(field, row):
            shown[str(field.verbose_name)] = text
    return shown


def say(field, row) -> str:
    value = getattr(row, field.name)
    if isinstance(field, RichTextField):
        return stored_html_to_text(value or "")
    if field.is_relation:
        return str(value) if value else ""
    if is_year(field):
        return str(value or "")
    told = tell(field, value) if value not in ([], None) else ""
    return told or ""


def describe_publicity(person) -> dict:
    labels = dict(Person.PublicField.choices)
    shown = [labels[name] for name in person.public_fields if name in labels]
    has_page = Person.objects.published().filter(pk=person.pk).exists()
    return {
        "công khai": ", ".join(shown) or "không có thông tin nào",
        "có trang riêng": person.get_absolute_url() if has_page else "không",
    }


def describe_versions(person) -> Iterator[dict]:
    """What was held before, and when it was replaced."""
    versions = list(person.history.all())
    for newer, older in pairwise(versions):
        names = [name for name in changed_fields(older, newer) if name not in NOT_TOLD]
        if names:
            fields = [Person._meta.get_field(name) for name in names]
            before = {str(field.verbose_name): say(field, older) or "(để trống)" for field in fields}
            yield {"thay lúc": f"{timezone.localtime(newer.history_date):%H:%M %d/%m/%Y}"} | before


def tell_rows(found: dict) -> Iterator[list]:
    """For a table: section, number of the row in it, label, value."""
    for section, rows in found.items():
        for number, row in enumerate(rows, start=1):
            yield from ([section, number, label, value] for label, value in row.items())
