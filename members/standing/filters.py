"""Filters of the desk's list of organisations that look at what happened to them."""

from django.contrib.admin import SimpleListFilter
from django.utils import timezone

from .kinds import ADMITTING, Kind

ACTIVE = (*ADMITTING, Kind.RESUME)


class StandingFilter(SimpleListFilter):
    title = "hiện nay"
    parameter_name = "hien-nay"

    def lookups(self, request, model_admin):
        return [
            ("dang", "đang tham gia"),
            ("tam-ngung", "tạm ngừng"),
            ("thoi", "đã thôi tham gia"),
            ("hop-nhat", "đã hợp nhất, chia tách"),
            ("giai-the", "đã giải thể"),
            ("chua", "chưa kết nạp"),
        ]

    def queryset(self, request, queryset):
        gone = {
            "tam-ngung": [Kind.SUSPEND],
            "thoi": [Kind.LEAVE],
            "hop-nhat": [Kind.MERGE, Kind.SPLIT],
            "giai-the": [Kind.DISSOLVE],
        }
        if self.value() in gone:
            return queryset.last_moved_by(gone[self.value()])
        if self.value() == "dang":
            suspended = queryset.model.objects.last_moved_by([Kind.SUSPEND]).order_by().values("pk")
            return queryset.current().exclude(pk__in=suspended)
        return queryset.not_yet_admitted() if self.value() == "chua" else queryset


class FollowedFilter(SimpleListFilter):
    title = "cán bộ theo dõi"
    parameter_name = "theo-doi"

    def lookups(self, request, model_admin):
        return [("toi", "tôi theo dõi"), ("chua", "chưa ai theo dõi")]

    def queryset(self, request, queryset):
        chosen = {"toi": {"officer_in_charge": request.user}, "chua": {"officer_in_charge": None}}
        return queryset.filter(**chosen.get(self.value(), {}))


class NewlyFoundedFilter(SimpleListFilter):
    """A new hội or chi hội is looked after more closely in its first year."""

    title = "mới thành lập"
    parameter_name = "moi"

    def lookups(self, request, model_admin):
        return [("12", "trong 12 tháng qua")]

    def queryset(self, request, queryset):
        if self.value() != "12":
            return queryset
        return queryset.filter(founded_on__gte=a_year_before(timezone.localdate()))


def a_year_before(day):
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
