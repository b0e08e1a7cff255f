from django.http import Http404
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.generic import DetailView

from assocportal.common.lists import PAGE, KeyPaginator, PortalListView
from assocportal.common.preview import PreviewMixin

from .filter_forms import EVERY_YEAR, HonourFilterForm
from .models import Honour, HonourDecision
from .showing import group_honours
from .tables import answer_table, table_of, years_honoured

NAMES_ON_A_PAGE = 60


class HonourList(PortalListView):
    model = Honour
    template_name = "honours/honour_list.html"
    paginate_by = NAMES_ON_A_PAGE

    def get_queryset(self):
        self.filter_form = HonourFilterForm(self.request.GET, years_honoured())
        honours = self.filter_form.narrow(Honour.objects.published()).in_order()
        return honours.select_related("decision", "form", "organisation")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        form, year = self.filter_form, self.filter_form.year
        return context | {
            "crumbs": [("Khen thưởng", None)],
            "filter_form": form,
            "year": year,
            "table": table_of(year) if year else None,
            "groups": group_honours(list(context["object_list"])),
            "is_filtered": bool(form.years) and (not form.is_valid() or bool(form.chosen)),
            "canonical_path": self.canonical_path(context["page_obj"], **form.chosen),
            "wide_path": self.canonical_path(context["page_obj"], **(form.chosen | {"nam": EVERY_YEAR}))
            if year
            else "",
        }


class DecisionDetail(PreviewMixin, DetailView):
    """One decision and whom it honours; who lost the honour stands nowhere."""

    queryset = HonourDecision.objects.all()
    model = HonourDecision
    template_name = "honours/decision_detail.html"

    def get_context_data(self, **kwargs):
        honours = self.object.honours.standing().in_order().select_related("decision", "form", "organisation")
        page = find_page(KeyPaginator(honours, NAMES_ON_A_PAGE), self.request.GET.get(PAGE, "1"))
        crumbs = [("Khen thưởng", reverse("honours:list")), (str(self.object), None)]
        return super().get_context_data(
            crumbs=crumbs,
            page_obj=page,
            is_paginated=page.has_other_pages(),
            page_suffix=f" – trang {page.number}" if page.number > 1 else "",
            attachments=self.object.attachments.public(),
            groups=group_honours(list(page)),
            **kwargs,
        )


def find_page(paginator, number):
    if not (number.isascii() and number.isdigit() and len(number) < 9):
        raise Http404
    if not 1 <= int(number) <= paginator.num_pages:
        raise Http404
    return paginator.page(int(number))


@require_safe
def download_table(request, year, ending):
    if year not in years_honoured():
        raise Http404
    return answer_table(table_of(year), ending)
