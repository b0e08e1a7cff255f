"""Filters that more than one list of the desk offers."""

from datetime import date, datetime, time, timedelta

from django.contrib.admin import ListFilter
from django.core.exceptions import ValidationError
from django.forms import DateField
from django.utils import timezone

from .publishing import EARLIEST, LATEST

NAMES = ("tu-ngay", "den-ngay")


class DateRangeFilter(ListFilter):
    """From a day to a day, both included. A list names its column: `class SentFilter(DateRangeFilter): …`."""

    title = "ngày"
    template = "admin/date_range_filter.html"
    field_name = "at"

    def __init__(self, request, params, model, model_admin):
        super().__init__(request, params, model, model_admin)
        self.days = [read_day((params.pop(name, None) or [""])[-1]) for name in NAMES]

    def expected_parameters(self):
        return list(NAMES)

    def has_output(self):
        return True

    def choices(self, changelist):
        first, last = self.days
        params = changelist.filter_params.items()
        yield {
            "first": first and first.strftime("%d/%m/%Y"),
            "last": last and last.strftime("%d/%m/%Y"),
            "kept": [(name, value) for name, values in params if name not in NAMES for value in values],
            "without": changelist.get_query_string(remove=NAMES),
        }

    def queryset(self, request, queryset):
        first, last = self.days
        if first:
            queryset = queryset.filter(**{f"{self.field_name}__gte": midnight(first)})
        if last:
            queryset = queryset.filter(**{f"{self.field_name}__lt": midnight(last + timedelta(days=1))})
        return queryset


def read_day(text: str) -> date | None:
    """As it is typed everywhere at the desk, day first. What is no day, filters nothing."""
    try:
        day = DateField(required=False).clean(text)
    except ValidationError:
        return None
    return day if day and EARLIEST.date() <= day < LATEST.date() else None


def midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
