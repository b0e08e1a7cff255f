from assocportal.common.lists import PortalListView

from .models import ReportingPeriod


class PeriodList(PortalListView):
    model = ReportingPeriod
    template_name = "reporting/period_list.html"
    paginate_by = 10
    extra_context = {"crumbs": [("Số liệu", None)]}

    def get_queryset(self):
        return ReportingPeriod.objects.published().with_figures().newest_first()
