from functools import partial

from django.contrib import admin
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join

from assocportal.common.admin import PUBLISHING_FIELDSET, PortalModelAdmin, PublishedAdmin
from assocportal.common.attachments_admin import AttachmentInline
from assocportal.common.workflow.rights import DECIDED, may_edit

from ..filtering_admin import FilteredByOrganisation, OrganisationFilter
from . import desk_views
from .desk_views import may_print
from .entry_views import EntryView, may_enter
from .filters import RevokedFilter, YearFilter
from .forms import CertificateTemplateForm, HonourDecisionForm
from .models import CertificateTemplate, Honour, HonourDecision, HonourForm
from .revoking import may_revoke

SHOWN = 10


@admin.register(HonourForm)
class HonourFormAdmin(PortalModelAdmin):
    list_display = ["name", "level", "giver", "order", "is_active"]
    list_editable = ["order", "is_active"]
    list_filter = ["level", "is_active"]
    search_fields = ["name", "giver"]


@admin.register(HonourDecision)
class HonourDecisionAdmin(PublishedAdmin):
    form = HonourDecisionForm
    signed_fields = ("signer_name",)
    list_display = ["__str__", "summary", "shown_year", "decided_on", "given_on", "state_badge"]
    list_filter = [YearFilter]
    search_fields = ["number", "summary"]
    search_help_text = "Gõ số quyết định, trích yếu hoặc tên người, tập thể được khen; có dấu hay không dấu."
    readonly_fields = ["recipients"]
    inlines = [AttachmentInline]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("number", "decided_on"),
                    ("year_judged", "given_on"),
                    "summary",
                    "signer_title",
                    "signer_name",
                ]
            },
        ),
        ("Ai được khen", {"fields": ["recipients"]}),
        PUBLISHING_FIELDSET,
    ]

    def get_fieldsets(self, request, obj=None):
        """Whom a decision honours is written once it is there."""
        shown = super().get_fieldsets(request, obj)
        return shown if obj else [fieldset for fieldset in shown if fieldset[1]["fields"] != ["recipients"]]

    def get_changeform_initial_data(self, request):
        """Whoever signed last, signs most often again."""
        latest = HonourDecision.objects.exclude(signer_name="").first()
        signer = {"signer_name": latest.signer_name, "signer_title": latest.signer_title} if latest else {}
        return signer | super().get_changeform_initial_data(request)

    def get_urls(self):
        view = self.admin_site.admin_view(EntryView.as_view(model_admin=self))
        table = partial(desk_views.show_table, site=self.admin_site)
        return [
            path("<int:object_id>/danh-sach/", view, name="members_honour_entry"),
            path("bang/", self.admin_site.admin_view(table), name="members_honour_table"),
            *(
                path(
                    f"bang.{ending}",
                    self.admin_site.admin_view(partial(table, ending=ending)),
                    name=f"members_honour_table_{ending}",
                )
                for ending in ("xlsx", "csv")
            ),
            *super().get_urls(),
        ]

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None:
            context |= {"may_enter": may_enter(request.user, obj), "may_print": may_print(request.user)}
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    @admin.display(description="năm", ordering="year_judged")
    def shown_year(self, decision):
        return str(decision.year_judged)

    @admin.display(description="được khen thưởng")
    def recipients(self, decision):
        """The first of them; all stand in their own list."""
        count = decision.honours.count()
        if not count:
            return "Chưa có ai. Lưu quyết định rồi bấm “Nhập danh sách”."
        first = decision.honours.in_order().select_related("form")[:SHOWN]
        names = format_html_join(
            "", "<li>{}{}</li>", ((row, " (đã hủy bỏ)" * row.is_revoked) for row in first)
        )
        address = f"{reverse('admin:members_honour_changelist')}?decision__id__exact={decision.pk}"
        return format_html('<ol>{}</ol><p><a href="{}">Xem cả danh sách ({})</a></p>', names, address, count)


