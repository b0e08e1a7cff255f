"""The governance of the union and of its members at the desk."""

import re

from django.contrib import admin, messages
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from assocportal.common.admin import PortalModelAdmin
from assocportal.common.attachments_admin import AttachmentInline
from assocportal.common.search.comparing import MOST_WORDS
from assocportal.common.vietnamese import fold

from ..filtering_admin import FilteredByOrganisation, OrganisationFilter
from .composition import composition_on
from .composition_admin import CompositionAdmin
from .entry_admin import EntryAdmin
from .filters import (
    BodyFilter,
    HeldCongressFilter,
    HeldFilter,
    OpenTermFilter,
    TermFilter,
)
from .models import Body, Congress, Seat, Term
from .protocol import place_in_protocol
from .tracker_admin import TrackerAdmin
from .verb_forms import (
    CloseTermForm,
    EndSeatForm,
    ExtendTermForm,
    OpenElectedTermForm,
    OpenTermForm,
    ReappointForm,
    ReplaceSeatForm,
)
from .verbs_admin import VerbsAdmin, address_of

DECISION = ("Văn bản", {"fields": ["decision_number", "decided_on"]})
SAME_ORDINAL = (
    "Tổ chức này có hai nhiệm kỳ cùng là {}: {} và {}. Nếu không phải đếm lại sau hợp nhất, hãy sửa."
)


class GovernanceAdmin(FilteredByOrganisation, VerbsAdmin, PortalModelAdmin):
    """Organisations are thousands: none is chosen from a list."""

    search_help_text = "Gõ có dấu hay không dấu: tìm theo tên tổ chức."
    list_select_related = ["organisation"]

    def get_queryset(self, request):
        """Joined here already: where rows are completed by name, the organisation's is told too."""
        return super().get_queryset(request).select_related(*self.list_select_related)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field and hasattr(db_field.related_model, "long_name"):
            field.queryset = field.queryset.select_related("organisation")
            field.label_from_instance = lambda row: row.long_name
        return field


@admin.register(Body)
class BodyAdmin(CompositionAdmin, EntryAdmin, GovernanceAdmin):
    list_display = ["name", "organisation", "kind", "seats_now", "order", "is_public"]
    list_editable = ["order"]
    list_filter = [OrganisationFilter, "kind", "is_public"]
    search_fields = ["name", "organisation__name", "organisation__short_name"]
    search_help_text = "Gõ có dấu hay không dấu: tìm theo tên ban và tên tổ chức."
    ordering = ["organisation__name_sort", "order", "pk"]
    autocomplete_fields = ["organisation"]
    readonly_fields = ["members_now"]
    fields = ["organisation", "kind", "name", "duties", "order", "is_public", "members_now"]

    def get_queryset(self, request):
        today = timezone.localdate()
        held = Q(seats__ends_on__isnull=True) | Q(seats__ends_on__gte=today)
        people = Count("seats__person", held & Q(seats__starts_on__lte=today), distinct=True)
        return super().get_queryset(request).annotate(seated=people)

    @admin.display(description="số người", ordering="seated")
    def seats_now(self, body):
        return body.seated

    @admin.display(description="đang giữ chức")
    def members_now(self, body):
        if body.pk is None:
            return "–"
        lines = [
            (seat.role_text, address_of(seat), seat.person)
            for seat in composition_on(body, timezone.localdate())
        ]
        return (
            format_html(
                "<ol class='plain-list'>{}</ol>",
                format_html_join("", '<li>{}: <a href="{}">{}</a></li>', lines),
            )
            if lines
            else "Chưa có ai."
        )

    def get_view_on_site_url(self, obj=None):
        """A hidden body, or one of an organisation that is not public, has no page."""
        is_public = obj is not None and Body.objects.published().filter(pk=obj.pk).exists()
        return super().get_view_on_site_url(obj) if is_public else None

    def tools_for(self, request, obj):
        return [*self.composition_tools(request, obj), *self.entry_tools(request, obj)]


