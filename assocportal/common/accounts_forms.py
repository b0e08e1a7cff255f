"""Forms of the desk about accounts: a new one, its password."""

from django import forms
from django.contrib.auth.forms import AdminPasswordChangeForm, BaseUserCreationForm
from django.core.exceptions import ValidationError
from django.forms import ModelForm, ModelMultipleChoiceField

from .accounts import User
from .login.forms import PasswordField
from .login.sessions import end_all_sessions
from .permission_names import describe_permission

REQUIRED = "Không được để trống ô này."


class AccountForm(ModelForm):
    def clean_email(self):
        """Column and constraint would both say so: once beside the field, once above the form."""
        email = self.cleaned_data["email"]
        if User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError(User._meta.get_field("email").error_messages["unique"], code="unique")
        return email


class AccountCreationForm(AccountForm, BaseUserCreationForm):
    """A password, or a letter by which the person chooses one."""

    use_required_attribute = False

    is_invited = forms.BooleanField(
        label="Gửi thư mời",
        required=False,
        help_text="Người này nhận thư có đường dẫn để tự đặt mật khẩu, dùng được trong 3 ngày. "
        "Khi chọn ô này thì để trống hai ô mật khẩu.",
    )
    password1 = PasswordField(label="Mật khẩu", autocomplete="new-password", help_text="Ít nhất 10 ký tự.")
    password2 = PasswordField(label="Nhập lại mật khẩu", autocomplete="new-password")

    class Meta:
        model = User
        fields = ("email", "full_name")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("password1", "password2"):
            self.fields[name].required = False

    def clean(self):
        if not self.cleaned_data.get("is_invited"):
            self.demand_password()
        elif self.cleaned_data.get("password1") or self.cleaned_data.get("password2"):
            self.add_error("is_invited", "Hãy chọn một: gửi thư mời, hoặc nhập mật khẩu.")
        return super().clean()

    def demand_password(self):
        for name in ("password1", "password2"):
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, ValidationError(REQUIRED, code="required"))

    def set_password_and_save(self, user, **kwargs):
        if not self.cleaned_data["is_invited"]:
            return super().set_password_and_save(user, **kwargs)
        user.set_unusable_password()
        if kwargs.get("commit", True):
            user.save()
        return user


class NewPasswordForm(AdminPasswordChangeForm):
    """Without the library's switch between password and single sign-on: the portal knows passwords only."""

    use_required_attribute = False
    password1 = PasswordField(label="Mật khẩu", autocomplete="new-password", help_text="Ít nhất 10 ký tự.")
    password2 = PasswordField(label="Nhập lại mật khẩu", autocomplete="new-password")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)

    def save(self, commit=True):
        user = super().save(commit)
        end_all_sessions(user)
        return user


class PermissionsField(ModelMultipleChoiceField):
    def label_from_instance(self, permission):
        return describe_permission(permission)
