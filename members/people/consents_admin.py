from django.contrib import admin
from django.db.models import Count

from assocportal.common.admin import PortalModelAdmin, PortalStackedInline

from .consents import Consent, ConsentText
from .forms import ConsentFormSet

STAYS = "Đã có người đồng ý với văn bản này nên không sửa được nữa. Muốn đổi lời, hãy thêm văn bản mới."
MAY_CHANGE = "Chưa ai đồng ý với văn bản này: còn sửa được."


@admin.register(ConsentText)
class ConsentTextAdmin(PortalModelAdmin):
    list_display = ["__str__", "valid_from", "agreed"]
    list_filter = ["purpose"]
    search_fields = ["text"]
    fields = ["purpose", "text", "valid_from", "standing"]
    readonly_fields = ["standing"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(agreed=Count("consents"))

    def get_readonly_fields(self, request, obj=None):
        """The words of a version belong to their purpose from the beginning: the numbers count by it."""
        return [*super().get_readonly_fields(request, obj), *(["purpose"] if obj else [])]

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not (obj and obj.consents.exists())

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and not (obj and obj.consents.exists())

    @admin.display(description="số người đồng ý", ordering="agreed")
    def agreed(self, text):
        return text.agreed

    @admin.display(description="tình trạng")
    def standing(self, text):
        return STAYS if text.pk and text.consents.exists() else MAY_CHANGE


class ConsentInline(PortalStackedInline):
    model = Consent
    formset = ConsentFormSet
    fields = ["text", ("given_on", "way"), "withdrawn_on", "note"]
    can_delete = False
    verbose_name_plural = "Sự đồng ý của người này (chưa ghi thì không có gì được công khai)"
