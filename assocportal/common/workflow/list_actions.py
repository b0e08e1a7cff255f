"""The list's actions: the same steps and rights as in the form, row by row."""

from django.contrib import admin, messages

from .models import Step
from .steps import StepRefused, leads_on, take_step

SHOWN_REFUSALS = 5


class StepActions:
    """Mixin of ModelAdmin. What could not be done is named, with the reason."""

    actions = ("submit_selected", "publish_selected", "withdraw_selected")

    @admin.action(description="Gửi duyệt các mục đã chọn", permissions=["change"])
    def submit_selected(self, request, queryset):
        done = self._take_all(request, queryset, Step.SUBMIT)
        self._praise(request, done, f"Đã gửi duyệt {len(done)} mục.")

    @admin.action(description="Đăng các mục đã chọn", permissions=["publish"])
    def publish_selected(self, request, queryset):
        done = self._take_all(request, queryset, Step.APPROVE)
        scheduled = sum(row.is_ahead for row in done)
        note = f" Trong đó {scheduled} mục hẹn giờ, sẽ tự đăng đúng giờ đã ghi." if scheduled else ""
        self._praise(request, done, f"Đã đăng {len(done)} mục.{note}")

    @admin.action(description="Gỡ các mục đã chọn", permissions=["publish"])
    def withdraw_selected(self, request, queryset):
        done = self._take_all(request, queryset, Step.WITHDRAW)
        self._praise(request, done, f"Đã gỡ {len(done)} mục. Nội dung vẫn còn ở bàn biên tập.")

    def _take_all(self, request, queryset, step):
        done, refused = [], []
        for row in queryset.order_by("pk"):
            try:
                self._take(request, row, step)
            except StepRefused as refusal:
                refused.append(f"“{row}”: {refusal}")
            else:
                done.append(row)
        self._name_refused(request, refused)
        return done

    def _take(self, request, row, step):
        if not leads_on(row, step):
            raise StepRefused(f"đang ở trạng thái “{row.state_now}”.")
        take_step(row, step, request.user)

    def _praise(self, request, done, sentence):
        if done:
            self.message_user(request, sentence, messages.SUCCESS)

    def _name_refused(self, request, refused):
        for sentence in refused[:SHOWN_REFUSALS]:
            self.message_user(request, f"Chưa làm với {sentence}", messages.WARNING)
        if len(refused) > SHOWN_REFUSALS:
            rest = len(refused) - SHOWN_REFUSALS
            self.message_user(request, f"Và {rest} mục khác cũng chưa làm được.", messages.WARNING)
