from django.contrib import admin

from ..desk import PortalModelAdmin
from .models import Picture


@admin.register(Picture)
class PictureAdmin(PortalModelAdmin):
    search_fields = ["caption"]
