from django import forms

from .jumps import describe_jump
from .models import MembershipCount

DECIDING = {"organisation", "counted_on", "members"}
ASK_TO_CONFIRM = "Nếu đúng như vậy, hãy đánh dấu ô “Đã kiểm tra” rồi lưu lại."


class MembershipCountForm(forms.ModelForm):
    """A great jump is asked about once; who confirms it is believed."""

    is_checked = forms.BooleanField(
        label="Đã kiểm tra",
        required=False,
        help_text="Chỉ cần đánh dấu khi số hội viên tăng hay giảm hơn ba lần.",
    )

    class Meta:
        model = MembershipCount
        fields = ["organisation", "counted_on", "members", "branches", "intellectuals", "women", "source"]

    def _post_clean(self):
        """After the row has taken what was typed, and only where nothing else is wrong with it."""
        super()._post_clean()
        if (
            not self.errors
            and DECIDING.intersection(self.changed_data)
            and not self.cleaned_data["is_checked"]
        ):
            self.warn_of_jump()

    def warn_of_jump(self):
        if self.instance.organisation_id and (jump := describe_jump(self.instance)):
            self.add_error("members", f"{jump} {ASK_TO_CONFIRM}")


class MembershipCountFormSet(forms.BaseInlineFormSet):
    def get_unique_error_message(self, unique_check):
        return "Hai dòng có cùng một ngày: mỗi ngày chỉ ghi một số hội viên của một tổ chức."
