"""At the desk: who acts for an organisation; they are invited, their invitation is sent again, their access ends."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html

from assocportal.common.accounts import User
from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.desk import PortalModelAdmin
from assocportal.common.fields import NormalizedFormField

from ..filtering_admin import FilteredByOrganisation, OrganisationFilter
from .inviting import end_access, invite, send_letter
from .models import OrganisationUser
from .proposals_admin import RowProposalAdmin

__all__ = ["OrganisationUserAdmin", "RowProposalAdmin"]

ENDED = "Người này đã thôi làm việc cho tổ chức."


class InvitationForm(forms.ModelForm):
    """`inviter` is set by the admin."""

    inviter = None
    email = forms.EmailField(
        label="Thư điện tử",
        max_length=254,
        help_text="Đã có tài khoản thì dùng tài khoản đó. Chưa có thì người này nhận thư mời để tự đặt mật khẩu.",
    )
    full_name = NormalizedFormField(label="Họ và tên", max_length=150)

    class Meta:
        model = OrganisationUser
        fields = ("organisation", "email", "full_name", "role")

    def clean_email(self):
        return User._meta.get_field("email").to_python(self.cleaned_data["email"])

    def clean(self):
        cleaned = super().clean()
        taken = OrganisationUser.objects.filter(
            user__email=cleaned.get("email"), organisation=cleaned.get("organisation"), ended_at=None
        )
        if taken.exists():
            self.add_error("email", "Người này đã làm việc cho tổ chức đó.")
        if User.objects.filter(email=cleaned.get("email"), is_active=False).exists():
            self.add_error("email", "Tài khoản này đã bị khóa. Hãy nhờ người quản trị mở lại.")
        return cleaned

    def save(self, commit=True):
        """All of it at once: account, row and letter are one act."""
        values = [self.cleaned_data[name] for name in self.Meta.fields]
        self.instance = invite(*values, self.inviter)
        self.save_m2m = self._save_m2m = lambda: None
        return self.instance


class StandingFilter(admin.SimpleListFilter):
    title = "tình trạng"
    parameter_name = "tinh-trang"

    def lookups(self, request, model_admin):
        return [("dang-lam", "đang làm việc"), ("da-thoi", "đã thôi")]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        return queryset.filter(ended_at__isnull=self.value() == "dang-lam")


@admin.register(OrganisationUser)
class OrganisationUserAdmin(FilteredByOrganisation, PortalModelAdmin):
    list_display = ("name", "email", "organisation", "role", "standing")
    list_filter = (StandingFilter, OrganisationFilter, "role")
    list_select_related = ("user", "organisation")
    search_fields = ("user__full_name", "user__email", "organisation__name")
    ordering = ("organisation__name_sort", "pk")
    export_right = "members.export_person"
    autocomplete_fields = ("organisation",)
    readonly_fields = (
        "name",
        "email",
        "organisation",
        "standing",
        "invited_by",
        "created_at",
        "access_links",
    )

    @admin.display(description="họ và tên", ordering="user__full_name")
    def name(self, acting):
        return acting.user.full_name

    @admin.display(description="thư điện tử", ordering="user__email")
    def email(self, acting):
        return acting.user.email

    @admin.display(description="tình trạng")
    def standing(self, acting):
        if acting.ended_at:
            return f"đã thôi từ {acting.ended_at:%d/%m/%Y}"
        if not acting.user.is_active:
            return "tài khoản bị khóa"
        return "đang làm việc" if acting.user.has_usable_password() else "chưa đặt mật khẩu"

    @admin.display(description="việc")
    def access_links(self, acting):
        if acting.ended_at:
            return "–"
        addresses = [
            reverse("admin:members_organisationuser_access", args=[acting.pk, do])
            for do in ("gui-lai", "thoi")
        ]
        return format_html(
            '<button class="step-button" formaction="{}" formnovalidate>Gửi lại thư mời</button> '
            '<button class="step-button is-away" formaction="{}" formnovalidate>Thôi làm việc cho tổ chức</button>',
            *addresses,
        )

    def get_form(self, request, obj=None, change=False, **kwargs):
        if change:
            return super().get_form(request, obj, change=change, **kwargs)
        form = super().get_form(request, obj, change=change, form=InvitationForm, **kwargs)
        form.inviter = request.user
        return form

    def get_fields(self, request, obj=None):
        if obj is None:
            return InvitationForm.Meta.fields
        return (
            "name",
            "email",
            "organisation",
            "role",
            "standing",
            "invited_by",
            "created_at",
            "access_links",
        )

    def get_readonly_fields(self, request, obj=None):
        if obj is None:
            return ()
        links = () if self.has_change_permission(request, obj) else ("access_links",)
        return tuple(name for name in self.readonly_fields if name not in links)

    def get_changeform_initial_data(self, request):
        return {"organisation": request.GET.get("organisation")}

    def save_model(self, request, obj, form, change):
        """A new one is there already: see `InvitationForm.save`."""
        if change:
            super().save_model(request, obj, form, change)

    def has_delete_permission(self, request, obj=None):
        return False

    def get_urls(self):
        view = self.admin_site.admin_view(self.access_view)
        address = path("<int:key>/viec/<slug:do>/", view, name="members_organisationuser_access")
        return [address, *super().get_urls()]

    def access_view(self, request, key, do):
        acting = self.get_object(request, str(key))
        if request.method != "POST" or acting is None or do not in ACCESS:
            raise Http404
        if not self.has_change_permission(request, acting):
            raise PermissionDenied
        try:
            self.message_user(request, ACCESS[do](acting, request.user), messages.SUCCESS)
        except ValidationError as refusal:
            self.message_user(request, refusal.messages[0], messages.ERROR)
        return redirect("admin:members_organisationuser_change", key)


def send_again(acting, by):
    if acting.ended_at or not acting.user.is_active:
        raise ValidationError(ENDED)
    send_letter(acting, by)
    record(AuditEntry.Action.CHANGE, actor=by, row=acting, note="gửi lại thư mời")
    return f"Đã gửi thư đến {acting.user.email}."


def end(acting, by):
    end_access(acting)
    record(AuditEntry.Action.CHANGE, actor=by, row=acting, note="thôi làm việc cho tổ chức")
    return f"{acting.user} không còn vào được trang của {acting.organisation}."


ACCESS = {"gui-lai": send_again, "thoi": end}
