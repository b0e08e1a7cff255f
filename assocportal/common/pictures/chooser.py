"""How forms of the desk take pictures: a field that names one of the library, a box that takes a new file."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import ForeignKeyRawIdWidget
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString

from .models import Picture

ACCEPT = ".jpg,.jpeg,.png,.webp,.avif,.gif,.heic,.heif"
NOT_THERE = "Ảnh vừa tải lên không còn trong thư viện. Hãy chọn lại tệp ảnh."


class PictureChooser(ForeignKeyRawIdWidget):
    """Django's number and its way into the library; js/desk/picture_chooser.js makes a thumbnail of it."""

    def __init__(self, field, may_upload):
        super().__init__(
            field.remote_field, admin.site, attrs={"class": "vForeignKeyRawIdAdminField picture-key"}
        )
        self.may_upload = may_upload

    def render(self, name, value, attrs=None, renderer=None):
        upload = SafeString(' data-may-upload="1"' if self.may_upload else "")
        number = super().render(name, value, attrs, renderer)
        return format_html('<div class="picture-chooser"{}>{}</div>', upload, number)

    def base_url_parameters(self):
        return {}

    def label_and_url_for_value(self, value):
        """Told by the script, for all fields of the form alike: here it would cost a query each."""
        return "", ""


def picture_field(db_field, request):
    """The form field of a foreign key to a picture."""
    field = db_field.formfield(widget=PictureChooser(db_field, request.user.has_perm("common.add_picture")))
    field.error_messages["invalid_choice"] = "Không có ảnh này trong thư viện. Hãy chọn lại."
    return field


class PictureFileInput(forms.FileInput):
    """Beside the file a hidden field: with script the photo is in the library before the form is sent."""

    def __init__(self, attrs=None):
        super().__init__({"accept": ACCEPT} | (attrs or {}))

    def value_from_datadict(self, data, files, name):
        return files.get(name) or data.get(f"{name}-kept") or None

    def value_omitted_from_data(self, data, files, name):
        return name not in files and f"{name}-kept" not in data

    def render(self, name, value, attrs=None, renderer=None):
        kept = value if isinstance(value, str) else ""
        box = super().render(name, value, (attrs or {}) | {"data-keeps": f"id_{name}-kept"}, renderer)
        hidden = '{}<input type="hidden" name="{}-kept" id="id_{}-kept" value="{}">'
        return format_html(hidden, box, name, name, kept)

    def format_value(self, value):
        return None

    def use_required_attribute(self, initial):
        return False


class PictureFileField(forms.FileField):
    """Answers the file, or the picture that was made of it already, one of this person's own."""

    widget = PictureFileInput
    user = None

    def clean(self, data, initial=None):
        if isinstance(data, str):
            return self._find(data)
        return super().clean(data, initial)

    def bound_data(self, data, initial):
        return data

    def _find(self, key):
        mine = Picture.objects.filter(uploaded_by=self.user)
        picture = mine.filter(pk=int(key)).first() if key.isdecimal() and len(key) < 19 else None
        if picture is None:
            raise ValidationError(NOT_THERE)
        return picture
