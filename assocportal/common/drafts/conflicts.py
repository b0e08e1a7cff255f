"""A save over a newer version: what the other has changed, what this person has, and where they disagree.

Three forms are compared, field by field: as it was opened (from the history), as it is stored now, as it was typed.
"""

from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Model, QuerySet
from django.forms import FileField
from django.http import QueryDict

from assocportal.common.history.comparing import compare_values
from assocportal.common.history.records import related_keys

from .pairs import as_data
from .reading import read_field
from .versions import kept_version, versions_after

THEIRS, MINE = "ho", "toi"
CHOICE = "_chon-"
DISPUTED = "_xung-dot"


@dataclass(frozen=True)
class Difference:
    """One field of the form, as three versions of the row have it."""

    name: str
    field: object
    before: object
    theirs: object
    typed: object
    is_known: bool  # whether the history still holds what it was before

    @property
    def label(self):
        return self.field.verbose_name

    @property
    def choice_name(self):
        return f"{CHOICE}{self.name}"

    @property
    def is_theirs(self):
        return (self.theirs != self.before and self.theirs != self.typed) or not self.is_known

    @property
    def is_mine(self):
        return self.typed != self.before

    def shown_theirs(self):
        return compare_values(self.field, self.before if self.is_known else self.theirs, self.theirs)

    def shown_typed(self):
        return compare_values(self.field, self.before if self.is_known else self.theirs, self.typed)


@dataclass
class Conflict:
    """`disputed`: both have changed it, and differently. `merged`: only the other has."""

    row: object
    base: str
    disputed: list[Difference] = field(default_factory=list)
    merged: list[Difference] = field(default_factory=list)

    def __bool__(self):
        return bool(self.disputed or self.merged)

    @cached_property
    def saves(self):
        """Who has saved meanwhile, and when; newest first."""
        return list(versions_after(self.row, self.base)[:5])


def find_conflict(model_admin, request, row, base, still_open=()) -> Conflict:
    """`still_open`: fields that were disputed before, and for which nothing was chosen."""
    conflict = Conflict(row, base)
    for difference in find_differences(model_admin, request, row, base):
        if difference.theirs == difference.typed:
            continue
        if difference.name in still_open or (difference.is_theirs and difference.is_mine):
            conflict.disputed.append(difference)
        elif difference.is_theirs:
            conflict.merged.append(difference)
    return conflict


def find_differences(model_admin, request, row, base):
    """Of every field that is a column of the row, whether it differs or not."""
    form_class = form_class_of(model_admin, request, row)
    stored, typed = form_class(instance=row), request.POST
    version = kept_version(row, base) if base else None
    before = form_before(form_class, version) if version else stored
    for name, form_field in stored.fields.items():
        column = column_of(row, name)
        if column is None or form_field.disabled or isinstance(form_field, FileField):
            continue
        values = [value_of(stored, name, read_data(form, name)) for form in (before, stored)]
        yield Difference(name, column, *values, value_of(stored, name, typed), version is not None)


def form_class_of(model_admin, request, row):
    fields = flatten_fieldsets(model_admin.get_fieldsets(request, row))
    return model_admin.get_form(request, row, change=row is not None, fields=fields)


def form_before(form_class, version):
    relations = {item.name: sorted(related_keys(version, item.name)) for item in version._history_m2m_fields}
    return form_class(instance=version.instance, initial=relations)


def typed_values(model_admin, request):
    """Column and value of what was typed for a row that is not there yet."""
    form = form_class_of(model_admin, request, None)()
    columns = {name: column_of(model_admin.model, name) for name in form.fields}
    for name, column in columns.items():
        value = column and value_of(form, name, request.POST)
        if value not in (None, "", [], False):
            yield column, compare_values(column, value, value)


def column_of(model, name):
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def read_data(form, name) -> QueryDict:
    return as_data(read_field(form, name))


def value_of(form, name, data):
    """Cleaned, so that two spellings of one value are equal; as it came where it is no value at all."""
    form_field = form.fields[name]
    raw = form_field.widget.value_from_datadict(data, {}, form.add_prefix(name))
    try:
        value = form_field.clean(raw)
    except ValidationError:
        return raw
    if isinstance(value, QuerySet):
        return sorted(value.values_list("pk", flat=True))
    return value.pk if isinstance(value, Model) else value


def take_theirs(model_admin, request, row, names) -> QueryDict:
    """The typed form with these fields as they are stored now."""
    data = request.POST.copy()
    stored = form_class_of(model_admin, request, row)(instance=row)
    for name in names:
        if name not in stored.fields:
            continue
        pairs = read_field(stored, name)
        for key in {stored.add_prefix(name), *(key for key, _ in pairs)}:
            data.pop(key, None)
        for key, value in pairs:
            data.appendlist(key, value)
    return data


def chosen(data, choice) -> list[str]:
    return [name for name in data.getlist(DISPUTED) if data.get(CHOICE + name) == choice]


def not_chosen(data) -> list[str]:
    return [name for name in data.getlist(DISPUTED) if data.get(CHOICE + name) not in (THEIRS, MINE)]