@admin.register(Honour)
class HonourAdmin(FilteredByOrganisation, PortalModelAdmin):
    list_display = [
        "recipient_name",
        "recipient_detail",
        "form",
        "recipient_kind",
        "decision",
        "book_number",
        "standing",
    ]
    list_filter = ["form", YearFilter, "recipient_kind", RevokedFilter, OrganisationFilter]
    list_select_related = ["form", "decision"]
    search_fields = ["recipient_name"]
    search_help_text = (
        "Gõ tên ghi trong quyết định, có dấu hay không dấu; hoặc số quyết định, ví dụ 05/QĐ-LHH."
    )
    ordering = ["-decision_id", "form_id", "order", "pk"]
    actions = ["print_chosen"]
    fieldsets = [
        (
            None,
            {"fields": ["decision", "form", "recipient_kind", "recipient_name", "recipient_detail", "merit"]},
        ),
        ("Trong danh bạ", {"fields": ["person", "organisation"]}),
        ("Sổ khen thưởng", {"fields": ["book_number", "order"]}),
    ]
    REVOCATION = ("Hủy bỏ", {"fields": ["revoked_on", "revocation_number", "revocation_reason"]})

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("form", "decision")

    def get_fieldsets(self, request, obj=None):
        shown = super().get_fieldsets(request, obj)
        return [*shown, self.REVOCATION] if obj and obj.is_revoked else shown

    def get_readonly_fields(self, request, obj=None):
        """A number in the book stays, and an honour stays in its decision."""
        fixed = ["decision"] if obj else []
        return [*fixed, "book_number"] if obj and obj.book_number else fixed

    def get_autocomplete_fields(self, request):
        related = {
            name: self.opts.get_field(name).related_model for name in ("decision", "person", "organisation")
        }
        return [name for name, model in related.items() if model in self.admin_site._registry]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "decision":
            open_to_all = HonourDecision.objects.exclude(state__in=DECIDED)
            may_publish = request.user.has_perms(HonourDecision.rights_to_publish())
            kwargs["queryset"] = HonourDecision.objects.all() if may_publish else open_to_all
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    # Who may

    def has_change_permission(self, request, obj=None):
        """What was taken back is only looked at; what is decided is changed by whoever decides."""
        may = super().has_change_permission(request, obj)
        return may and (obj is None or (not obj.is_revoked and may_edit(request.user, obj.decision)))

    def has_delete_permission(self, request, obj=None):
        """A line typed by mistake goes; one that is in the book or was taken back stays."""
        may = super().has_delete_permission(request, obj)
        return may and (
            obj is None or (not (obj.is_revoked or obj.book_number) and may_edit(request.user, obj.decision))
        )

    def get_actions(self, request):
        """Many at once are not deleted: each has its own reasons to stay."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        if not may_print(request.user):
            actions.pop("print_chosen", None)
        return actions

    # What they do

    def get_urls(self):
        views = [
            ("in-giay-khen/", desk_views.PrintView.as_view(model_admin=self), "print"),
            ("<int:object_id>/huy-bo/", desk_views.RevokeView.as_view(model_admin=self), "revoke"),
        ]
        return [
            path(address, self.admin_site.admin_view(view), name=f"members_honour_{name}")
            for address, view, name in views
        ] + super().get_urls()

    def get_search_results(self, request, queryset, search_term):
        text = search_term.strip()
        if not text:
            return queryset, False
        return (
            queryset.filter(decision__number__icontains=text) if "/" in text else queryset.named(text)
        ), False

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None:
            may = {"may_revoke": may_revoke(request.user, obj), "may_print": may_print(request.user)}
            context |= may | {"may_print": may["may_print"] and not obj.is_revoked}
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    @admin.action(description="In giấy khen của những mục đã chọn")
    def print_chosen(self, request, queryset):
        keys = ",".join(str(key) for key in queryset.order_by("pk").values_list("pk", flat=True)[:500])
        return redirect(f"{reverse('admin:members_honour_print')}?chon={keys}")

    @admin.display(description="hiệu lực", ordering="revoked_on")
    def standing(self, honour):
        tone, words = ("bad", "đã hủy bỏ") if honour.is_revoked else ("good", "còn")
        return format_html('<span class="badge badge-{}">{}</span>', tone, words)


@admin.register(CertificateTemplate)
class CertificateTemplateAdmin(PortalModelAdmin):
    form = CertificateTemplateForm
    list_display = ["name", "heading", "orientation", "has_frame"]
    fieldsets = [
        (None, {"fields": ["name", "orientation", "giver", "heading", "body", "place", "has_frame"]})
    ]

    def get_urls(self):
        site = self.admin_site
        views = [
            ("xem-thu/", desk_views.preview_typed, "preview"),
            ("<int:object_id>/mau.png", desk_views.show_sample, "sample"),
        ]
        return [
            path(
                address, site.admin_view(partial(view, site=site)), name=f"members_certificatetemplate_{name}"
            )
            for address, view, name in views
        ] + super().get_urls()
