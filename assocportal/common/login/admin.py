"""At an account's page: its second factor taken away, its invitation sent again."""

import django_otp.plugins.otp_static.admin
import django_otp.plugins.otp_totp.admin  # noqa: F401 both register themselves, to be taken out below
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from ..accounts import User
from ..audit.models import AuditEntry
from .entering import record_entry
from .letters import send_invitation, tell_second_factor
from .second_factor import find_app, remove_second_factor
from .sessions import end_all_sessions

# secrets: for nobody to look at, and set up by their owners alone
admin.site.unregister([StaticDevice, TOTPDevice])

LINK = '<a class="button" href="{}">{}</a>'


class AccountCareAdmin(admin.ModelAdmin):
    def get_urls(self):
        guard = self.admin_site.admin_view
        return [
            path("<int:pk>/bo-hai-lop/", guard(self.remove_second_factor), name="common_user_second_factor"),
            path("<int:pk>/gui-thu-moi/", guard(self.invite_again), name="common_user_invitation"),
            *super().get_urls(),
        ]

    @admin.display(description="mật khẩu")
    def password_link(self, user):
        if user.has_usable_password():
            address = reverse("admin:auth_user_password_change", args=[user.pk])
            return format_html(LINK, address, "Đổi mật khẩu")
        address = reverse("admin:common_user_invitation", args=[user.pk])
        return format_html(f"Chưa đặt mật khẩu. {LINK}", address, "Gửi lại thư mời")

    @admin.display(description="xác nhận hai lớp")
    def second_factor_link(self, user):
        if find_app(user) is None:
            return "Chưa bật"
        address = reverse("admin:common_user_second_factor", args=[user.pk])
        return format_html(f"Đang bật. {LINK}", address, "Bỏ xác nhận hai lớp")

    def save_model(self, request, user, form, change):
        super().save_model(request, user, form, change)
        if not user.is_active:
            end_all_sessions(user)
        if form.cleaned_data.get("is_invited"):
            send_invitation(user, request.user)

    def user_change_password(self, request, id, form_url=""):
        """One's own is changed where the old one is asked for."""
        if str(request.user.pk) == id:
            return redirect("password_change")
        return super().user_change_password(request, id, form_url)

    def remove_second_factor(self, request, pk):
        user = self.find_colleague(request, pk)
        if request.method != "POST":
            return self.ask(request, user, "admin/common/user/second_factor.html", "Bỏ xác nhận hai lớp")
        with transaction.atomic():
            remove_second_factor(user)
            end_all_sessions(user)
            tell_second_factor(user, "đã được người quản trị bỏ")
            self.note(request, user, "Bỏ xác nhận hai lớp")
        return self.say_done(request, user, f"Đã bỏ xác nhận hai lớp của {user} và báo cho họ qua thư.")

    def invite_again(self, request, pk):
        user = self.find_colleague(request, pk)
        if user.has_usable_password():
            return redirect("admin:common_user_change", pk)
        if request.method != "POST":
            return self.ask(request, user, "admin/common/user/invitation.html", "Gửi lại thư mời")
        with transaction.atomic():
            send_invitation(user, request.user)
            self.note(request, user, "Gửi lại thư mời")
        return self.say_done(request, user, f"Đã gửi thư mời đến {user.email}.")

    def find_colleague(self, request, pk):
        user = get_object_or_404(User, pk=pk)
        if user == request.user or not self.has_change_permission(request, user):
            raise PermissionDenied
        return user

    def ask(self, request, user, template, title):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "account": user,
        }
        return TemplateResponse(request, template, context)

    def note(self, request, user, words):
        self.log_change(request, user, words)
        record_entry(AuditEntry.Action.CHANGE, request, user, words, actor=request.user)

    def say_done(self, request, user, sentence):
        messages.success(request, sentence)
        return redirect("admin:common_user_change", user.pk)
