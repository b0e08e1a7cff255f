from django.contrib import admin

from assocportal.common.admin import PortalModelAdmin

from .models import Person


@admin.register(Person)
class PersonAdmin(PortalModelAdmin):
    search_fields = ["full_name"]
