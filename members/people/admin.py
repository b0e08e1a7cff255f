from django.contrib import admin
from django.http import HttpResponseRedirect
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from assocportal.common.admin import PortalModelAdmin, PortalTabularInline
from assocportal.common.drafts.admin import DraftsAdmin
from assocportal.common.targets import desk_address_of

from .consents_admin import ConsentInline
from .erasing_admin import ErasingAdmin
from .filters import GenderFilter, OfficeFilter, OrganisationFilter, TitleFilter
from .forms import PublicityForm
from .merging_admin import MergingAdmin
from .models import Person, PersonTitle
from .offices import is_held
from .searching import find_people

MOST_SHOWN = 50
PRIVATE_FIELDSETS = [
    (
        None,
        {"fields": ["full_name", ("gender", "public_gender"), ("birth_date", "birth_year", "public_birth_year")]},
    ),
    ("Mọi người đọc được gì", {"fields": ["shown_publicity"]}),
    (
        "Công tác",
        {
            "fields": [
                "organisation", ("position", "workplace", "public_position"), ("expertise", "public_expertise"),
            ]
        },
    ),
    ("Liên hệ", {"fields": [("email", "public_email"), ("phone", "public_phone")]}),
    ("Ảnh và tiểu sử", {"fields": [("photo", "public_photo"), "public_biography", "biography"]}),
    ("Chức danh và khen thưởng", {"fields": ["shown_seats", "shown_honours"]}),
    ("Nội bộ", {"fields": ["note", "slug"], "classes": ["collapse"]}),
]  # fmt: skip
OPEN_FIELDSETS = [
    (None, {"fields": ["full_name", "organisation"]}),
    ("Mọi người đọc được gì", {"fields": ["shown_publicity"]}),
    ("Chức danh và khen thưởng", {"fields": ["shown_seats", "shown_honours"]}),
]
# by which also those may narrow the list who only look
OPEN_COLUMNS = {"id", "full_name", "organisation", "organisation_id"}


class TitleInline(PortalTabularInline):
    model = PersonTitle
    fields = ["kind", "recognised_in", "subject"]


