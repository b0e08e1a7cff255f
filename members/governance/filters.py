from django.contrib import admin
from django.utils import timezone

from assocportal.common.autocomplete_filter import AutocompleteFilter


class BodyFilter(AutocompleteFilter):
    title, parameter_name, field_name = "ban", "ban", "body"


class TermFilter(AutocompleteFilter):
    title, parameter_name, field_name = "nhiệm kỳ", "nhiem-ky", "term"


class HeldFilter(admin.SimpleListFilter):
    title, parameter_name = "thời gian giữ", "luc"

    def lookups(self, request, model_admin):
        return [("dang-giu", "đang giữ"), ("da-thoi", "đã thôi"), ("sap-giu", "sắp giữ")]

    def queryset(self, request, queryset):
        today = timezone.localdate()
        match self.value():
            case "dang-giu":
                return queryset.on(today)
            case "da-thoi":
                return queryset.filter(ends_on__lt=today)
            case "sap-giu":
                return queryset.filter(starts_on__gt=today)
        return queryset


class OpenTermFilter(admin.SimpleListFilter):
    title, parameter_name = "tình trạng", "tinh-trang"

    def lookups(self, request, model_admin):
        return [("dang-mo", "chưa kết thúc"), ("da-het", "đã kết thúc")]

    def queryset(self, request, queryset):
        if self.value() in ("dang-mo", "da-het"):
            return queryset.filter(ends_on__isnull=self.value() == "dang-mo")
        return queryset


class HeldCongressFilter(admin.SimpleListFilter):
    title, parameter_name = "tình trạng", "tinh-trang"

    def lookups(self, request, model_admin):
        return [("du-kien", "dự kiến"), ("da-to-chuc", "đã tổ chức")]

    def queryset(self, request, queryset):
        if self.value() in ("du-kien", "da-to-chuc"):
            return queryset.filter(held_on__isnull=self.value() == "du-kien")
        return queryset
