"""At the desk: what is held about a person, as a file for them; and the page that erases it at their wish."""

import json

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.spreadsheets import answer_xlsx, never_cached

from .erasing import erase, plan_erasure
from .exporting import collect, tell_rows
from .models import Person

HEADINGS = ["Phần", "Dòng", "Mục", "Nội dung"]


class ErasingAdmin:
    """Mixin of PersonAdmin."""

    def get_urls(self):
        export, erasing = (self.admin_site.admin_view(view) for view in (self.export_view, self.erase_view))
        return [
            path("<int:key>/du-lieu.<slug:kind>", export, name="members_person_export"),
            path("<int:key>/xoa-du-lieu/", erasing, name="members_person_erase"),
            *super().get_urls(),
        ]

    def has_export_permission(self, request, obj=None):
        return request.user.has_perm("members.export_person") and self.has_change_permission(request)

    def has_erase_permission(self, request, obj=None):
        return request.user.has_perm("members.erase_person") and self.has_change_permission(request)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context |= {
            "may_export": obj is not None and self.has_export_permission(request),
            "may_erase": obj is not None and self.has_erase_permission(request),
        }
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def export_view(self, request, key, kind):
        if not self.has_export_permission(request):
            raise PermissionDenied
        if kind not in ("json", "xlsx"):
            raise Http404
        person = get_object_or_404(Person.objects.kept(), pk=key)
        found = collect(person)
        record(
            AuditEntry.Action.EXPORT, actor=request.user, row=person, note=f"Xuất dữ liệu cá nhân ({kind})."
        )
        name = f"du-lieu-ca-nhan-{person.pk}"
        if kind == "xlsx":
            return answer_xlsx(name, "Dữ liệu cá nhân", HEADINGS, tell_rows(found))
        return answer_json(name, found)

    def erase_view(self, request, key):
        if not self.has_erase_permission(request):
            raise PermissionDenied
        person = get_object_or_404(Person.objects.kept(), pk=key)
        form = reverse("admin:members_person_change", args=[key])
        if request.method == "POST" and request.POST.get("dong-y"):
            erase(person, request.user, with_name=bool(request.POST.get("ca-ten")))
            self.message_user(request, "Đã xóa dữ liệu cá nhân.")
            return HttpResponseRedirect(form)
        context = self.admin_site.each_context(request) | {
            "title": "Xóa dữ liệu cá nhân",
            "opts": self.opts,
            "person": person,
            "plan": plan_erasure(person),
            "back": form,
            "is_unconfirmed": request.method == "POST",
        }
        return TemplateResponse(request, "admin/members/person/erase.html", context)


def answer_json(name, found):
    text = json.dumps(found, ensure_ascii=False, indent=2, default=str)
    response = HttpResponse(text, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.json"'
    return never_cached(response)
