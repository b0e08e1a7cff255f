"""The desk's forms of honours: what the database refuses, said beside the field."""

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.utils import timezone

from .certificates import MOST_AT_ONCE
from .files import read_file
from .models import FIRST_YEAR, LAST_YEAR, CertificateTemplate, Honour, HonourDecision, HonourForm
from .wording import check_wording

WRONG_YEAR = f"Năm phải từ {FIRST_YEAR} đến {LAST_YEAR}."
MOST_LINES, LONGEST_TEXT = 800, 300_000
TOO_MANY = f"Mỗi lần nhận không quá {MOST_LINES} dòng. Hãy chia danh sách thành nhiều phần."
NOTHING = "Hãy dán danh sách vào đây, hoặc chọn một tệp."


class HonourDecisionForm(forms.ModelForm):
    # a year is no number of things: it is never written 2.021
    year_judged = forms.IntegerField(
        label="Thành tích của năm",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text="Năm được xét, ví dụ 2021. Ngày trao có thể ở năm sau.",
        widget=forms.TextInput(attrs={"class": "vIntegerField", "inputmode": "numeric"}),
        error_messages={"min_value": WRONG_YEAR, "max_value": WRONG_YEAR},
    )

    def clean(self):
        super().clean()
        given_on, decided_on = self.cleaned_data.get("given_on"), self.cleaned_data.get("decided_on")
        if given_on and decided_on and given_on < decided_on:
            self.add_error("given_on", "Ngày trao không thể trước ngày quyết định.")
        return self.cleaned_data

    class Meta:
        model = HonourDecision
        fields = "__all__"  # noqa: DJ007 - the admin's fieldsets name them


class CertificateTemplateForm(forms.ModelForm):
    class Meta:
        model = CertificateTemplate
        fields = ["name", "orientation", "giver", "heading", "body", "place", "has_frame"]

    def clean_body(self):
        check_wording(self.cleaned_data["body"])
        return self.cleaned_data["body"]


class RevocationForm(forms.Form):
    number = forms.CharField(label="Số quyết định hủy bỏ", max_length=60, help_text="Ví dụ: 12/QĐ-LHH")
    on = forms.DateField(label="Ngày hủy bỏ", widget=AdminDateWidget)
    reason = forms.CharField(label="Lý do", max_length=250)

    def __init__(self, *args, honour, **kwargs):
        self.honour = honour
        super().__init__(*args, **kwargs)

    def clean_on(self):
        day, decided_on = self.cleaned_data["on"], self.honour.decision.decided_on
        if day > timezone.localdate():
            raise ValidationError("Ngày hủy bỏ không thể ở sau hôm nay.")
        if decided_on and day < decided_on:
            raise ValidationError(f"Ngày hủy bỏ không thể trước ngày khen thưởng ({decided_on:%d/%m/%Y}).")
        return day


class EntryForm(forms.Form):
    """A list for a decision. A file becomes text at once, so that all further steps know text alone."""

    KINDS = [("", "theo từng dòng (máy đoán, xem lại được)"), *Honour.Recipient.choices]
    UNKNOWN = [("", "chỉ ghi tên như trong danh sách"), ("tao", "tạo người mới trong danh bạ")]

    form = forms.ModelChoiceField(
        label="Hình thức khen thưởng", queryset=HonourForm.objects.none(), empty_label="– chọn hình thức –"
    )
    kind = forms.ChoiceField(label="Tập thể hay cá nhân", choices=KINDS, required=False)
    merit = forms.CharField(
        label="Thành tích chung",
        max_length=600,
        required=False,
        help_text="Cho những dòng không ghi thành tích riêng. Để trống được.",
    )
    unknown = forms.ChoiceField(label="Cá nhân chưa có trong danh bạ", choices=UNKNOWN, required=False)
    text = forms.CharField(
        label="Danh sách",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "cols": 90, "spellcheck": "false"}),
        help_text="Mỗi dòng một tên: TT, họ tên hoặc tên tập thể, chức vụ và đơn vị, thành tích. Các cột cách nhau bằng"
        " phím Tab (chép từ Word, Excel), dấu | hoặc dấu chấm phẩy; chỉ có tên cũng được.",
    )
    file = forms.FileField(
        label="Hoặc tệp .xlsx, .csv", required=False, help_text="Danh sách trong tệp thay cho ô trên."
    )

    def __init__(self, *args, may_add_people=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["form"].queryset = HonourForm.objects.filter(is_active=True)
        if not may_add_people:
            del self.fields["unknown"]

    def clean(self):
        super().clean()
        if file := self.cleaned_data.get("file"):
            self._read(file)
        text = self.cleaned_data.get("text", "")
        if not text.strip() and "file" not in self.errors:
            self.add_error("text", NOTHING)
        elif len(text) > LONGEST_TEXT or text.count("\n") > 5 * MOST_LINES:
            self.add_error("text", TOO_MANY)
        return self.cleaned_data

    def _read(self, file):
        """Into the box above, too: a browser would not send the file again after an error."""
        try:
            self.cleaned_data["text"] = text = read_file(file)
        except ValidationError as error:
            self.add_error("file", error)
        else:
            self.data = self.data.copy()
            self.data["text"] = text

    @property
    def kept(self):
        """What goes on to the next step, a file's lines among it."""
        values = self.cleaned_data
        form = values["form"].pk
        return {"form": form} | {
            name: values.get(name, "") for name in ("kind", "merit", "unknown", "text") if name in self.fields
        }


class PrintForm(forms.Form):
    template = forms.ModelChoiceField(
        label="Mẫu giấy", queryset=CertificateTemplate.objects.all(), empty_label=None
    )
    form = forms.ModelChoiceField(
        label="Hình thức", queryset=HonourForm.objects.none(), required=False, empty_label="tất cả"
    )
    part = forms.TypedChoiceField(label="Phần", coerce=int, empty_value=0, required=False)
    numbers = forms.BooleanField(
        label="Đánh số vào sổ cho giấy chưa có số",
        required=False,
        initial=True,
        help_text="Số nối tiếp trong năm của quyết định; đã đánh thì không đổi.",
    )

    def __init__(self, *args, honours, may_number, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["form"].queryset = HonourForm.objects.filter(pk__in=honours.order_by().values("form"))
        self.fields["part"].choices = list(name_parts(honours.count()))
        if len(self.fields["part"].choices) < 2:
            del self.fields["part"]
        if not may_number:
            del self.fields["numbers"]

    @property
    def slice(self):
        first = self.cleaned_data.get("part", 0) * MOST_AT_ONCE
        return slice(first, first + MOST_AT_ONCE)


def name_parts(count: int):
    for part, first in enumerate(range(1, count + 1, MOST_AT_ONCE)):
        yield part, f"giấy {first} đến {min(first + MOST_AT_ONCE - 1, count)}"
