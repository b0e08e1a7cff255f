"""What an organisation types: few boxes, plain words, numbers and dates as people write them."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from assocportal.common import typed_text
from assocportal.common.fields import NormalizedFormField
from assocportal.common.login.forms import CrispyForm
from assocportal.common.pictures.file_check import LARGEST_FILE, refuse
from assocportal.common.pictures.renditions import prepare
from assocportal.common.vietnamese import group_digits
from assocportal.common.workflow.proposals import open_proposal

from ..models import Contact, Organisation
from .counts import is_far_off

MOST_MEMBERS = 10_000_000
LONGEST_TEXT = 30_000
PICTURES = ".jpg,.jpeg,.png,.webp,.heic"
NO_NUMBER = "Hãy nhập một số nguyên, ví dụ 1.541."
NO_DATE = "Ngày chưa đúng. Hãy ghi ngày/tháng/năm, ví dụ 31/12/2025."
AHEAD = "Ngày này chưa đến. Hãy xem lại."
EARLIEST_YEAR = 1900


class NumberField(forms.IntegerField):
    """`1.541` is 1541."""

    def __init__(self, **kwargs):
        widget = forms.TextInput({"inputmode": "numeric", "autocomplete": "off"})
        errors = {
            "invalid": NO_NUMBER,
            "required": NO_NUMBER,
            "min_value": "Số này không thể âm.",
            "max_value": "Số này lớn quá, hãy xem lại.",
        }
        limits = {"min_value": 0, "max_value": MOST_MEMBERS}
        super().__init__(widget=widget, localize=True, error_messages=errors, **limits, **kwargs)


class DayField(forms.DateField):
    def __init__(self, may_be_ahead=False, **kwargs):
        self.may_be_ahead = may_be_ahead
        attrs = {"inputmode": "numeric", "placeholder": "31/12/2025", "autocomplete": "off"}
        errors = {"invalid": NO_DATE, "required": NO_DATE}
        super().__init__(widget=forms.DateInput(attrs), error_messages=errors, **kwargs)

    def validate(self, day):
        super().validate(day)
        if day and day.year < EARLIEST_YEAR:
            raise ValidationError(NO_DATE)
        if day and day > timezone.localdate() and not self.may_be_ahead:
            raise ValidationError(AHEAD)


class PictureUpload(forms.FileField):
    """Looked at by the library's own checks; `prepared` on the file is what they made of it."""

    def __init__(self, **kwargs):
        widget = forms.FileInput({"accept": PICTURES})
        super().__init__(required=False, widget=widget, error_messages={"empty": "Tệp này trống."}, **kwargs)

    def clean(self, data, initial=None):
        file = super().clean(data, initial)
        if file:
            if file.size > LARGEST_FILE:
                raise refuse("too_heavy")
            file.prepared = prepare(file)
        return file


class ProfileForm(CrispyForm, forms.ModelForm):
    """Starts from what this person has proposed already."""

    website = forms.URLField(
        label="Trang web",
        required=False,
        assume_scheme="https",
        widget=forms.TextInput({"inputmode": "url", "autocapitalize": "none"}),
        error_messages={"invalid": "Địa chỉ trang web chưa đúng, ví dụ: https://hoilamvuon.vn"},
    )
    founded_on = DayField(label="Ngày thành lập", required=False)
    introduction = NormalizedFormField(
        label="Giới thiệu",
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 10}),
        help_text="Cách một dòng trống là sang đoạn mới. Dòng bắt đầu bằng dấu gạch ngang thành gạch đầu dòng.",
    )
    logo_file = PictureUpload(label="Biểu trưng mới", help_text="Ảnh JPEG hoặc PNG. Để trống nếu giữ nguyên.")

    class Meta:
        model = Organisation
        widgets = {"address": forms.Textarea({"rows": 2})}
        fields = (
            "short_name",
            "english_name",
            "address",
            "website",
            "founded_on",
            "founding_decision",
            "introduction",
        )

    def __init__(self, *args, proposer, **kwargs):
        super().__init__(*args, **kwargs)
        self.stored_introduction = self.instance.introduction
        self.pending = open_proposal(self.instance, proposer)
        for name, value in (self.pending.values if self.pending else {}).items():
            if name in self.fields:
                self.initial[name] = self.instance._meta.get_field(name).to_python(value)
        self.shown_introduction = self.initial.get("introduction") or ""
        self.initial["introduction"] = typed_text.to_text(self.shown_introduction)

    @property
    def loses_formatting(self):
        """What the office laid out cannot be typed here."""
        return bool(self.shown_introduction) and not typed_text.is_plain(self.shown_introduction)

    def clean_introduction(self):
        """Left as it was, it stays as it is: with all that a plain box cannot show."""
        text = self.cleaned_data["introduction"]
        for html in (self.shown_introduction, self.stored_introduction):
            if "\n".join(text.split()) == "\n".join(typed_text.to_text(html).split()):
                return html
        return typed_text.to_html(text)


