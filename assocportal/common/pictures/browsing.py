"""What the library's list is narrowed down by: months, what is missing, whose it is."""

from datetime import datetime, timedelta

from django.contrib import admin
from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone

from .models import Picture

MISSING = {
    "chu-thich": ("thiếu chú thích", Q(caption="")),
    "mo-ta": ("thiếu mô tả (alt)", Q(alt="", is_decorative=False)),
    "chua-dung": ("chưa dùng ở đâu", Q(uses=None)),
}


class MonthFilter(admin.SimpleListFilter):
    """Folders: by the year and the month of the upload, with how many are in each."""

    title = "tháng tải lên"
    parameter_name = "thang"
    template = "admin/common/picture/months.html"

    def lookups(self, request, model_admin):
        months = Picture.objects.annotate(month=TruncMonth("created_at")).order_by("-month")
        counted = months.values("month").annotate(pictures=Count("pk")).values_list("month", "pictures")
        return [(f"{month:%Y-%m}", number) for month, number in counted]

    def queryset(self, request, queryset):
        year, _, month = (self.value() or "").partition("-")
        if not (year.isdecimal() and month.isdecimal() and len(self.value()) == 7 and 1 <= int(month) <= 12):
            return queryset
        first = timezone.make_aware(datetime(max(int(year), 1), int(month), 1))
        following = (first + timedelta(days=32)).replace(day=1)
        return queryset.filter(created_at__gte=first, created_at__lt=following)

    def choices(self, changelist):
        chosen = self.value() or ""
        years = {}
        for value, pictures in self.lookup_choices:
            years.setdefault(value[:4], []).append(
                {
                    "name": f"tháng {int(value[5:])}",
                    "pictures": pictures,
                    "query_string": changelist.get_query_string({self.parameter_name: value}),
                    "selected": value == chosen,
                }
            )
        newest = max(years, default="")
        yield {
            "all": changelist.get_query_string(remove=[self.parameter_name]),
            "selected": not chosen,
            "years": [
                {"name": year, "months": months, "is_open": year == (chosen[:4] or newest)}
                for year, months in years.items()
            ],
        }


class MissingFilter(admin.SimpleListFilter):
    title = "còn thiếu"
    parameter_name = "thieu"

    def lookups(self, request, model_admin):
        return [(value, label) for value, (label, _) in MISSING.items()]

    def queryset(self, request, queryset):
        _, condition = MISSING.get(self.value(), ("", Q()))
        return queryset.filter(condition)


class MineFilter(admin.SimpleListFilter):
    title = "người tải lên"
    parameter_name = "cua-toi"

    def lookups(self, request, model_admin):
        return [("1", "ảnh của tôi")]

    def queryset(self, request, queryset):
        return queryset.filter(uploaded_by=request.user) if self.value() else queryset
