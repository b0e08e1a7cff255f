"""The forms of the acts: one for each, on a page of its own at the desk."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError

from assocportal.common.file_types import check_attachment
from assocportal.common.workflow.rights import may_edit

from ..models import Organisation, StatusEvent
from . import acts

SUCCESSORS = StatusEvent._meta.get_field("successors")
DATE = {"placeholder": "24/06/2022", "inputmode": "numeric", "class": "vDateField", "autocomplete": "off"}
TEXT = {"class": "vTextField"}


def day_field(label, **options):
    return forms.DateField(label=label, widget=forms.DateInput(attrs=DATE), **options)


def text_field(label, length, **options):
    return forms.CharField(label=label, max_length=length, widget=forms.TextInput(attrs=TEXT), **options)


def one_organisation(label, **options):
    widget = AutocompleteSelect(SUCCESSORS, admin.site)
    return forms.ModelChoiceField(Organisation.objects.all(), label=label, widget=widget, **options)


def several_organisations(label, **options):
    widget = AutocompleteSelectMultiple(SUCCESSORS, admin.site)
    return forms.ModelMultipleChoiceField(Organisation.objects.all(), label=label, widget=widget, **options)


class ActForm(forms.Form):
    title = explanation = ""

    happened_on = day_field("Từ ngày")
    decision_number = text_field("Số quyết định", 60, required=False, help_text="Ví dụ: 232/QĐ-LHH")
    decided_on = day_field("Ngày quyết định", required=False)
    paper = forms.FileField(
        label="Tệp quyết định", required=False, help_text="PDF, Word hoặc Excel, không quá 30 MB."
    )
    note = text_field("Ghi chú", 250, required=False)

    def __init__(self, *args, organisation, user, **kwargs):
        self.organisation, self.user = organisation, user
        super().__init__(*args, **kwargs)
        own = [name for name in self.fields if name not in ActForm.base_fields]
        self.order_fields([*own, *ActForm.base_fields])

    def clean_paper(self):
        paper = self.cleaned_data["paper"]
        if paper:
            check_attachment(paper)
        return paper

    @property
    def decision(self):
        names = ("happened_on", "decision_number", "decided_on", "paper", "note")
        return acts.Decision(*(self.cleaned_data[name] for name in names))

    def take(self):
        raise NotImplementedError

    def check_rights(self, organisations):
        for organisation in organisations:
            if not may_edit(self.user, organisation):
                raise ValidationError(f"Bạn không có quyền sửa “{organisation}”.")

    def found(self, name, short_name=""):
        if not self.user.has_perm("members.add_organisation"):
            raise ValidationError("Bạn không có quyền thêm tổ chức mới.")
        is_public = self.user.has_perm("members.publish_organisation")
        return acts.found_successor(self.organisation, name, self.decision, is_public, short_name)


class RenameForm(ActForm):
    title = "Đổi tên"
    explanation = (
        "Tên cũ được giữ lại: tìm tên cũ vẫn ra, địa chỉ cũ tự chuyển đến địa chỉ mới, "
        "bài và sự kiện trước ngày đổi tên vẫn ghi tên cũ."
    )

    name = text_field("Tên mới", 250)
    short_name = text_field("Tên ngắn mới", 120, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["short_name"].initial = self.organisation.short_name

    def take(self):
        return acts.rename_organisation(
            self.organisation, self.cleaned_data["name"], self.cleaned_data["short_name"], self.decision
        )


class MergeForm(ActForm):
    title = "Hợp nhất"
    explanation = (
        "Tổ chức này, và những tổ chức chọn thêm, nhập vào một tổ chức có sẵn hoặc mới. Trang của chúng còn đó "
        "và dẫn đến tổ chức kế tiếp; chi hội của chúng chuyển sang tổ chức ấy."
    )

    others = several_organisations("Cùng với", required=False)
    into = one_organisation("Nhập vào tổ chức có sẵn", required=False)
    new_name = text_field("hoặc thành tổ chức mới tên", 250, required=False)
    new_short_name = text_field("Tên ngắn của tổ chức mới", 120, required=False)

    def clean(self):
        cleaned = super().clean()
        if bool(cleaned.get("into")) == bool(cleaned.get("new_name")):
            self.add_error("into", "Hãy chọn một tổ chức có sẵn, hoặc gõ tên một tổ chức mới.")
        elif cleaned.get("into") in self.merged:
            self.add_error("into", "Tổ chức này đang ở trong số sẽ nhập; hãy chọn tổ chức khác.")
        return cleaned

    @property
    def merged(self):
        others = self.cleaned_data.get("others") or []
        return [self.organisation, *(other for other in others if other != self.organisation)]

    def take(self):
        self.check_rights(self.merged)
        into = self.cleaned_data["into"]
        into = into or self.found(self.cleaned_data["new_name"], self.cleaned_data["new_short_name"])
        acts.merge_organisations(self.merged, into, self.decision)


class SplitForm(ActForm):
    title = "Chia tách"
    explanation = (
        "Tổ chức này chia thành nhiều tổ chức, tự mình không còn. Trang của nó dẫn đến các tổ chức ấy."
    )

    new_names = forms.CharField(
        label="Các tổ chức mới",
        required=False,
        help_text="Mỗi dòng một tên.",
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
    )
    parts = several_organisations("và những tổ chức có sẵn", required=False)

    def take(self):
        names = [
            name for line in self.cleaned_data["new_names"].splitlines() if (name := " ".join(line.split()))
        ]
        if len({*names}) < len(names):
            raise ValidationError({"new_names": "Có hai dòng cùng một tên."})
        parts = [*self.cleaned_data["parts"], *(self.found(name) for name in names)]
        acts.split_organisation(self.organisation, parts, self.decision)


class SuspendForm(ActForm):
    title = "Tạm ngừng"
    explanation = (
        "Tổ chức vẫn là thành viên, vẫn ở trong danh bạ và vẫn được tính, nhưng tạm ngừng hoạt động."
    )

    def take(self):
        acts.suspend_organisation(self.organisation, self.decision)


class ResumeForm(ActForm):
    title = "Hoạt động trở lại"
    explanation = "Hết tạm ngừng."

    def take(self):
        acts.resume_organisation(self.organisation, self.decision)


class AdmitForm(ActForm):
    title = "Kết nạp"
    explanation = "Vào Liên hiệp hội từ ngày này; trước ngày này tổ chức không được tính là thành viên."

    def take(self):
        acts.admit_organisation(self.organisation, self.decision)


class LeaveForm(ActForm):
    title = "Thôi tham gia"
    explanation = (
        "Ra khỏi Liên hiệp hội từ ngày này: không còn trong danh bạ, không được tính nữa; trang vẫn còn."
    )

    def take(self):
        acts.end_membership(self.organisation, self.decision)


class DissolveForm(ActForm):
    title = "Giải thể"
    explanation = (
        "Tổ chức không còn từ ngày này: không còn trong danh bạ, không được tính nữa; trang vẫn còn."
    )

    successors = several_organisations("Tổ chức kế tiếp, nếu có", required=False)

    def take(self):
        acts.dissolve_organisation(self.organisation, self.decision, list(self.cleaned_data["successors"]))


FORMS = {
    "doi-ten": RenameForm,
    "hop-nhat": MergeForm,
    "chia-tach": SplitForm,
    "ket-nap": AdmitForm,
    "tam-ngung": SuspendForm,
    "hoat-dong-lai": ResumeForm,
    "thoi": LeaveForm,
    "giai-the": DissolveForm,
}
