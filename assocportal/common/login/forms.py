"""Logging in, passwords, codes. An empty box is answered by us in Vietnamese, not by the browser in its own words."""

import unicodedata

from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordResetForm, SetPasswordForm
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator, RegexValidator

from ..accounts import User
from .lockout import LONGEST_NAME, OWN_PASSWORD, spell_name
from .second_factor import APP_DIGITS, RECOVERY_DIGITS, verify_code, wait_until_next

LONGEST_PASSWORD = 256
DIGITS = RegexValidator(
    rf"^([0-9]{{{APP_DIGITS}}}|[0-9]{{{RECOVERY_DIGITS}}})\Z",
    f"Mã của ứng dụng có {APP_DIGITS} chữ số, mã khôi phục có {RECOVERY_DIGITS} chữ số.",
)
WRONG_LOGIN = "Thư điện tử hoặc mật khẩu không đúng. Hãy xem lại phím Caps Lock và bộ gõ tiếng Việt."
WRONG_CODE = "Mã không đúng, đã dùng rồi hoặc đã hết hạn. Hãy chờ ứng dụng hiện mã mới rồi nhập mã đó."
ENOUGH = "Bạn đã nhập sai nhiều lần. Hãy đợi 15 phút rồi thử lại."


class PasswordField(forms.CharField):
    """The same letters, however keyboard and system put their marks together."""

    def __init__(self, *, label, autocomplete, help_text=""):
        widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
        super().__init__(
            label=label, strip=False, max_length=LONGEST_PASSWORD, widget=widget, help_text=help_text
        )

    def to_python(self, value):
        return unicodedata.normalize("NFC", super().to_python(value))


class CodeField(forms.CharField):
    def __init__(self, *, label="Mã xác nhận", help_text=""):
        attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
        super().__init__(
            label=label,
            max_length=40,
            help_text=help_text,
            widget=forms.TextInput(attrs=attrs),
            validators=[DIGITS],
        )

    def to_python(self, value):
        return "".join(super().to_python(value).replace("-", " ").split())


class CrispyForm:
    """The page writes the form's element, its token and its button."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True


class LoginForm(CrispyForm, AuthenticationForm):
    error_messages = {"invalid_login": WRONG_LOGIN, "inactive": WRONG_LOGIN}
    username = forms.CharField(
        label="Thư điện tử",
        max_length=LONGEST_NAME,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "username",
                "inputmode": "email",
                "spellcheck": "false",
                "autocapitalize": "none",
            }
        ),
    )
    password = PasswordField(label="Mật khẩu", autocomplete="current-password")

    def clean_username(self):
        return spell_name(self.cleaned_data["username"])


class ForgottenPasswordForm(CrispyForm, PasswordResetForm):
    email = forms.EmailField(
        label="Thư điện tử của tài khoản",
        max_length=LONGEST_NAME,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        validators=[ProhibitNullCharactersValidator()],
    )

    def clean_email(self):
        return spell_name(self.cleaned_data["email"])

    def get_users(self, email):
        """Also whoever was invited and let the invitation pass: their account has no password yet."""
        return User.objects.filter(email=email, is_active=True)


class PersonalForm(CrispyForm, forms.Form):
    def __init__(self, user, *args, **kwargs):
        self.user = user
        super().__init__(*args, **kwargs)


class OwnPasswordMixin:
    """Asks for the password again before something that a borrowed session must not do."""

    def clean_old_password(self):
        password, key = self.cleaned_data["old_password"], str(self.user.pk)
        if not OWN_PASSWORD.allows(key):
            raise ValidationError(ENOUGH, code="too_many")
        if not self.user.check_password(password):
            raise ValidationError("Mật khẩu hiện nay không đúng.", code="password_incorrect")
        OWN_PASSWORD.forget(key)
        return password


class NewPasswordForm(CrispyForm, SetPasswordForm):
    """After a link from a letter."""

    new_password1 = PasswordField(
        label="Mật khẩu mới",
        autocomplete="new-password",
        help_text="Ít nhất 10 ký tự; một câu dài dễ nhớ là tốt nhất. Không dùng mật khẩu của trang khác, "
        "không chỉ gồm chữ số, không chứa tên hay thư điện tử của bạn.",
    )
    new_password2 = PasswordField(label="Nhập lại mật khẩu mới", autocomplete="new-password")


class OwnPasswordForm(OwnPasswordMixin, CrispyForm, SetPasswordForm):
    old_password = PasswordField(label="Mật khẩu hiện nay", autocomplete="current-password")
    new_password1 = NewPasswordForm.base_fields["new_password1"]
    new_password2 = NewPasswordForm.base_fields["new_password2"]
    field_order = ("old_password", "new_password1", "new_password2")


class CodeForm(PersonalForm):
    """`device`: which one accepted the code."""

    code = CodeField(help_text="Mã 6 số trên ứng dụng; nếu không có điện thoại, nhập một mã khôi phục.")

    device = None

    def clean_code(self):
        return self._verify(self.cleaned_data["code"])

    def _verify(self, code):
        if wait := wait_until_next(self.user, code):
            raise ValidationError(say_wait(wait), code="wait")
        self.device = verify_code(self.user, code)
        if self.device is None:
            raise ValidationError(WRONG_CODE, code="wrong")
        return code


class EnrolForm(CrispyForm, forms.Form):
    code = CodeField(help_text="Mã 6 số mà ứng dụng đang hiện.")

    def clean_code(self):
        code = self.cleaned_data["code"]
        if len(code) != APP_DIGITS:
            raise ValidationError(f"Mã của ứng dụng có {APP_DIGITS} chữ số.")
        return code


class PasswordOnlyForm(OwnPasswordMixin, PersonalForm):
    old_password = PasswordField(label="Mật khẩu hiện nay", autocomplete="current-password")


class PasswordAndCodeForm(OwnPasswordMixin, CodeForm):
    """The code is tried only once the password was right: a wrong password uses up no code."""

    old_password = PasswordField(label="Mật khẩu hiện nay", autocomplete="current-password")
    field_order = ("old_password", "code")

    def clean_code(self):
        code = self.cleaned_data["code"]
        return self._verify(code) if "old_password" in self.cleaned_data else code


def say_wait(wait) -> str:
    seconds = int(wait.total_seconds()) + 1
    amount = f"{seconds} giây" if seconds < 120 else f"{-(-seconds // 60)} phút"
    return f"Nhập sai nhiều lần liền: hãy đợi {amount} rồi thử lại."
