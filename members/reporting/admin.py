from django.contrib import admin

from assocportal.common.admin import PUBLISHING_FIELDSET, PortalTabularInline, PublishedAdmin

from .forms import PublishedFigureForm, ReportingPeriodForm
from .models import PublishedFigure, ReportingPeriod


class PublishedFigureInline(PortalTabularInline):
    model = PublishedFigure
    form = PublishedFigureForm
    fields = ["label", "qualifier", "value", "unit", "is_key", "order"]


@admin.register(ReportingPeriod)
class ReportingPeriodAdmin(PublishedAdmin):
    form = ReportingPeriodForm
    list_display = ["__str__", "ends_on", "state_badge", "publish_at"]
    list_filter = ["kind"]
    inlines = [PublishedFigureInline]
    fieldsets = [(None, {"fields": ["kind", "year", "ends_on", "note"]}), PUBLISHING_FIELDSET]
