"""The album under a form of the desk: its pictures in a table, and many new ones with one choice of files."""

from django import forms
from django.contrib import messages
from django.contrib.contenttypes.admin import GenericTabularInline
from django.contrib.contenttypes.forms import BaseGenericInlineFormSet
from django.core.exceptions import ValidationError
from django.utils.html import format_html

from assocportal.common.desk import LocalNumbers

from .albums import AlbumPicture
from .library import store_picture

MOST_PICTURES = 100
THUMBNAIL = 120
TOO_MANY = f"Album có nhiều nhất {MOST_PICTURES} ảnh. Ảnh “{{}}” chưa được thêm vào."
MAY_NOT = "Tài khoản này không được thêm ảnh vào album. Các tệp đã chọn không được tải lên."


def thumbnail(picture):
    scale = THUMBNAIL / max(picture.width, picture.height)
    return format_html(
        '<img class="album-thumbnail" src="{}" width="{}" height="{}" alt="{}" loading="lazy">',
        picture.rendition_url(picture.widths[0], "webp"),
        max(1, round(picture.width * scale)),
        max(1, round(picture.height * scale)),
        picture,
    )


class ShownPicture(forms.Widget):
    """The picture of a row that is there: it is looked at, not exchanged."""

    def __init__(self, picture):
        super().__init__()
        self.picture = picture

    def render(self, name, value, attrs=None, renderer=None):
        return thumbnail(self.picture)


class AlbumPictureForm(forms.ModelForm):
    class Meta:
        model = AlbumPicture
        fields = ("picture", "caption", "alt", "order")
        widgets = {name: forms.Textarea({"rows": 3}) for name in ("caption", "alt")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "picture" in self.fields:
            self.fields["picture"].disabled = True
            self.fields["picture"].widget = ShownPicture(self.instance.picture)
            self._say_what_empty_means(self.instance.picture)

    def _say_what_empty_means(self, picture):
        missing = "Ảnh chỉ trang trí." if picture.is_decorative else "Ảnh chưa có mô tả."
        self.fields["caption"].widget.attrs["placeholder"] = picture.caption or "Ảnh chưa có chú thích."
        self.fields["alt"].widget.attrs["placeholder"] = picture.alt or missing


class AlbumFormSet(BaseGenericInlineFormSet):
    """Uploaded files become pictures of the library and rows of the form before it is looked at.

    A browser sends no file twice: where the form fails for another reason, the new rows stand in it already.
    """

    request = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        files = self.files.getlist(self.upload_name) if hasattr(self.files, "getlist") else []
        if files:
            self._take(files)

    @property
    def upload_name(self):
        return f"{self.prefix}-upload"

    @property
    def may_upload(self):
        return self.request.user.has_perms(["common.add_picture", "common.add_albumpicture"])

    def is_multipart(self):
        return True

    def _take(self, files):
        if not self.may_upload:
            messages.error(self.request, MAY_NOT)
            return
        self.data = self.data.copy()
        for file in files:
            try:
                self._append(file)
            except ValidationError as error:
                messages.error(self.request, name_file(file, " ".join(error.messages)))

    def _append(self, file):
        number = self._number("TOTAL_FORMS")
        if number >= MOST_PICTURES:
            raise ValidationError(TOO_MANY.format(file.name))
        order = 1 + max((self._number(f"{row}-order") for row in range(number)), default=0)
        picture = store_picture(file, uploaded_by=self.request.user)
        self.data[f"{self.prefix}-{number}-picture"] = str(picture.pk)
        self.data[f"{self.prefix}-{number}-order"] = str(order)
        self.data[f"{self.prefix}-TOTAL_FORMS"] = str(number + 1)

    def _number(self, name):
        value = self.data.get(f"{self.prefix}-{name}", "")
        return int(value) if value.isdecimal() else 0


def name_file(file, sentence):
    return sentence if file.name in sentence else f"Ảnh “{file.name}”: {sentence}"


class AlbumInline(LocalNumbers, GenericTabularInline):
    """For the admin of any model that has an `album`."""

    model = AlbumPicture
    form = AlbumPictureForm
    formset = AlbumFormSet
    template = "admin/album_inline.html"
    autocomplete_fields = ("picture",)
    extra = 0
    max_num = MOST_PICTURES

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("picture")

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.request = request
        return formset
