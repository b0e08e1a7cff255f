"""The form's buttons "Lưu và đăng" and "Lưu và gửi duyệt", and what the editor is told after them."""

from django.contrib import messages
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html

from .publishing import State

BUTTONS = {"_publish": State.APPROVED, "_submit": State.SUBMITTED}


def offered_buttons(obj, may_publish):
    state = obj.state if obj else State.DRAFT
    return {
        "offers_publishing": may_publish and state != State.APPROVED,
        "offers_submitting": not may_publish and state in (State.DRAFT, State.RETURNED),
    }


class PublishingButtons:
    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Two buttons that say what they do spare the editor the way down to the state's box."""
        for button, state in BUTTONS.items():
            if button in request.POST:
                request.POST = request.POST.copy()
                request.POST["state"] = state
        return super().changeform_view(request, object_id, form_url, extra_context)

    def response_add(self, request, obj, post_url_continue=None):
        self._tell_public(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        self._tell_public(request, obj)
        return super().response_change(request, obj)

    def _tell_public(self, request, obj):
        """After "Lưu và đăng": whether the public sees it now, or when."""
        if "_publish" not in request.POST:
            return
        if obj.state_now == "hẹn giờ":
            moment = date_format(timezone.localtime(obj.publish_at), "H:i, j/n/Y")
            self.message_user(request, f"Đã hẹn giờ: tự đăng lúc {moment}.", messages.SUCCESS)
        elif obj.state_now == "hết hạn":
            self.message_user(request, "Chưa hiện trên trang: đã quá giờ hết hạn.", messages.WARNING)
        elif type(obj)._default_manager.published().filter(pk=obj.pk).exists():
            link = format_html('<a href="{}">Xem trên trang</a>', obj.get_absolute_url())
            self.message_user(request, format_html("Đã đăng. {}", link), messages.SUCCESS)
        else:
            self.message_user(request, "Đã duyệt. Mục này không hiện với mọi người.", messages.SUCCESS)
