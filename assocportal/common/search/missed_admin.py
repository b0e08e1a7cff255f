from datetime import date

from django.contrib import admin
from django.utils.html import format_html

from ..desk import ReadOnlyAdmin
from .missed import MissedSearch, say_week


class WeekFilter(admin.SimpleListFilter):
    title = "tuần"
    parameter_name = "tuan"

    def lookups(self, request, model_admin):
        weeks = MissedSearch.objects.order_by("-week").values_list("week", flat=True).distinct()
        return [(week.isoformat(), f"Tuần {say_week(week)}") for week in weeks]

    def queryset(self, request, queryset):
        try:
            return queryset.filter(week=date.fromisoformat(self.value() or ""))
        except ValueError:
            return queryset


@admin.register(MissedSearch)
class MissedSearchAdmin(ReadOnlyAdmin):
    list_display = ("query", "times", "search_again", "week_column")
    list_display_links = None
    list_filter = (WeekFilter,)
    sortable_by = ()
    list_per_page = 100
    search_fields = ("query",)
    search_place = "những điều đã tìm"
    ordering = ("-week", "-searches", "query")
    fields = ("query", "week_column", "times", "search_again")

    @admin.display(description="số lần")
    def times(self, missed):
        return missed.searches

    @admin.display(description="tuần")
    def week_column(self, missed):
        return missed.week_text

    @admin.display(description="kết quả")
    def search_again(self, missed):
        link = '<a href="{}">tìm lại<span class="visually-hidden"> “{}”</span></a>'
        return format_html(link, missed.search_path, missed.query)