@admin.register(Term)
class TermAdmin(GovernanceAdmin):
    list_display = ["ordinal_text", "organisation", "years", "starts_on", "due_on", "ends_on"]
    list_filter = [OrganisationFilter, OpenTermFilter, "is_interim"]
    search_fields = ["organisation__name", "organisation__short_name"]
    ordering = ["-starts_on", "-pk"]
    autocomplete_fields = ["organisation"]
    inlines = [AttachmentInline]
    verbs = {"mo-tiep": OpenTermForm, "keo-dai": ExtendTermForm, "ket-thuc": CloseTermForm}
    fieldsets = [
        (None, {"fields": ["organisation", "ordinal", "is_interim", "first_year", "last_year"]}),
        ("Thời gian", {"fields": ["starts_on", "planned_end", "extended_to", "ends_on", "note"]}),
        ("Quyết định kéo dài, chỉ định", {"fields": ["decision_number", "decided_on"]}),
    ]

    @admin.display(description="khóa", ordering="ordinal")
    def ordinal_text(self, term):
        return term.ordinal_text

    @admin.display(description="nhiệm kỳ", ordering="first_year")
    def years(self, term):
        return f"{term.first_year}–{term.last_year}"

    @admin.display(description="đến hạn")
    def due_on(self, term):
        return term.due_on and term.due_on.strftime("%d/%m/%Y")

    def tools_for(self, request, obj):
        return [*super().tools_for(request, obj), *entry_tools_of(request, obj)]

    def save_model(self, request, obj, form, change):
        """A merged union may count again from one; more often somebody entered a term twice."""
        super().save_model(request, obj, form, change)
        terms = Term.objects.filter(organisation=obj.organisation_id, ordinal=obj.ordinal, is_interim=False)
        if twin := terms.exclude(pk=obj.pk).first():
            messages.warning(request, SAME_ORDINAL.format(obj.ordinal_text, twin, obj))


def entry_tools_of(request, term):
    if term.ends_on or not request.user.has_perm("members.add_seat"):
        return
    for body in Body.objects.filter(organisation=term.organisation_id):
        yield (
            f"Nhập danh sách {body}",
            f"{reverse('admin:members_body_entry', args=[body.pk])}?nhiem-ky={term.pk}",
        )


@admin.register(Congress)
class CongressAdmin(TrackerAdmin, GovernanceAdmin):
    list_display = ["ordinal_text", "organisation", "planned_on", "held_on", "delegates_present", "term"]
    list_filter = [OrganisationFilter, HeldCongressFilter]
    list_select_related = ["organisation", "term"]
    search_fields = ["organisation__name", "organisation__short_name"]
    ordering = ["-held_on", "-planned_on", "-pk"]
    autocomplete_fields = ["organisation", "term"]
    inlines = [AttachmentInline]
    verbs = {"mo-nhiem-ky": OpenElectedTermForm}
    fieldsets = [
        (None, {"fields": ["organisation", "ordinal", "planned_on", "held_on", "venue"]}),
        ("Đại biểu", {"fields": ["delegates_called", "delegates_present"]}),
        ("Kết quả", {"fields": ["term", "note"]}),
    ]

    @admin.display(description="đại hội", ordering="ordinal")
    def ordinal_text(self, congress):
        return str(congress)

    def response_change(self, request, obj):
        self.offer_term(request, obj)
        return super().response_change(request, obj)

    def response_add(self, request, obj, post_url_continue=None):
        self.offer_term(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def offer_term(self, request, congress):
        for label, address in self.tools_for(request, congress):
            link = format_html('Đại hội đã tổ chức. <a href="{}">{}</a>', address, label)
            messages.info(request, link)


@admin.register(Seat)
class SeatAdmin(GovernanceAdmin):
    list_display = ["person", "shown_role", "seat_of", "span", "order"]
    export_right = "members.export_person"
    list_editable = ["order"]
    list_filter = [OrganisationFilter, BodyFilter, TermFilter, HeldFilter, "body__kind", "how"]
    list_select_related = ["person", "body", "organisation", "term"]
    search_fields = ["person__full_name"]
    search_help_text = "Gõ có dấu hay không dấu: tìm theo họ tên."
    ordering = ["-starts_on", "order", "role", "-pk"]
    autocomplete_fields = ["person", "body", "term", "congress"]
    inlines = [AttachmentInline]
    verbs = {"thoi": EndSeatForm, "thay": ReplaceSeatForm, "bo-nhiem-lai": ReappointForm}
    fieldsets = [
        (None, {"fields": ["person", "body", "term", ("role", "qualifier"), "order"]}),
        ("Thời gian", {"fields": ["starts_on", "how", "congress", "ends_on", "end_reason", "end_decision"]}),
        DECISION,
    ]

    def get_search_results(self, request, queryset, search_term):
        """A hundred thousand seats: first by the people's stored names without marks, then as they were typed."""
        words = fold(search_term).split()[:MOST_WORDS]
        for word in words:
            queryset = queryset.filter(person__name_plain__regex=rf"(^| ){re.escape(word)}")
        return super().get_search_results(request, queryset, search_term)

    @admin.display(description="chức danh", ordering="role")
    def shown_role(self, seat):
        return seat.role_text

    @admin.display(description="thời gian", ordering="starts_on")
    def span(self, seat):
        return f"{seat.starts_on:%d/%m/%Y} – " + (f"{seat.ends_on:%d/%m/%Y}" if seat.ends_on else "nay")

    @admin.display(description="ban, tổ chức", ordering="organisation__name_sort")
    def seat_of(self, seat):
        return f"{seat.body}, {seat.organisation}, {seat.term}"

    def save_model(self, request, obj, form, change):
        if not change:
            place_in_protocol(obj)
        super().save_model(request, obj, form, change)
