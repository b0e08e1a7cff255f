"""A body on any day: who sat in it, in numbers, what changed since another day, as a table for Excel."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.spreadsheets import answer_xlsx
from assocportal.common.vietnamese import slugify

from .composition import changes_between, composition_on
from .desk_pages import asked_day, page_context, today_or
from .profile import profile_of
from .verbs_admin import address_of

HEADINGS = [
    "STT", "Họ và tên", "Học hàm, học vị", "Giới tính", "Chức danh", "Hình thức", "Nhiệm kỳ", "Từ ngày",
    "Đến ngày", "Văn bản",
]  # fmt: skip


class CompositionAdmin:
    """Mixin of BodyAdmin."""

    def get_urls(self):
        views = {"": (self.show_composition, ""), "xlsx/": (self.export_composition, "_xlsx")}
        return [
            path(
                f"<int:body_id>/thanh-phan/{end}",
                self.admin_site.admin_view(view),
                name=f"members_body_composition{name}",
            )
            for end, (view, name) in views.items()
        ] + super().get_urls()

    def composition_tools(self, request, body):
        if may_see_seats(request.user):
            yield "Thành phần theo ngày", reverse("admin:members_body_composition", args=[body.pk])

    def show_composition(self, request, body_id):
        body = self.find_body(request, body_id)
        day, since = today_or(asked_day(request)), asked_day(request, "so-voi")
        seats = composition_on(body, day)
        context = {
            "title": f"{body}: thành phần theo ngày",
            "subtitle": str(body.organisation),
            "body": body,
            "back": address_of(body),
            "day": day,
            "since": since,
            "seats": [(seat, address_of(seat)) for seat in seats],
            "profile": profile_of(seats, day, fewest=1),
            "changes": changes_between(body, *sorted([since, day])) if since else None,
            "span": sorted([since, day]) if since else None,
        }
        page = page_context(self, request, **context)
        return TemplateResponse(request, "admin/members/composition.html", page)

    def export_composition(self, request, body_id):
        body, day = self.find_body(request, body_id), today_or(asked_day(request))
        note = f"Xuất thành phần {body} của {body.organisation} ngày {day:%d/%m/%Y}."
        record(AuditEntry.Action.EXPORT, actor=request.user, row=body, note=note)
        rows = enumerate(composition_on(body, day), 1)
        name = f"{slugify(body.name)}-{day:%Y-%m-%d}"
        return answer_xlsx(name, f"{body}", HEADINGS, [tell_seat(number, seat) for number, seat in rows])

    def find_body(self, request, body_id):
        body = self.get_object(request, str(body_id))
        if body is None:
            raise Http404
        if not (self.has_view_or_change_permission(request, body) and may_see_seats(request.user)):
            raise PermissionDenied
        return body


def may_see_seats(user):
    return user.has_perm("members.view_seat") or user.has_perm("members.change_seat")


def tell_seat(number, seat):
    person = seat.person
    return [
        number,
        person.full_name,
        ", ".join(title.kind for title in person.titles.all()),
        person.get_gender_display(),
        seat.role_text,
        seat.get_how_display(),
        str(seat.term),
        seat.starts_on,
        seat.ends_on,
        seat.decision_text,
    ]
