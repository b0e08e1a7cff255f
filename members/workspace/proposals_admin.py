"""The page "Đề nghị của hội thành viên": what an organisation sent, beside what the register holds."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path
from django.utils.html import format_html

from assocportal.common.desk import ReadOnlyAdmin
from assocportal.common.workflow.proposals_admin import ProposalStateFilter
from assocportal.common.workflow.steps import StepRefused

from ..filtering_admin import FilteredByOrganisation, OrganisationFilter
from .deciding import accept, decline, list_lines, may_decide
from .leaders import NEW_PERSON, find_candidates
from .proposals import RowProposal

TONES = {RowProposal.State.OPEN: "warn", RowProposal.State.ACCEPTED: "good"}


class RowStateFilter(ProposalStateFilter):
    """What waits is shown first; what was decided is asked for."""

    states = RowProposal.State


@admin.register(RowProposal)
class RowProposalAdmin(FilteredByOrganisation, ReadOnlyAdmin):
    list_display = ("organisation", "subject", "made_by", "made_at", "state_badge")
    list_filter = (RowStateFilter, OrganisationFilter, "subject")
    list_select_related = ("organisation", "made_by")
    search_fields = ("organisation__name",)
    ordering = ("-made_at", "-pk")
    change_form_template = "admin/members/rowproposal/change_form.html"

    def get_queryset(self, request):
        return super().get_queryset(request).defer("organisation__introduction")

    @admin.display(description="trạng thái", ordering="state")
    def state_badge(self, proposal):
        tone = TONES.get(proposal.state, "quiet")
        return format_html('<span class="badge badge-{}">{}</span>', tone, proposal.get_state_display())

    def get_urls(self):
        view = self.admin_site.admin_view(self.decide_view)
        address = path("<int:key>/quyet-dinh/<slug:decision>/", view, name="members_rowproposal_decide")
        return [address, *super().get_urls()]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        proposal = self.get_object(request, object_id)
        described = describe(request.user, proposal) if proposal else {}
        return super().change_view(request, object_id, form_url, {**described, **(extra_context or {})})

    def decide_view(self, request, key, decision):
        proposal = self.get_object(request, str(key))
        if request.method != "POST" or proposal is None or decision not in DECISIONS:
            raise Http404
        if not may_decide(request.user, proposal):
            raise PermissionDenied
        try:
            sentence = DECISIONS[decision](proposal, request)
        except (StepRefused, ValidationError) as refusal:
            for line in getattr(refusal, "messages", [str(refusal)]):
                self.message_user(request, line, messages.ERROR)
            return redirect("admin:members_rowproposal_change", key)
        self.message_user(request, sentence, messages.SUCCESS)
        return redirect("admin:members_rowproposal_changelist")


def accept_from(proposal, request):
    accept(proposal, request.user, request.POST.get("nguoi", ""))
    return "Đã nhận đề nghị và ghi vào sổ. Người gửi được báo qua thư."


def decline_from(proposal, request):
    decline(proposal, request.user, request.POST.get("reason", ""))
    return "Đã từ chối đề nghị. Người gửi được báo kèm lý do."


DECISIONS = {"nhan": accept_from, "khong-nhan": decline_from}


def describe(user, proposal):
    decides = proposal.is_open and may_decide(user, proposal)
    is_leader = proposal.subject == RowProposal.Subject.LEADER
    return {
        "title": f"Đề nghị: {proposal.get_subject_display()}",
        "proposal": proposal,
        "lines": list_lines(proposal),
        "may_decide": decides,
        "candidates": find_candidates(proposal) if decides and is_leader else [],
        "new_person": NEW_PERSON,
    }
