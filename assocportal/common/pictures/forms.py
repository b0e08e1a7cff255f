from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator

from assocportal.common.attachments import digest_file

from .chooser import ACCEPT, PictureFileField
from .file_check import check_header
from .models import Picture
from .renditions import prepare
from .replacing import SAME_FILE

WORDS = ("alt", "is_decorative", "caption", "credit", "taken_on")
FOCUS = ("focal_x", "focal_y")
OUTSIDE = "Hãy nhập số từ 0 đến 100."


class WordsForm(forms.ModelForm):
    class Meta:
        model = Picture
        fields = WORDS

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("is_decorative") and cleaned.get("alt"):
            self.add_error("alt", "Ảnh chỉ trang trí thì để trống ô này, hoặc bỏ chọn “chỉ trang trí”.")
        return cleaned


class PictureForm(WordsForm):
    """What is said about a picture, what its crops keep, and another file in the place of the present one."""

    replacement = forms.FileField(
        label="Thay tệp ảnh",
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
        help_text="Mọi nơi đang dùng ảnh này sẽ hiện tệp mới; tệp cũ giữ lại ở đây, dùng lại được.",
        error_messages={"empty": "Tệp này trống. Hãy chọn tệp ảnh khác."},
    )

    class Meta(WordsForm.Meta):
        fields = (*WORDS, *FOCUS)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in FOCUS:
            if name in self.fields:
                self.fields[name].validators.append(MaxValueValidator(100, OUTSIDE))
                self.fields[name].help_text = "Từ 0 đến 100; 50 là chính giữa."

    def clean_replacement(self):
        file = self.cleaned_data["replacement"]
        if file:
            check_header(file)
            if digest_file(file) == self.instance.checksum:
                raise ValidationError(SAME_FILE)
        return file


class NewPictureForm(WordsForm):
    """`prepared`: None where the photo was sent ahead and is a picture already."""

    prepared = None
    file = PictureFileField(
        label="Tệp ảnh",
        help_text="JPEG, PNG, WebP, AVIF, GIF hoặc HEIC, không quá 25 MB, không quá 64 triệu điểm ảnh. "
        "Vị trí chụp không lộ ra ngoài. Ảnh động chỉ giữ lại hình đầu tiên.",
        error_messages={"empty": "Tệp này trống. Hãy chọn tệp ảnh khác."},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not isinstance(file, Picture):
            self.prepared = prepare(file)
        return file
