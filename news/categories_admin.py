from django.contrib import admin
from django.forms import CheckboxSelectMultiple

from assocportal.common.admin import PortalModelAdmin
from assocportal.common.models import User

from .categories import Category, Tag, kept_category_names
from .querysets import PUBLISH_EVERYWHERE


def may_assign_editors(user):
    """Who answers for a category is decided by the chiefs, and by whoever gives out the accounts."""
    return user.has_perm(PUBLISH_EVERYWHERE) or user.has_perm("common.change_user")


class CategoryFilter(admin.RelatedFieldListFilter):
    def field_choices(self, field, request, model_admin):
        return kept_category_names()


@admin.register(Category)
class CategoryAdmin(PortalModelAdmin):
    list_display = ("name", "order", "is_on_home", "is_announcements", "slug")
    list_editable = ("order", "is_on_home")
    search_fields = ("name", "slug")
    fields = ("name", "description", "order", "is_on_home", "is_announcements", "editors", "slug")

    def get_fields(self, request, obj=None):
        fields = super().get_fields(request, obj)
        return fields if may_assign_editors(request.user) else [name for name in fields if name != "editors"]

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """An office's desk is a handful of people: all are shown, nothing has to be looked up."""
        if db_field.name == "editors":
            people = User.objects.filter(is_staff=True, is_active=True).order_by("full_name", "pk")
            kwargs |= {"queryset": people, "widget": CheckboxSelectMultiple}
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def has_delete_permission(self, request, obj=None):
        """One by one, and only while no article is in it."""
        is_empty = obj is not None and not obj.articles.exists()
        return is_empty and super().has_delete_permission(request, obj)


@admin.register(Tag)
class TagAdmin(PortalModelAdmin):
    list_display = ("name", "slug")
    search_fields = ("name", "slug")
    fields = ("name", "slug")
