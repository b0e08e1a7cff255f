from django.http import Http404
from django.urls import reverse
from django.views.generic import DetailView

from assocportal.common.lists import PortalListView
from assocportal.common.preview import PreviewMixin

from .models import Page, PageVersion

ABOUT = "Giới thiệu"


class PageList(PortalListView):
    model = Page
    template_name = "pages/page_list.html"
    paginate_by = 60
    extra_context = {"crumbs": [(ABOUT, None)]}

    def get_queryset(self):
        return Page.objects.published().defer("body")


class PageDetail(PreviewMixin, DetailView):
    model = Page
    template_name = "pages/page_detail.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            crumbs=[(ABOUT, reverse("pages:list")), (self.object.title, None)],
            attachments=self.object.attachments.public(),
            siblings=Page.objects.published().defer("body"),
            **kwargs,
        )


class PageVersionDetail(DetailView):
    """A text that was in force once, as somebody read it who consented to it."""

    model = PageVersion
    template_name = "pages/page_version.html"

    def get_object(self, queryset=None):
        pages = Page.objects.visible_to(self.request.user)
        found = PageVersion.objects.filter(
            page__in=pages, page__slug=self.kwargs["slug"], number=self.kwargs["number"]
        )
        version = found.select_related("page").first()
        if version is None:
            raise Http404("Không có phiên bản này của trang.")
        return version
