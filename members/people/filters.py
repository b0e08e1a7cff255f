"""By what the desk narrows fifty thousand people."""

from django.contrib.admin import ListFilter, SimpleListFilter
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from assocportal.common.search.comparing import has_words
from assocportal.common.search.query import clean_query

from ..models import Organisation, PersonTitle, Seat


class TitleFilter(SimpleListFilter):
    title = "học hàm, học vị"
    parameter_name = "hoc-vi"

    def lookups(self, request, model_admin):
        return [*PersonTitle.Kind.choices, ("khong", "chưa ghi")]

    def queryset(self, request, queryset):
        titles = PersonTitle.objects.filter(person=OuterRef("pk"))
        if self.value() == "khong":
            return queryset.filter(~Exists(titles))
        return queryset.filter(Exists(titles.filter(kind=self.value()))) if self.value() else queryset


class GenderFilter(SimpleListFilter):
    title = "giới tính"
    parameter_name = "gioi-tinh"

    def lookups(self, request, model_admin):
        return [*model_admin.model.Gender.choices, ("khong", "chưa ghi")]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        return queryset.filter(gender="" if self.value() == "khong" else self.value())


class OfficeFilter(SimpleListFilter):
    title = "chức danh"
    parameter_name = "chuc-danh"

    def lookups(self, request, model_admin):
        return [("dang-giu", "đang giữ"), ("da-giu", "đã giữ, nay thôi"), ("khong", "chưa từng giữ")]

    def queryset(self, request, queryset):
        seats = Seat.objects.filter(person=OuterRef("pk"))
        now, ever = Exists(seats.on(timezone.localdate())), Exists(seats)
        conditions = {"dang-giu": Q(now), "da-giu": Q(ever) & ~Q(now), "khong": ~Q(ever)}
        return queryset.filter(conditions[self.value()]) if self.value() in conditions else queryset


class OrganisationFilter(ListFilter):
    """Typed, not chosen from a list: there may be thousands."""

    title = "tổ chức"
    template = "admin/members/person/typed_filter.html"
    parameter_name = "to-chuc"

    def __init__(self, request, params, model, model_admin):
        super().__init__(request, params, model, model_admin)
        self.text = clean_query((params.pop(self.parameter_name, None) or [""])[-1])

    def expected_parameters(self):
        return [self.parameter_name]

    def has_output(self):
        return True

    def choices(self, changelist):
        params = changelist.filter_params.items()
        yield {
            "name": self.parameter_name,
            "text": self.text,
            "kept": [
                (name, value) for name, values in params if name != self.parameter_name for value in values
            ],
            "without": changelist.get_query_string(remove=[self.parameter_name]),
        }

    def queryset(self, request, queryset):
        """Where they belong, or where they hold a seat."""
        if not self.text:
            return queryset
        found = Organisation.objects.filter(has_words(["name", "short_name"], self.text)).values("pk")
        seated = Seat.objects.filter(person=OuterRef("pk"), organisation__in=found)
        return queryset.filter(Q(organisation__in=found) | Exists(seated))
