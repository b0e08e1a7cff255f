"""Forms about accounts: logging in, a new account, its password."""

from django.contrib.admin.forms import (
    AdminAuthenticationForm,
)
from django.contrib.admin.forms import (
    AdminPasswordChangeForm as OwnPasswordChangeForm,
)
from django.contrib.auth.forms import AdminPasswordChangeForm, BaseUserCreationForm
from django.core.exceptions import ValidationError
from django.forms import ModelForm, ModelMultipleChoiceField

from .accounts import User
from .permission_names import describe_permission


class PortalLoginForm(AdminAuthenticationForm):
    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].widget.attrs |= {"inputmode": "email", "spellcheck": "false"}


class OwnPasswordForm(OwnPasswordChangeForm):
    """An empty box is answered by us, in Vietnamese, not by the browser in its own language."""

    use_required_attribute = False


class AccountForm(ModelForm):
    def clean_email(self):
        """Column and constraint would both say so: once beside the field, once above the form."""
        email = self.cleaned_data["email"]
        if User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError(User._meta.get_field("email").error_messages["unique"], code="unique")
        return email


class AccountCreationForm(AccountForm, BaseUserCreationForm):
    use_required_attribute = False

    class Meta:
        model = User
        fields = ("email", "full_name")


class NewPasswordForm(AdminPasswordChangeForm):
    """Without the library's switch between password and single sign-on: the portal knows passwords only."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)


class PermissionsField(ModelMultipleChoiceField):
    def label_from_instance(self, permission):
        return describe_permission(permission)
