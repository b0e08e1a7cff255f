"""Bases for every list and form of the desk: numbers as Vietnamese writes them, costs that do not grow."""

from django.contrib import admin, messages
from django.contrib.admin import widgets
from django.contrib.admin.templatetags import admin_list
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import ValidationError
from django.db import models
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import template_localtime

from .audit.nameless import NamelessLog
from .deletion import without_link_counts, without_links
from .history.admin import HistoryAdmin
from .lists import KeyPaginator
from .pictures.chooser import picture_field
from .pictures.models import Picture
from .refusals import explained
from .refused_forms import answer_refusals, with_refusal
from .search.admin import DeskSearch
from .sheets.admin import SheetAdmin
from .written_once import written_once

ICONS = {True: ("yes", "có"), None: ("unknown", "chưa rõ")}
# Django's red cross would cry "wrong" in every row that is merely not featured
NO = format_html(
    '<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">{}</span>', "không"
)


def boolean_icon(value):
    if value is False:
        return NO
    name, word = ICONS[value]
    return format_html('<img src="{}" alt="{}">', static(f"admin/img/icon-{name}.svg"), word)


# Django writes True and False into the icons' alt, and offers no other place to say it in Vietnamese.
admin_list._boolean_icon = boolean_icon


class LocalNumberInput(widgets.AdminTextInputWidget):
    """A browser's number box refuses `1.541`; a text box with a numeric keyboard takes it as 1541."""

    def __init__(self, attrs=None):
        super().__init__({"class": "vIntegerField", "inputmode": "numeric", **(attrs or {})})


class LocalDecimalInput(widgets.AdminTextInputWidget):
    def __init__(self, attrs=None):
        super().__init__({"class": "vIntegerField", "inputmode": "decimal", **(attrs or {})})


def is_year(db_field):
    """A year is no amount: 2021, not 2.021."""
    return isinstance(db_field, models.IntegerField) and "năm" in str(db_field.verbose_name).split()


class LocalNumbers:
    """For admin classes and inlines alike: typed `1.541` is 1541, and is shown so again; a picture is seen."""

    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
        models.IntegerField: {"widget": LocalNumberInput, "localize": True},
        models.BigIntegerField: {"widget": LocalNumberInput, "localize": True},
        models.DecimalField: {"widget": LocalDecimalInput, "localize": True},
        models.FloatField: {"widget": LocalDecimalInput, "localize": True},
    }

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.many_to_one and db_field.related_model is Picture:
            return picture_field(db_field, request)
        if is_year(db_field):
            kwargs["localize"] = False
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class PortalTabularInline(LocalNumbers, admin.TabularInline):
    extra = 0


class PortalStackedInline(LocalNumbers, admin.StackedInline):
    extra = 0


def short_moment(field):
    """A list's column `24/06/2022 16:00`; the long form, made for reading, would fill half the table."""
    style = "SHORT_DATETIME_FORMAT" if isinstance(field, models.DateTimeField) else "SHORT_DATE_FORMAT"

    @admin.display(description=field.verbose_name, ordering=field.name)
    def column(row):
        value = getattr(row, field.name)
        return value and format_html("<time>{}</time>", date_format(template_localtime(value), style))

    column.__name__ = field.name
    return column


class PortalChangeList(ChangeList):
    """Years and months lead through a whole list; for what a search found they would search twice again."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.query:
            self.date_hierarchy = None

    def get_queryset(self, request, **kwargs):
        rows = super().get_queryset(request, **kwargs)
        self.search_note = getattr(request, "search_note", "")
        return rows


class PortalModelAdmin(HistoryAdmin, SheetAdmin, DeskSearch, LocalNumbers, NamelessLog, admin.ModelAdmin):
    list_per_page = 50
    paginator = KeyPaginator
    save_on_top = True
    # neither counts the whole table a second time
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def get_changelist(self, request, **kwargs):
        return PortalChangeList

    def changelist_view(self, request, extra_context=None):
        """An action, or all that was typed into a list, is one change: wholly done or not at all."""
        if request.method != "POST":
            return super().changelist_view(request, extra_context)
        try:
            with explained(), written_once():
                return super().changelist_view(request, extra_context)
        except ValidationError as refusal:
            messages.error(request, f"Chưa lưu gì. {' '.join(refusal.messages)}")
            return redirect(request.get_full_path())

    def _changeform_view(self, request, object_id, form_url, extra_context):
        """Inside the form's transaction: the row and all that it is connected with are one change to the search."""

        def answer():
            with written_once():
                return super(PortalModelAdmin, self)._changeform_view(
                    request, object_id, form_url, extra_context
                )

        return answer_refusals(request, answer)

    def get_form(self, request, obj=None, change=False, **kwargs):
        return with_refusal(request, super().get_form(request, obj, change=change, **kwargs))

    def get_deleted_objects(self, objs, request):
        rows, counts, lacking, protected = super().get_deleted_objects(objs, request)
        # what rows in use forbid, they forbid to everybody: a lacking right is not the reason to give
        return without_links(rows), without_link_counts(counts), set() if protected else lacking, protected

    def get_list_display(self, request):
        moments = {field.name: field for field in self.opts.fields if isinstance(field, models.DateField)}
        moments = {
            name: field
            for name, field in moments.items()
            if not hasattr(self, name) and name not in self.list_editable
        }
        return [
            short_moment(moments[name]) if name in moments else name
            for name in super().get_list_display(request)
        ]


class ReadOnlyAdmin(PortalModelAdmin):
    """What the portal writes by itself and people only look at."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def render_change_form(self, request, context, *args, **kwargs):
        """Nobody changes it: there is no history to look at."""
        return super().render_change_form(request, context | {"has_no_history": True}, *args, **kwargs)
