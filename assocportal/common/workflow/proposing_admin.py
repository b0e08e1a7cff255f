"""The form of something published, for whoever may not publish it: the same form, but a save makes a proposal."""

from django import forms
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse

from .proposals import open_proposal, propose, proposed_values

KEPT = "Bản sửa đã gửi, chờ người duyệt. Trang công khai chưa thay đổi."
NOTHING = "Không có gì khác với bản đang đăng, nên không còn bản sửa nào chờ duyệt."


class ProposingAdmin:
    """Mixin before WorkflowAdmin. Rows edited inside the form and files are not part of a proposal."""

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        if not self.is_proposing(request, obj):
            return form
        return type(form)(form.__name__, (ProposalForm, form), {"proposer": request.user})

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if not self.is_proposing(request, obj):
            return fieldsets
        files = {name for name, field in self.form.base_fields.items() if isinstance(field, forms.FileField)}
        return [
            (title, {**options, "fields": [name for name in options["fields"] if name not in files]})
            for title, options in fieldsets
        ]

    def get_inline_instances(self, request, obj=None):
        return [] if self.is_proposing(request, obj) else super().get_inline_instances(request, obj)

    def save_model(self, request, obj, form, change):
        if not self.is_proposing(request, obj):
            return super().save_model(request, obj, form, change)
        request.proposal = propose(obj, request.user, proposed_values(form))

    def save_related(self, request, form, formsets, change):
        if not self.is_proposing(request, form.instance):
            super().save_related(request, form, formsets, change)

    def log_change(self, request, obj, message):
        """The row has not changed; the proposal is noted among its steps."""
        if not self.is_proposing(request, obj):
            return super().log_change(request, obj, message)

    def response_change(self, request, obj):
        if not self.is_proposing(request, obj):
            return super().response_change(request, obj)
        sentence, tone = (KEPT, messages.SUCCESS) if request.proposal else (NOTHING, messages.WARNING)
        self.message_user(request, sentence, tone)
        goes_on = "_continue" in request.POST
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_{'change' if goes_on else 'changelist'}"
        return HttpResponseRedirect(reverse(name, args=[obj.pk] if goes_on else []))

    def describe_workflow(self, request, obj):
        shown = super().describe_workflow(request, obj)
        is_proposing = self.is_proposing(request, obj)
        return shown | {"own_proposal": open_proposal(obj, request.user) if is_proposing else None}


class ProposalForm:
    """Mixin: starts from what the person has proposed already."""

    proposer = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        pending = open_proposal(self.instance, self.proposer)
        for name, value in pending.values.items() if pending else ():
            if name in self.fields:
                field = self.instance._meta.get_field(name)
                self.initial[name] = value if field.is_relation else field.to_python(value)
