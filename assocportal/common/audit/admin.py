"""The record at the desk: read, searched, exported; nobody writes it here."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.timezone import localtime

from assocportal.common.accounts import User
from assocportal.common.desk import PortalChangeList, ReadOnlyAdmin
from assocportal.common.desk_filters import DateRangeFilter

from .exporting import answer_export
from .finding import MOST_LISTED, NewestPaginator, find_keys
from .models import AuditEntry
from .showing import name_kind, show_entries, summarise
from .watching import watched_models

SHOWN_CHANGES = 4
FOUND_MORE = (
    "Có hơn 1.000 dòng như vậy; ở đây là 1.000 dòng mới nhất. Hãy gõ thêm chữ hoặc chọn ngày để thu hẹp."
)
TOO_MANY = "Ở đây là 10.000 dòng mới nhất. Hãy chọn ngày, người hoặc việc để thấy các dòng cũ hơn."


class DayFilter(DateRangeFilter):
    field_name = "at"


class PersonFilter(admin.SimpleListFilter):
    title = "người làm"
    parameter_name = "nguoi"

    def lookups(self, request, model_admin):
        return [
            (str(user.pk), str(user)) for user in User.objects.filter(is_staff=True).order_by("full_name")
        ]

    def queryset(self, request, queryset):
        return queryset.filter(actor=self.value()) if (self.value() or "").isdecimal() else queryset


class KindFilter(admin.SimpleListFilter):
    title = "loại nội dung"
    parameter_name = "loai"

    def lookups(self, request, model_admin):
        labels = {model._meta.label_lower for model in watched_models(model_admin.admin_site)}
        return sorted(((label, name_kind(label)) for label in labels), key=lambda kind: kind[1])

    def queryset(self, request, queryset):
        return queryset.filter(model=self.value()) if self.value() else queryset


class AuditChangeList(PortalChangeList):
    def get_results(self, request):
        super().get_results(request)
        self.result_list = show_entries(list(self.result_list))
        if self.result_count == MOST_LISTED:
            self.search_note = TOO_MANY


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ("moment", "actor_name", "action_name", "row_link", "summary")
    list_display_links = ("moment",)
    list_filter = (DayFilter, "action", PersonFilter, KindFilter)
    search_fields = ("folded",)
    search_place = "nhật ký"
    search_help_text = "Gõ có dấu hay không dấu: tìm trong nội dung, thay đổi, ghi chú và tên người làm."
    sortable_by = ()
    ordering = ("-at", "-pk")
    paginator = NewestPaginator
    offers_export = False  # it has its own, of whole entries
    actions = None
    fields = ("moment", "actor_name", "action_name", "row_link", "note", "place", "shown_changes")

    def get_changelist(self, request, **kwargs):
        return AuditChangeList

    def get_search_results(self, request, queryset, search_term):
        if not search_term.strip():
            return queryset, False
        keys, has_more = find_keys(queryset, search_term)
        request.search_note = FOUND_MORE if has_more else ""
        return queryset.filter(pk__in=keys), False

    def get_object(self, request, object_id, from_field=None):
        entry = super().get_object(request, object_id, from_field)
        return entry and show_entries([entry])[0]

    # Export

    def get_urls(self):
        export = self.admin_site.admin_view(self.export)
        return [path("xuat/<str:kind>/", export, name="common_auditentry_export"), *super().get_urls()]

    def has_export_permission(self, request):
        return self.has_view_permission(request) and request.user.has_perm("common.export_auditentry")

    def export(self, request, kind):
        if not self.has_export_permission(request):
            raise PermissionDenied
        return answer_export(request, kind, self.get_changelist_instance(request).queryset)

    def changelist_view(self, request, extra_context=None):
        may = {"title": "Nhật ký", "may_export": self.has_export_permission(request)}
        return super().changelist_view(request, may | (extra_context or {}))

    # Columns

    @admin.display(description="lúc")
    def moment(self, entry):
        return format_html("<time>{}</time>", date_format(localtime(entry.at), "H:i:s d/m/Y"))

    @admin.display(description="người làm")
    def actor_name(self, entry):
        return entry.shown_actor

    @admin.display(description="việc")
    def action_name(self, entry):
        return entry.get_action_display()

    @admin.display(description="nội dung")
    def row_link(self, entry):
        if not entry.model:
            return "–"
        kind, text = capfirst(name_kind(entry.model)), entry.shown_text
        address = find_address(entry) if entry.is_there else ""
        shown = format_html('<a href="{}">{}</a>', address, text) if address else text
        return format_html('<span class="quiet">{}:</span> {}', kind, shown)

    @admin.display(description="thay đổi")
    def summary(self, entry):
        lines = summarise(entry)
        told = [entry.note, *lines[:SHOWN_CHANGES]]
        if len(lines) > SHOWN_CHANGES:
            told.append(f"và {len(lines) - SHOWN_CHANGES} mục khác")
        return format_html_join("", '<span class="audit-line">{}</span>', ((line,) for line in told if line))

    @admin.display(description="từ nơi")
    def place(self, entry):
        if not entry.address_hash:
            return "không rõ"
        return f"{entry.address_hash[:8]} (cùng một mã trong một tháng là cùng một nơi)"

    @admin.display(description="thay đổi")
    def shown_changes(self, entry):
        context = {"entry": entry, "history": find_history(entry)}
        return render_to_string("admin/includes/audit_changes.html", context)


def find_address(entry) -> str:
    app, model = entry.model.split(".")
    try:
        return reverse(f"admin:{app}_{model}_change", args=[entry.object_id])
    except NoReverseMatch:  # rows that are shown within another's form
        return ""


def find_history(entry) -> str:
    return find_address(entry).replace("/change/", "/history/") if entry.is_there else ""
