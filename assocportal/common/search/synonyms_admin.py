from django.contrib import admin
from django.forms import Textarea

from ..desk import PortalModelAdmin
from .synonyms import SynonymGroup


@admin.register(SynonymGroup)
class SynonymGroupAdmin(PortalModelAdmin):
    list_display = ("first_spelling", "other_spellings")
    list_per_page = 100
    search_fields = ("spellings",)
    search_help_text = "Gõ một cách viết, có dấu hay không dấu đều được."

    @admin.display(description="cách viết", ordering="spellings")
    def first_spelling(self, group):
        return next(iter(group.lines), "–")

    @admin.display(description="cũng tìm thấy")
    def other_spellings(self, group):
        return " · ".join(group.lines[1:])

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "spellings":
            kwargs["widget"] = Textarea(
                {"class": "vLargeTextField", "rows": 8, "placeholder": "LHH\nLiên hiệp hội"}
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)
