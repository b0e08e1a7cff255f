"""Forms about accounts: logging in, a new account, its password."""

from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import AdminPasswordChangeForm, BaseUserCreationForm
from django.forms import ModelMultipleChoiceField

from .accounts import User
from .permission_names import describe_permission


class PortalLoginForm(AdminAuthenticationForm):
    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].widget.attrs |= {"inputmode": "email", "spellcheck": "false"}


class AccountCreationForm(BaseUserCreationForm):
    use_required_attribute = False

    class Meta:
        model = User
        fields = ("email", "full_name")
        field_classes = {}


class NewPasswordForm(AdminPasswordChangeForm):
    """Without the library's switch between password and single sign-on: the portal knows passwords only."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)


class PermissionsField(ModelMultipleChoiceField):
    def label_from_instance(self, permission):
        return describe_permission(permission)
