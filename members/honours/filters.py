"""Filters of the desk's lists of honours."""

from django.contrib import admin

from .models import HonourDecision


class YearFilter(admin.SimpleListFilter):
    """Of decisions and of honours alike."""

    title = "thành tích của năm"
    parameter_name = "nam"

    def lookups(self, request, model_admin):
        years = (
            HonourDecision.objects.order_by("-year_judged").values_list("year_judged", flat=True).distinct()
        )
        return [(str(year), str(year)) for year in years]

    def queryset(self, request, queryset):
        if not (self.value() or "").isdigit():
            return queryset
        name = "year_judged" if queryset.model is HonourDecision else "decision__year_judged"
        return queryset.filter(**{name: self.value()})


class RevokedFilter(admin.SimpleListFilter):
    title = "hiệu lực"
    parameter_name = "hieu-luc"

    def lookups(self, request, model_admin):
        return [("con", "còn hiệu lực"), ("huy", "đã hủy bỏ")]

    def queryset(self, request, queryset):
        if self.value() not in ("con", "huy"):
            return queryset
        return queryset.filter(revoked_on__isnull=self.value() == "con")