@admin.register(Person)
class PersonAdmin(MergingAdmin, ErasingAdmin, DraftsAdmin, PortalModelAdmin):
    """Whoever may only look sees names and offices; births, contacts and consents are for those who keep the files."""

    form = PublicityForm
    list_display = ["shown_name", "shown_birth", "organisation", "workplace", "shown_offices"]
    list_display_links = ["shown_name"]
    list_filter = [TitleFilter, OrganisationFilter, GenderFilter, OfficeFilter]
    list_select_related = ["organisation"]
    search_fields = ["full_name"]
    search_help_text = (
        "Gõ tên gọi hoặc bất cứ phần nào của họ tên, có dấu hay không dấu; hoặc số điện thoại, thư điện tử."
    )
    ordering = ["name_sort", "pk"]
    autocomplete_fields = ["organisation"]
    inlines = [TitleInline, ConsentInline]
    readonly_fields = ["shown_publicity", "shown_seats", "shown_honours"]

    def get_queryset(self, request):
        return super().get_queryset(request).kept().with_titles().prefetch_related("seats__body")

    def get_fieldsets(self, request, obj=None):
        return PRIVATE_FIELDSETS if self.has_change_permission(request) else OPEN_FIELDSETS

    def lookup_allowed(self, lookup, value, request):
        """Django lets an address ask for any column of the row: whoever may not read one may not guess it either."""
        name = lookup.partition("__")[0]
        columns = {getattr(field, "attname", field.name) for field in self.opts.get_fields()}
        columns |= {field.name for field in self.opts.get_fields()}
        is_closed = name in columns - OPEN_COLUMNS and not self.has_change_permission(request)
        return not is_closed and super().lookup_allowed(lookup, value, request)

    def get_list_filter(self, request):
        filters = super().get_list_filter(request)
        is_private = not self.has_change_permission(request)
        return [each for each in filters if not (is_private and each is GenderFilter)]

    def get_list_display(self, request):
        columns = super().get_list_display(request)
        is_private = not self.has_change_permission(request)
        return [name for name in columns if not (is_private and name in ("shown_birth", "workplace"))]

    def get_inlines(self, request, obj):
        return [
            inline
            for inline in super().get_inlines(request, obj)
            if inline is TitleInline or self.has_change_permission(request)
        ]

    def get_search_results(self, request, queryset, search_term):
        if request.resolver_match and request.resolver_match.url_name == "autocomplete":
            queryset = queryset.known().prefetch_related(None).with_titles().select_related("organisation")
        if not search_term.strip():
            return queryset, False
        return find_people(queryset, search_term, self.has_change_permission(request)), False

    def has_history_permission(self, request, obj):
        """Former versions tell births and addresses."""
        return super().has_history_permission(request, obj) and self.has_change_permission(request)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Who was merged into another is found there."""
        merged = (
            Person.objects.filter(pk=object_id, merged_into__isnull=False).first()
            if object_id.isdigit()
            else None
        )
        if merged and self.has_view_or_change_permission(request):
            self.message_user(request, "Hồ sơ này đã gộp vào hồ sơ dưới đây.")
            return HttpResponseRedirect(desk_address_of(merged.merged_into))
        return super().change_view(request, object_id, form_url, extra_context)

    def get_view_on_site_url(self, obj=None):
        is_public = obj is not None and Person.objects.published().filter(pk=obj.pk).exists()
        return super().get_view_on_site_url(obj) if is_public else None

    def save_form(self, request, form, change):
        person = super().save_form(request, form, change)
        person.publicity_form = form
        return person

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        follow = any(isinstance(inline, ConsentInline) for inline in self.get_inline_instances(request, obj))
        return type(form.__name__, (form,), {"consents_follow": follow})

    def save_formset(self, request, form, formset, change):
        for row in formset.forms:
            if hasattr(row.instance, "recorded_by") and row.instance.pk is None:
                row.instance.recorded_by = request.user
        super().save_formset(request, form, formset, change)

    @admin.display(description="họ và tên", ordering="name_sort")
    def shown_name(self, person):
        return person.titled_name

    @admin.display(description="năm sinh")
    def shown_birth(self, person):
        return person.year_of_birth and str(person.year_of_birth)

    @admin.display(description="chức danh đang giữ")
    def shown_offices(self, person):
        return ", ".join(f"{seat.role_text} {seat.body}" for seat in person.seats.all() if is_held(seat))

    @admin.display(description="công khai")
    def shown_publicity(self, person):
        return say_publicity(person)

    @admin.display(description="chức danh")
    def shown_seats(self, person):
        seats = (
            person.seats.select_related("body", "organisation").order_by("-starts_on", "pk")
            if person.pk
            else []
        )
        return list_rows(seats[:MOST_SHOWN], say_seat) or "Chưa có chức danh nào."

    @admin.display(description="khen thưởng")
    def shown_honours(self, person):
        honours = person.honours.select_related("form", "decision").order_by("-decision__year_judged", "pk")
        return list_rows(honours[:MOST_SHOWN] if person.pk else [], say_honour) or "Chưa có khen thưởng nào."


def say_publicity(person) -> str:
    if person.erased_at and not person.public_fields:
        on = timezone.localtime(person.erased_at)
        return f"Đã xóa dữ liệu cá nhân theo yêu cầu ngày {on:%d/%m/%Y}; chỉ còn việc công, nếu có."
    labels = dict(Person.PublicField.choices)
    chosen = ", ".join(labels[name] for name in person.public_fields if name in labels)
    if person.pk is None or not Person.objects.published().filter(pk=person.pk).exists():
        later = f" Khi giữ chức danh công khai, sẽ hiện thêm: {chosen}." if chosen else ""
        return f"Người này chưa giữ chức danh công khai nào, nên mọi người không thấy gì.{later}"
    shown = "họ tên, học hàm học vị, chức danh đang giữ và đã giữ, khen thưởng"
    return f"Mọi người đọc được: {shown}{f', {chosen}' if chosen else ''}. Ngoài ra không gì khác."


def say_seat(seat) -> str:
    until = f" đến {seat.ends_on:%d/%m/%Y}" if seat.ends_on else ""
    return f"{seat.role_text} {seat.body}, {seat.organisation}, từ {seat.starts_on:%d/%m/%Y}{until}"


def say_honour(honour) -> str:
    revoked = f", đã hủy bỏ ngày {honour.revoked_on:%d/%m/%Y}" if honour.revoked_on else ""
    return f"{honour.form}, thành tích năm {honour.decision.year_judged}{revoked}"


def list_rows(rows, say):
    """A line each, as links to their forms where the desk has them."""
    return format_html_join(SafeString("<br>"), "{}", ((link(row, say(row)),) for row in rows))


def link(row, text):
    if not admin.site.is_registered(type(row)):
        return text
    return format_html('<a href="{}">{}</a>', desk_address_of(row), text)
