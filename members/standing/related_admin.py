"""On an organisation's form: the way to its rows in the other lists of the desk, and how many there are."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html, format_html_join

FIELDSET = ("Hồ sơ của tổ chức", {"fields": ["related_rows"]})
# label, how the organisation knows them, what is said to add one
LISTS = [
    ("Ban, hội đồng", "bodies", "thêm ban"),
    ("Nhiệm kỳ", "terms", "mở nhiệm kỳ"),
    ("Đại hội", "congresses", "thêm đại hội"),
    ("Số hội viên theo ngày", "counts", "ghi số hội viên"),
    ("Khen thưởng", "honours", ""),
    ("Người làm việc cho tổ chức", "user_roles", "mời người"),
    ("Đề nghị đang chờ", "open_proposals", ""),
]


class RelatedAdmin:
    """Mixin of OrganisationAdmin."""

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        first, *others = fieldsets
        return [first, FIELDSET, *others] if obj is not None and obj.pk else fieldsets

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "related_rows"]

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None:
            obj.opened_by = request.user
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    @admin.display(description="các danh sách")
    def related_rows(self, organisation):
        user = getattr(organisation, "opened_by", None)
        lines = list_lines(organisation, user) if user else []
        return format_html(
            '<ul class="plain-list">{}</ul>', format_html_join("", "<li>{}{}</li>", lines) or "–"
        )


def list_lines(organisation, user):
    """Of the lists that this user may open."""
    for label, name, beginning in LISTS:
        rows = find_rows(organisation, name)
        address = f"admin:{rows.model._meta.label_lower.replace('.', '_')}"
        if not may(user, "view", rows.model):
            continue
        link = f"{reverse(f'{address}_changelist')}?to-chuc={organisation.pk}"
        words = format_html('<a href="{}">{} ({})</a>', link, label, rows.count())
        begins = beginning and user.has_perm(permission_to("add", rows.model))
        start = f"{reverse(f'{address}_add')}?organisation={organisation.pk}" if begins else ""
        yield words, format_html(' – <a href="{}">{}</a>', start, beginning) if begins else ""


def find_rows(organisation, name):
    if name == "open_proposals":
        return organisation.row_proposals.open()
    rows = getattr(organisation, name)
    return rows.filter(ended_at=None) if name == "user_roles" else rows.all()


def may(user, verb, model):
    return user.has_perm(permission_to(verb, model)) or user.has_perm(permission_to("change", model))


def permission_to(verb, model):
    return f"{model._meta.app_label}.{verb}_{model._meta.model_name}"
