"""What every list and form of the desk shares: bases for the wings' admin classes."""

from django.contrib import admin


class PortalModelAdmin(admin.ModelAdmin):
    show_full_result_count = False
    list_per_page = 50
    save_on_top = True


class PublishedAdmin(PortalModelAdmin):
    """The admin half of PublishedModel."""


# Below the bases that they stand on.
from .pictures.admin import PictureAdmin  # noqa: E402

__all__ = ["PictureAdmin", "PortalModelAdmin", "PublishedAdmin"]
