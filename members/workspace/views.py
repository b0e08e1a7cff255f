"""The organisation's own pages: profile, counts, leaders, help. Contacts have a module of their own."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, View

from assocportal.common.pictures.library import store_prepared
from assocportal.common.pictures.models import Picture
from assocportal.common.preview import render_preview
from assocportal.common.workflow.proposals import open_proposal, propose, proposed_values, take_back
from assocportal.common.workflow.steps import StepRefused

from . import deciding
from .access import OrganisationPageMixin
from .forms import CountForm, ProfileForm
from .leader_forms import LeaderForm
from .leaders import seats_now
from .limits import SENT
from .proposals import RowProposal

SENT_ON = "Đã gửi văn phòng. Khi văn phòng duyệt, trang của hội sẽ đổi theo."
NOTHING_NEW = "Không có gì khác với trang đang đăng, nên chưa gửi gì."
SHOWN_COUNTS = 10


class SendingView(OrganisationPageMixin, FormView):
    """A form that goes to the office; sent too often it is refused, and what was typed stays."""

    limit = SENT

    def form_valid(self, form):
        if not self.limit.allows(str(self.request.user.pk)):
            form.add_error(None, "Hôm nay đã gửi nhiều lần. Xin gửi tiếp vào ngày mai, hoặc gọi văn phòng.")
            return self.form_invalid(form)
        self.send(form)
        return redirect("workspace_home", self.organisation.pk)


class ProfilePage(SendingView):
    template_name = "workspace/profile.html"
    title = "Thông tin của hội"
    form_class = ProfileForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.organisation, "proposer": self.request.user}

    @transaction.atomic
    def send(self, form):
        if file := form.cleaned_data.get("logo_file"):
            form.instance.logo = form.cleaned_data["logo"] = self.store_logo(file)
        elif form.pending and "logo" in form.pending.values:
            form.instance.logo_id = form.pending.values["logo"]
            form.cleaned_data["logo"] = form.instance.logo
        if propose(form.instance, self.request.user, proposed_values(form)):
            messages.success(self.request, SENT_ON)
        else:
            messages.info(self.request, NOTHING_NEW)

    def store_logo(self, file):
        alt = f"Biểu trưng {self.organisation.short_name or self.organisation}"[:250]
        return store_prepared(Picture(uploaded_by=self.request.user, alt=alt), file.prepared, file)


class CountPage(SendingView):
    template_name = "workspace/counts.html"
    title = "Số hội viên"
    form_class = CountForm

    def get_form_kwargs(self):
        latest = self.organisation.counts.order_by("-counted_on").first()
        return super().get_form_kwargs() | {"last": latest and latest.members}

    def send(self, form):
        subject = RowProposal.Subject.COUNT
        deciding.send(self.organisation, subject, form.values, self.request.user)
        messages.success(self.request, "Đã gửi số hội viên cho văn phòng.")

    def get_context_data(self, **kwargs):
        counts = self.organisation.counts.order_by("-counted_on")[:SHOWN_COUNTS]
        return super().get_context_data(counts=counts, **kwargs)


class LeaderPage(SendingView):
    template_name = "workspace/leaders.html"
    title = "Ban lãnh đạo"
    form_class = LeaderForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"organisation": self.organisation}

    def send(self, form):
        subject, note = RowProposal.Subject.LEADER, form.cleaned_data["note"]
        deciding.send(self.organisation, subject, form.values, self.request.user, note)
        messages.success(self.request, "Đã gửi thay đổi lãnh đạo cho văn phòng.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(seats=seats_now(self.organisation), **kwargs)


class TakeBack(OrganisationPageMixin, View):
    """A row that was sent and still waits."""

    http_method_names = ("post",)

    def post(self, request, organisation, pk):
        proposal = get_object_or_404(self.organisation.row_proposals, pk=pk)
        try:
            deciding.take_back(proposal, request.user)
            messages.success(request, "Đã rút lại.")
        except StepRefused as refusal:
            messages.error(request, str(refusal))
        return redirect("workspace_home", self.organisation.pk)


class TakeProfileBack(OrganisationPageMixin, View):
    http_method_names = ("post",)

    def post(self, request, organisation):
        pending = open_proposal(self.organisation, request.user)
        try:
            if pending:
                take_back(pending, request.user)
                messages.success(request, "Đã rút lại.")
        except StepRefused as refusal:
            messages.error(request, str(refusal))
        return redirect("workspace_home", self.organisation.pk)


class PreviewPage(OrganisationPageMixin, View):
    """The public page as it would be once what this person proposed is accepted."""

    def get(self, request, organisation):
        pending = open_proposal(self.organisation, request.user)
        for name, value in (pending.values if pending else {}).items():
            field = self.organisation._meta.get_field(name)
            setattr(self.organisation, field.attname, field.to_python(value))
        note = "Bản xem trước, gồm những thay đổi đang chờ văn phòng duyệt." if pending else "Bản xem trước."
        return render_preview(request, self.organisation, note, as_visitor=True)


@never_cache
@login_required
def show_help(request):
    return render(request, "workspace/help.html", {"title": "Hướng dẫn"})
