from django import forms

from .models import Picture
from .renditions import prepare


class PictureForm(forms.ModelForm):
    """What is said about a picture. The file itself is never exchanged: another photo is another picture."""

    class Meta:
        model = Picture
        fields = ("alt", "is_decorative", "caption", "credit", "taken_on")

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("is_decorative") and cleaned.get("alt"):
            self.add_error("alt", "Ảnh chỉ trang trí thì để trống ô này, hoặc bỏ chọn “chỉ trang trí”.")
        return cleaned


class NewPictureForm(PictureForm):
    file = forms.FileField(
        label="Tệp ảnh",
        widget=forms.FileInput(attrs={"accept": ".jpg,.jpeg,.png,.webp,.avif,.gif,.heic,.heif"}),
        help_text="JPEG, PNG, WebP, AVIF, GIF hoặc HEIC, không quá 25 MB. Vị trí chụp không lộ ra ngoài.",
        error_messages={"empty": "Tệp này trống. Hãy chọn tệp ảnh khác."},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        self.prepared = prepare(file)
        return file
