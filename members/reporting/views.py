from assocportal.common.lists import PortalListView

from .models import ReportingPeriod

DESCRIPTION = "Những con số mà Liên hiệp hội đã công bố, theo từng kỳ sơ kết, tổng kết."


class PeriodList(PortalListView):
    model = ReportingPeriod
    template_name = "reporting/period_list.html"
    paginate_by = 10
    extra_context = {"crumbs": [("Số liệu", None)], "description": DESCRIPTION}

    def get_queryset(self):
        return ReportingPeriod.objects.published().with_figures().newest_first()
