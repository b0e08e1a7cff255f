"""The organisations there were on a day, at the desk."""

from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone

from assocportal.common.desk_filters import read_day
from assocportal.common.lists import PAGE, KeyPaginator

A_PAGE = 100
TITLE = "Tổ chức vào một ngày"


class AsOfAdmin:
    """Mixin of OrganisationAdmin."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.show_day)
        return [path("vao-ngay/", view, name="members_as_of"), *super().get_urls()]

    def show_day(self, request):
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        asked = request.GET.get("ngay", "").strip()
        day = read_day(asked) if asked else timezone.localdate()
        context = self.admin_site.each_context(request) | {"title": TITLE, "opts": self.opts, "asked": asked}
        return TemplateResponse(
            request, "admin/members/as_of.html", context | (self.describe_day(request, day) if day else {})
        )

    def describe_day(self, request, day):
        organisations = self.model.objects.listed()
        rows = organisations.as_of(day).named().with_counts(day).select_related("place")
        page = KeyPaginator(rows, A_PAGE).get_page(request.GET.get(PAGE))
        totals = organisations.totals(day)
        return {
            "day": day,
            "page_obj": page,
            "rows": [(row, row.name_on(day)) for row in page],
            "totals": totals,
        }
