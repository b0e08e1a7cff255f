"""Theo dõi đại hội: the page of those who follow the member associations."""

from datetime import date

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.lists import PAGE, path_of_page
from assocportal.common.spreadsheets import answer_xlsx
from assocportal.common.vietnamese import sort_key

from .desk_pages import page_context
from .tracker import Standing, count_by_standing, track

ROWS = 50
TITLE = "Theo dõi đại hội"
MINE = "toi"
NAMES = {"standing": "tinh-trang", "officer": "can-bo", "field": "linh-vuc"}
HEADINGS = [
    "Tổ chức", "Lĩnh vực", "Cán bộ theo dõi", "Nhiệm kỳ", "Đến hạn", "Số ngày còn lại", "Tình trạng",
    "Đại hội dự kiến", "Đại hội gần nhất",
]  # fmt: skip
TONES = {
    Standing.OVERDUE: "bad",
    Standing.DUE: "warn",
    Standing.HELD: "good",
    Standing.AHEAD: "good",
}


class TrackerAdmin:
    """Mixin of CongressAdmin."""

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("theo-doi/", view(self.show_tracker), name="members_tracker"),
            path("theo-doi/xlsx/", view(self.export_tracker), name="members_tracker_xlsx"),
            *super().get_urls(),
        ]

    def show_tracker(self, request):
        check_right(request.user)
        day = timezone.localdate()
        rows = track(day)
        form = TrackerForm(rows, request.GET)
        found = sort_rows(form.choose(rows, request.user))
        page = Paginator(found, ROWS).get_page(request.GET.get(PAGE))
        context = {
            "title": TITLE,
            "day": day,
            "total": len(found),
            "page_obj": page,
            "rows": [(row, TONES.get(row.standing, "")) for row in page],
            "counts": count_by_standing(rows),
            "form": form,
            "query": request.GET.urlencode(),
            "earlier": page.has_previous() and path_of_page(request, page.number - 1),
            "later": page.has_next() and path_of_page(request, page.number + 1),
        }
        page = page_context(self, request, **context)
        return TemplateResponse(request, "admin/members/tracker.html", page)

    def export_tracker(self, request):
        check_right(request.user)
        day = timezone.localdate()
        record(
            AuditEntry.Action.EXPORT,
            actor=request.user,
            note=f"Xuất bảng theo dõi đại hội ngày {day:%d/%m/%Y}.",
        )
        rows = track(day)
        rows = sort_rows(TrackerForm(rows, request.GET).choose(rows, request.user))
        return answer_xlsx(f"theo-doi-dai-hoi-{day}", TITLE, HEADINGS, [tell_row(row) for row in rows])


def check_right(user):
    if not user.has_perm("members.view_congress"):
        raise PermissionDenied


class TrackerForm(forms.Form):
    """The boxes above the table. What is no state, no officer, no field, filters nothing."""

    standing = forms.ChoiceField(label="Tình trạng", required=False)
    officer = forms.ChoiceField(label="Cán bộ theo dõi", required=False)
    field = forms.ChoiceField(label="Lĩnh vực", required=False)

    def __init__(self, rows, *args, **kwargs):
        super().__init__(*args, **kwargs)
        counts = [
            (standing.value, f"{standing.label} – {number}") for standing, number in count_by_standing(rows)
        ]
        people = [(str(user.pk), user.full_name) for user in officers_of(rows)]
        fields = [(str(field.pk), field.name) for field in fields_of(rows)]
        self.fields["standing"].choices = [("", "tất cả"), *counts]
        self.fields["officer"].choices = [("", "mọi cán bộ"), (MINE, "tôi"), *people]
        self.fields["field"].choices = [("", "mọi lĩnh vực"), *fields]

    def add_prefix(self, name):
        return NAMES.get(name, name)

    def choose(self, rows, user):
        self.is_valid()
        wanted = self.cleaned_data
        officer = str(user.pk) if wanted.get("officer") == MINE else wanted.get("officer")
        return [
            row
            for row in rows
            if wanted.get("standing") in ("", None, row.standing)
            and officer in ("", None, str(row.organisation.officer_in_charge_id))
            and wanted.get("field") in ("", None, str(row.organisation.field_id))
        ]


def sort_rows(rows):
    """By the due day, who has none last; on the same day by name, as they come."""
    return sorted(rows, key=lambda row: row.due_on or date.max)


def officers_of(rows):
    users = {row.organisation.officer_in_charge for row in rows} - {None}
    return sorted(users, key=lambda user: sort_key(user.full_name))


def fields_of(rows):
    return sorted({row.organisation.field for row in rows} - {None}, key=lambda field: sort_key(field.name))


def tell_row(row):
    organisation, term = row.organisation, row.term
    return [
        organisation.name,
        str(organisation.field or ""),
        organisation.officer_in_charge.full_name if organisation.officer_in_charge else "",
        str(term or ""),
        row.due_on,
        row.days,
        row.standing.label,
        row.planned and row.planned.planned_on,
        row.held and row.held.held_on,
    ]
