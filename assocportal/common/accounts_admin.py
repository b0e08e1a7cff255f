"""Accounts and their rights. Only a superuser changes their own, or touches another superuser."""

from django.contrib import admin
from django.contrib.auth.admin import Group
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType

from .accounts import User
from .accounts_forms import AccountCreationForm, AccountForm, NewPasswordForm, PermissionsField
from .desk import PortalModelAdmin
from .login.admin import AccountCareAdmin
from .written_once import written_once

RIGHTS = ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")

# the import above registered the library's own
admin.site.unregister(Group)


def grantable_permissions(site):
    """Rights over what the desk shows; those over sessions and the like mean nothing to an editor."""
    types = ContentType.objects.get_for_models(*site._registry).values()
    return (
        Permission.objects.filter(content_type__in=types)
        .select_related("content_type")
        .order_by("content_type__app_label", "content_type__model", "codename")
    )


class PermissionsAdmin(PortalModelAdmin):
    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.remote_field.model is Permission:
            kwargs |= {"form_class": PermissionsField, "queryset": grantable_permissions(self.admin_site)}
        return super().formfield_for_manytomany(db_field, request, **kwargs)


@admin.register(Group)
class GroupAdmin(PermissionsAdmin):
    search_fields = ("name",)
    ordering = ("name",)
    filter_horizontal = ("permissions",)

    def _only_superuser(self, request, obj=None):
        return request.user.is_active and request.user.is_superuser

    # whoever edits a group they belong to edits their own rights
    has_add_permission = has_change_permission = has_delete_permission = _only_superuser


@admin.register(User)
class UserAdmin(AccountCareAdmin, PermissionsAdmin, DjangoUserAdmin):
    form = AccountForm
    add_form = AccountCreationForm
    change_password_form = NewPasswordForm
    list_display = ("full_name", "email", "is_staff", "is_active", "last_login")
    list_display_links = ("full_name", "email")
    list_filter = ("is_active", "is_staff", "is_superuser", "groups")
    search_fields = ("full_name", "email")
    ordering = ("full_name", "pk")
    readonly_fields = ("password_link", "second_factor_link", "last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("email", "full_name", "password_link", "second_factor_link")}),
        ("Quyền", {"fields": RIGHTS}),
        ("Thời điểm", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("email", "full_name", "is_invited", "password1", "password2")}),
        ("Quyền", {"fields": ("is_staff", "groups")}),
    )

    def get_changeform_initial_data(self, request):
        return {"is_staff": True} | super().get_changeform_initial_data(request)

    @written_once()
    def user_change_password(self, request, id, form_url=""):
        return super().user_change_password(request, id, form_url)

    def has_delete_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        """Whoever may change an account may take it over by its password: the owners' are theirs alone."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (request.user.is_superuser or obj is None or not obj.is_superuser)

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        if request.user.is_superuser:
            return fields
        locked = RIGHTS if obj == request.user else ("is_superuser", "user_permissions")
        return (*fields, *locked)
