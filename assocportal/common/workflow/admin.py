"""The admin half of the workflow: one button for each step that this person may take, rights for each row."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from assocportal.common.html import RichTextField

from .buttons import buttons_for
from .models import NEEDS_REASON, PendingVersion, Step, WorkflowStep
from .rights import may_edit, may_propose, may_publish, may_see
from .step_forms import Pressed, StepForm
from .step_views import StepView
from .steps import take_step
from .wording import say_clock, tone_of

SHOWN_STEPS = 20
SAYS = {
    Step.SUBMIT: "Đã gửi duyệt. Người duyệt được báo trên bàn biên tập và qua thư.",
    Step.WITHDRAW: "Đã gỡ. Nội dung vẫn còn ở bàn biên tập.",
    Step.REOPEN: "Đã đưa về nháp.",
    Step.RETURN: "Đã trả lại. Người viết được báo kèm lý do.",
}


def show_rich_text(row):
    """For a form that is only shown: as text and pictures, not as their source. The row is not saved after this."""
    for field in row._meta.fields:
        if isinstance(field, RichTextField):
            html = mark_safe(getattr(row, field.attname))  # noqa: S308 - stored by clean_html
            setattr(row, field.attname, format_html('<div class="rich-text">{}</div>', html))


class WorkflowAdmin:
    # Who may

    def has_publish_permission(self, request, obj=None):
        if obj is not None:
            return may_publish(request.user, obj)
        return any(request.user.has_perm(right) for right in self.model.rights_to_publish())

    def has_view_permission(self, request, obj=None):
        return super().has_view_permission(request, obj) and (obj is None or may_see(request.user, obj))

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or any(self.rights_at_first(request, obj)))

    def rights_at_first(self, request, obj):
        """May edit, may propose: of the row as it was stored. A form that fails has written into `obj` already."""
        kept = request.__dict__.setdefault("_rights_at_first", {})
        key = self.opts.label, obj.pk
        if key not in kept:
            kept[key] = may_edit(request.user, obj), may_propose(request.user, obj)
        return kept[key]

    def is_proposing(self, request, obj):
        return obj is not None and obj.pk is not None and self.rights_at_first(request, obj) == (False, True)

    def get_queryset(self, request):
        return super().get_queryset(request).at_desk_of(request.user)

    # The form

    def _changeform_view(self, request, object_id, form_url, extra_context):
        if request.method == "POST" and object_id:
            self._lock(request, object_id)
        return super()._changeform_view(request, object_id, form_url, extra_context)

    def _lock(self, request, object_id):
        """Of two who press at once, the second waits here and then meets the row as the first left it."""
        if (row := self.get_object(request, unquote(object_id))) is not None:
            list(self.model._base_manager.select_for_update().filter(pk=row.pk).values("pk"))

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form)(form.__name__, (StepForm, form), {"pressed": Pressed.read(request)})

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        step = getattr(form, "pressed", Pressed()).step  # the list's own boxes press nothing
        if step and step not in NEEDS_REASON:
            take_step(form.instance, Step(step), request.user)

    def response_add(self, request, obj, post_url_continue=None):
        self.tell_step(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        step = Pressed.read(request).step
        if step in NEEDS_REASON:
            return redirect(self.step_address(obj, step))
        self.tell_step(request, obj)
        return super().response_change(request, obj)

    def tell_step(self, request, obj, step=None):
        step = step or Pressed.read(request).step
        if step == Step.APPROVE:
            self._tell_public(request, obj)
        elif step in SAYS:
            self.message_user(request, SAYS[step], messages.SUCCESS)

    def _tell_public(self, request, obj):
        """After approving: whether the public sees it now, or when."""
        if obj.state_now == "hẹn giờ":
            self.message_user(request, f"Đã hẹn giờ. {say_clock(obj)}", messages.SUCCESS)
        elif obj.state_now == "hết hạn":
            self.message_user(request, "Chưa hiện trên trang: đã quá giờ hết hạn.", messages.WARNING)
        elif type(obj)._default_manager.published().filter(pk=obj.pk).exists():
            link = format_html('<a href="{}">Xem trên trang</a>', obj.get_absolute_url())
            self.message_user(request, format_html("Đã đăng. {}", link), messages.SUCCESS)
        else:
            self.message_user(request, "Đã duyệt. Mục này không hiện với mọi người.", messages.SUCCESS)

    # What the page shows

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["workflow"] = self.describe_workflow(request, obj)
        if obj is not None:
            if context["workflow"]["is_read_only"]:
                show_rich_text(obj)
            # beside the steps one button too many
            context["show_save_and_add_another"] = False
            context["is_public"] = type(obj)._default_manager.published().filter(pk=obj.pk).exists()
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def describe_workflow(self, request, obj):
        shown = {"buttons": buttons_for(self, request, obj), "row": obj}
        if obj is None:
            return shown
        steps = list(WorkflowStep.objects.about(obj).select_related("made_by")[:SHOWN_STEPS])
        return shown | {
            "steps": steps,
            "latest": steps[0] if steps else None,
            "tone": tone_of(obj),
            "clock": say_clock(obj),
            "is_read_only": not self.has_change_permission(request, obj),
            "is_proposing": self.is_proposing(request, obj),
            "proposals": self.find_proposals(request, obj),
        }

    def find_proposals(self, request, obj):
        proposals = PendingVersion.objects.about(obj).filter(state=PendingVersion.State.OPEN)
        return proposals.select_related("made_by") if may_publish(request.user, obj) else proposals.none()

    def publishing_limits(self, request):
        """Where this person may publish only part of what the form can say: the field, and its values."""
        return None

    # The steps' own page, which asks for a reason or does a step where the form is only shown

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_step"
        view = self.admin_site.admin_view(StepView.as_view(model_admin=self))
        return [path("<path:object_id>/buoc/<slug:step>/", view, name=name), *super().get_urls()]

    def step_address(self, obj, step):
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_step"
        return reverse(name, args=[obj.pk, step])
