"""“Số hội viên đến ngày …” at the desk, and the same table for Excel."""

from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.spreadsheets import answer_csv, answer_xlsx

from .day_form import DayForm
from .on_day import HEADINGS, CountsOnDay

TITLE = "Số hội viên đến ngày"
ANSWERS = {
    "xlsx": lambda name, rows: answer_xlsx(name, TITLE, HEADINGS, rows),
    "csv": lambda name, rows: answer_csv(name, HEADINGS, rows),
}


class CountsOnDayAdmin:
    """Mixin of MembershipCountAdmin."""

    def get_urls(self):
        guard = self.admin_site.admin_view
        views = [
            path("den-ngay/", guard(self.show_day), name="members_counts_on_day"),
            path("den-ngay/<str:kind>/", guard(self.export_day), name="members_counts_on_day_file"),
        ]
        return [*views, *super().get_urls()]

    def show_day(self, request):
        form, counts = self.read_day(request)
        context = self.admin_site.each_context(request) | {"title": TITLE, "opts": self.opts}
        context |= {"form": form, "counts": counts, "columns": HEADINGS}
        return TemplateResponse(request, "admin/members/counts_on_day.html", context)

    def export_day(self, request, kind):
        _, counts = self.read_day(request)
        if kind not in ANSWERS or counts is None:
            return self.show_day(request)
        note = f"Xuất số hội viên đến ngày {counts.day:%d/%m/%Y}."
        record(AuditEntry.Action.EXPORT, actor=request.user, note=note)
        return ANSWERS[kind](f"so-hoi-vien-{counts.day:%Y-%m-%d}", counts.tell())

    def read_day(self, request):
        """The form as it was filled in, and the counts of its day unless that is no day."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = DayForm(request.GET if "ngay" in request.GET else {"ngay": f"{timezone.localdate():%d/%m/%Y}"})
        organisations = self.opts.get_field("organisation").related_model.objects
        return form, CountsOnDay(organisations.all(), form.cleaned_data["ngay"]) if form.is_valid() else None
