"""The editors' desk: Django's admin in the editors' order and words."""

from functools import wraps

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, path, reverse
from django.utils.cache import add_never_cache_headers

from assocportal.common.login.entering import with_next
from assocportal.common.login.views import log_out
from assocportal.common.publishing import PublishedModel
from assocportal.common.vietnamese import sort_key

from .desk_index import DeskIndex, settle_notices

GROUPS = {
    "news": "Tin tức",
    "events": "Sự kiện",
    "members": "Tổ chức",
    "site": "Trang và trình đơn",
    "pictures": "Thư viện ảnh",
    "search": "Tìm kiếm",
    "common": "Hệ thống",
}
# Pages that are no list of rows, among the lists of their group: title, address, and the permission they ask for.
OWN_PAGES = {
    "news": [("Nhuận bút", "admin:news_royalties", "news.count_article")],
    "members": [
        ("Theo dõi đại hội", "admin:members_tracker", "members.view_congress"),
        ("Hồ sơ trùng", "admin:members_person_duplicates", "members.merge_person"),
        ("Số hội viên đến ngày", "admin:members_counts_on_day", "members.view_membershipcount"),
        ("Tổ chức vào một ngày", "admin:members_as_of", "members.view_organisation"),
        ("Bảng khen thưởng", "admin:members_honour_table", "members.view_honour"),
        ("Nhập từ Excel", "sheets:index", "members.add_membershipcount"),
    ],
}
# What the ground holds, but editors look for elsewhere than under "Hệ thống"; such a group has no page of its own.
OWN_GROUPS = {
    "common.PendingVersion": "news",
    "common.Page": "site",
    "common.MenuItem": "site",
    "common.RelatedLink": "site",
    "common.Picture": "pictures",
    "common.SynonymGroup": "search",
    "common.MissedSearch": "search",
}
# The register's lists by subject: organisations, people, bodies, honours, users; what they draw on last.
REGISTER = (
    "Organisation", "StatusEvent", "MembershipCount", "Person", "Body", "Term", "Seat", "Congress",
    "HonourDecision", "Honour", "RowProposal", "OrganisationUser", "ReportingPeriod",
    "Place", "Field", "HonourForm", "CertificateTemplate", "ConsentText",
)  # fmt: skip


APPS = {"news", "events", "members", "common"}


class PortalAdminSite(AdminSite):
    site_title = "Bàn biên tập"
    site_header = "Bàn biên tập"
    index_title = "Việc hằng ngày"

    def get_app_list(self, request, app_label=None):
        """In the editors' words: three wings, site, pictures, search; everything else under "Hệ thống"."""
        if app_label:
            return super().get_app_list(request, app_label)
        groups = {label: [] for label in GROUPS}
        for app in self._build_app_dict(request).values():
            for row in app["models"]:
                groups[find_group(row["model"])].append(row)
        return [self._describe_group(label, rows, request.user) for label, rows in groups.items() if rows]

    def _describe_group(self, label, rows, user):
        rows.sort(key=order_of)
        has_page = label in APPS or label not in OWN_GROUPS.values()
        address = reverse("admin:app_list", args=[label]) if has_page else rows[0]["admin_url"]
        rows = [*rows, *own_pages(label, user)]
        return {
            "name": GROUPS[label],
            "app_label": label,
            "app_url": address,
            "has_page": has_page,
            "has_module_perms": True,
            "models": rows,
        }

    def index(self, request, extra_context=None):
        return super().index(request, {"desk": DeskIndex(request.user), **(extra_context or {})})

    def get_urls(self):
        return [
            path("da-xem/", self.admin_view(self.settle_notices), name="seen"),
            # before Django's own of the same name
            path(
                "r/<int:content_type_id>/<int:object_id>/",
                self.admin_view(self.lead_to_page),
                name="view_on_site",
            ),
            path("r/<path:address>", self.admin_view(self.lead_nowhere)),
            *super().get_urls(),
        ]

    def lead_to_page(self, request, content_type_id, object_id):
        """Django's own leads to the address of any row, and some addresses are secrets."""
        model = get_object_or_404(ContentType, pk=content_type_id).model_class()
        model_admin = self._registry.get(model)
        row = model_admin and model_admin.get_object(request, str(object_id))
        if not row or not hasattr(row, "get_absolute_url"):
            raise Http404
        if not model_admin.has_view_or_change_permission(request, row):
            raise Http404
        return redirect(row.get_absolute_url())

    def lead_nowhere(self, request, address):
        raise Http404

    def autocomplete_view(self, request):
        return LongNames.as_view(admin_site=self)(request)

    def settle_notices(self, request):
        if request.method == "POST":
            settle_notices(request.user, request.POST.get("notice", ""))
        return redirect("admin:index")

    def login(self, request, extra_context=None):
        """There is one login. Who is logged in and still sent here may not enter the desk."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied
        return redirect(with_next(request, "login"))

    def logout(self, request, extra_context=None):
        """Only the button ends a session; its address, opened by hand, leads back to the desk."""
        return log_out(request) if request.method == "POST" else redirect("admin:index")

    def password_change(self, request, extra_context=None):
        return redirect("password_change")

    def admin_view(self, view, cacheable=False):
        """What is missing or forbidden inside the desk is answered there, with the way back."""
        checked = super().admin_view(view, cacheable)

        @wraps(checked)
        def answer(request, *args, **kwargs):
            try:
                return checked(request, *args, **kwargs)
            except Http404:
                return self._refuse(request, 404, "Không tìm thấy trang")
            except PermissionDenied:
                return self._refuse(request, 403, "Không được phép")

        return answer

    def _refuse(self, request, status, title):
        context = {**self.each_context(request), "title": title, "status": status}
        response = TemplateResponse(request, f"admin/{status}.html", context, status=status)
        add_never_cache_headers(response)
        return response


class LongNames(AutocompleteJsonView):
    """In a field that completes names “Ban Chấp hành” alone says nothing: a model may answer `long_name`."""

    def serialize_result(self, obj, to_field_name):
        return super().serialize_result(obj, to_field_name) | {"text": getattr(obj, "long_name", str(obj))}


def find_group(model):
    if model._meta.label in OWN_GROUPS:
        return OWN_GROUPS[model._meta.label]
    return model._meta.app_label if model._meta.app_label in GROUPS else "common"


def own_pages(label, user):
    """As Django's templates want the rows of a list."""
    for title, name, permission in OWN_PAGES.get(label, ()):
        try:
            address = reverse(name)
        except NoReverseMatch:
            continue
        if user.has_perm(permission):
            yield {
                "name": title,
                "object_name": name.partition(":")[2],
                "admin_url": address,
                "view_only": True,
            }


def order_of(row):
    """What is written daily first, then the lists it draws on."""
    name = row["model"].__name__
    subject = REGISTER.index(name) if name in REGISTER else len(REGISTER)
    return subject, not issubclass(row["model"], PublishedModel), sort_key(row["name"])
