"""The desk's other pages of honours: certificates as PDF, taking an honour back, the table of a year."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST
from django.views.generic import FormView

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.printing.views import unless_busy
from assocportal.common.spreadsheets import never_cached

from .certificates import MOST_AT_ONCE, draw_sample, print_certificates
from .forms import CertificateTemplateForm, PrintForm, RevocationForm
from .models import CertificateTemplate, Honour
from .numbering import number_honours
from .revoking import DONE_ALREADY, may_revoke, revoke
from .samples import sample_honour
from .tables import answer_table, table_of, years_honoured

PRINTABLE = ("members.view_honour", "members.change_honour", "members.view_certificatetemplate")
NOTHING = "Không có giấy nào để in: chưa ghi tên ai, hoặc khen thưởng đã bị hủy bỏ."


def may_print(user) -> bool:
    return user.is_active and user.is_staff and user.has_perms(PRINTABLE)


class _DeskForm(FormView):
    model_admin = None

    def get_context_data(self, **kwargs):
        context = self.model_admin.admin_site.each_context(self.request)
        return super().get_context_data(**context | {"opts": self.model_admin.opts}, **kwargs)


@method_decorator(unless_busy, name="dispatch")
class PrintView(_DeskForm):
    """Of one decision, `?quyet-dinh=5`, or of what was ticked in the list, `?chon=3,4`."""

    form_class = PrintForm
    template_name = "admin/members/honours/print.html"

    def dispatch(self, request, *args, **kwargs):
        if not may_print(request.user):
            raise PermissionDenied
        self.honours = self.find_honours()
        return super().dispatch(request, *args, **kwargs)

    def find_honours(self):
        asked = self.request.GET
        honours = self.model_admin.get_queryset(self.request).standing().in_order()
        keys = read_keys(asked.get("chon") or asked.get("quyet-dinh", ""))
        return honours.filter(**{"pk__in" if "chon" in asked else "decision__in": keys})

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"honours": self.honours, "may_number": True}

    def get_initial(self):
        return {"template": CertificateTemplate.objects.first()}

    def form_valid(self, form):
        chosen = self.honours
        if form.cleaned_data["form"]:
            chosen = chosen.filter(form=form.cleaned_data["form"])
        keys = list(chosen.values_list("pk", flat=True)[form.slice])
        if not keys:
            form.add_error(None, NOTHING)
            return self.form_invalid(form)
        if form.cleaned_data.get("numbers"):
            number_honours(keys)
        return self.answer(keys, form.cleaned_data["template"])

    def answer(self, keys, template):
        honours = Honour.objects.filter(pk__in=keys).standing().in_order().select_related("decision", "form")
        pdf = print_certificates(honours, template)
        record(
            AuditEntry.Action.EXPORT, actor=self.request.user, note=f"In {len(keys)} giấy, mẫu “{template}”."
        )
        response = HttpResponse(pdf, content_type="application/pdf")
        response["Content-Disposition"] = 'inline; filename="giay-khen.pdf"'
        return never_cached(response)

    def get_context_data(self, **kwargs):
        count = self.honours.count()
        first = self.honours.select_related("decision").first()
        return super().get_context_data(
            title="In giấy khen", count=count, is_split=count > MOST_AT_ONCE, decision=first and first.decision,
            has_templates=CertificateTemplate.objects.exists(), **kwargs,
        )  # fmt: skip


def read_keys(text: str) -> list[int]:
    return [int(key) for key in text.split(",") if key.isascii() and key.isdigit() and len(key) < 19]


class RevokeView(_DeskForm):
    form_class = RevocationForm
    template_name = "admin/members/honours/revoke.html"

    def dispatch(self, request, *args, **kwargs):
        self.honour = self.model_admin.get_object(request, str(kwargs["object_id"]))
        if self.honour is None:
            raise Http404
        if self.honour.is_revoked and self.model_admin.has_view_permission(request, self.honour):
            messages.error(request, DONE_ALREADY)
            return redirect(self.address)
        if not may_revoke(request.user, self.honour):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def address(self):
        return reverse("admin:members_honour_change", args=[self.honour.pk])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"honour": self.honour}

    def form_valid(self, form):
        try:
            revoke(self.honour, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        messages.success(self.request, "Đã hủy bỏ khen thưởng. Tên này không còn hiện trên trang công khai.")
        return redirect(self.address)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title="Hủy bỏ khen thưởng", honour=self.honour, back=self.address, **kwargs
        )


@unless_busy
def show_sample(request, object_id, site):
    """How a stored template looks, as a picture beside its form."""
    if not request.user.has_perm("members.view_certificatetemplate"):
        raise PermissionDenied
    template = CertificateTemplate.objects.filter(pk=object_id).first()
    if template is None:
        raise Http404
    return never_cached(HttpResponse(draw_sample(sample_honour(), template), content_type="image/png"))


@require_POST
@unless_busy
def preview_typed(request, site):
    """The template as it is typed, nothing stored: the form's own button sends it here."""
    if not request.user.has_perms(["members.view_certificatetemplate", "members.change_certificatetemplate"]):
        raise PermissionDenied
    form = CertificateTemplateForm(request.POST)
    # its name may be taken by the very row that is being changed
    errors = {name: found for name, found in form.errors.items() if name != "name"}
    if errors:
        context = {**site.each_context(request), "title": "Xem thử giấy khen", "form": form, "errors": errors}
        return TemplateResponse(request, "admin/members/honours/sample_refused.html", context, status=400)
    pdf = print_certificates([sample_honour()], CertificateTemplate(**form.cleaned_data))
    return never_cached(HttpResponse(pdf, content_type="application/pdf"))


def show_table(request, site, ending=""):
    if not request.user.has_perm("members.view_honour"):
        raise PermissionDenied
    years = years_honoured()
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and int(asked) in years else next(iter(years), 0)
    table = table_of(year)
    if ending:
        return answer_table(table, ending)
    context = {"title": "Bảng khen thưởng theo năm", "years": years, "table": table}
    return TemplateResponse(
        request, "admin/members/honours/table.html", {**site.each_context(request), **context}
    )