class ContactForm(CrispyForm, forms.ModelForm):
    class Meta:
        model = Contact
        fields = ("kind", "value", "person", "is_public")
        labels = {
            "kind": "Đây là",
            "value": "Số hoặc địa chỉ",
            "person": "Người nghe hoặc nhận thư",
            "is_public": "Cho mọi người xem trên trang của hội",
        }
        help_texts = {
            "person": "Có thể để trống.",
            "is_public": "Không chọn: chỉ văn phòng Liên hiệp hội thấy. Nếu là số riêng của một người, "
            "hãy hỏi người đó trước khi cho mọi người xem.",
        }
        error_messages = {"value": {"required": "Hãy ghi số điện thoại hoặc địa chỉ."}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(value, words.capitalize()) for value, words in Contact.Kind.choices]

    def clean(self):
        cleaned = super().clean()
        digits = sum(letter.isdigit() for letter in cleaned.get("value", ""))
        if (
            cleaned.get("kind") in (Contact.Kind.PHONE, Contact.Kind.FAX)
            and "value" in cleaned
            and digits < 3
        ):
            self.add_error("value", "Số điện thoại chưa đúng, ví dụ: 0200 3800 018.")
        return cleaned


class CountForm(CrispyForm, forms.Form):
    """`last`: how many there were by the latest count."""

    counted_on = DayField(label="Tính đến ngày")
    members = NumberField(label="Số hội viên")
    women = NumberField(label="Trong đó hội viên nữ", required=False)
    intellectuals = NumberField(
        label="Trong đó trí thức", required=False, help_text="Trình độ đại học trở lên."
    )
    branches = NumberField(label="Số chi hội", required=False)
    source = NormalizedFormField(
        label="Lấy số từ đâu",
        required=False,
        max_length=200,
        help_text="Ví dụ: Báo cáo tổng kết năm 2025 của hội.",
    )
    is_sure = forms.BooleanField(label="Đúng vậy, số này đúng", required=False)

    def __init__(self, *args, last=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.last = last
        if not self.is_bound or not self._is_far_off():
            self.fields["is_sure"].widget = forms.HiddenInput()

    def _is_far_off(self):
        try:
            members = self.fields["members"].clean(self.data.get(self.add_prefix("members")))
        except ValidationError:
            return False
        return is_far_off(members, self.last)

    def clean(self):
        cleaned = super().clean()
        for name in ("women", "intellectuals"):
            if (cleaned.get(name) or 0) > cleaned.get("members", MOST_MEMBERS):
                self.add_error(name, "Không thể nhiều hơn số hội viên.")
        if "members" in cleaned and self._is_far_off() and not cleaned.get("is_sure"):
            self.add_error("is_sure", self._ask_again(cleaned["members"]))
        return cleaned

    def _ask_again(self, members):
        return (
            f"Lần trước hội có {group_digits(self.last)} hội viên, lần này ghi {group_digits(members)}: "
            "khác nhau nhiều. Nếu đúng, hãy chọn ô này rồi gửi lại."
        )

    @property
    def values(self):
        """As a proposal keeps them."""
        kept = {
            name: self.cleaned_data[name]
            for name in ("members", "women", "intellectuals", "branches", "source")
        }
        return kept | {"counted_on": self.cleaned_data["counted_on"].isoformat()}
