from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import DetailView

from assocportal.common.lists import PortalListView
from assocportal.common.preview import PreviewMixin
from assocportal.common.redirects import Redirect, redirect_to

from .models import Page, PageVersion

ABOUT = "Giới thiệu"
LISTED_VERSIONS = 20


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

    def get_object(self, queryset=None):
        try:
            return super().get_object(queryset)
        except Http404:
            raise Http404("Không có trang này, hoặc trang đã được gỡ.") from None

    def get_context_data(self, **kwargs):
        page = self.object
        return super().get_context_data(
            crumbs=[(ABOUT, reverse("pages:list")), (page.title, None)],
            attachments=page.attachments.public(),
            siblings=Page.objects.published().only("title", "slug"),
            versions=list(page.versions.listed()[: LISTED_VERSIONS + 1]),
            **kwargs,
        )


class PageVersionDetail(DetailView):
    """A text that was in force once, as somebody read it who consented to it."""

    model = PageVersion
    template_name = "pages/page_version.html"

    def get(self, request, *args, **kwargs):
        try:
            version = self.object = self.get_object()
        except Http404:
            return self.redirect_to_moved_page()
        if version.number == version.page.version:
            return HttpResponseRedirect(
                version.page.get_absolute_url()
            )  # for now only: a newer text may come
        return self.render_to_response(self.get_context_data(object=version))

    def get_object(self, queryset=None):
        found = PageVersion.objects.visible_to(self.request.user).filter(
            page__slug=self.kwargs["slug"], number=self.kwargs["number"]
        )
        version = found.select_related("page").defer("page__body", "page__lead").first()
        if version is None:
            raise Http404("Không có phiên bản này của trang.")
        return version

    def redirect_to_moved_page(self):
        """Consents name a version by its address; it holds when the page's own address changes."""
        old_path = reverse("pages:detail", args=[self.kwargs["slug"]])
        moved = Redirect.objects.filter(old_path=old_path).select_related("content_type").first()
        target = moved and moved.target_for(self.request.user)
        if not target:
            raise Http404("Không có phiên bản này của trang.")
        return redirect_to(f"{target}phien-ban/{self.kwargs['number']}/")

    def get_context_data(self, **kwargs):
        page, number = self.object.page, self.object.number
        neighbours = page.versions.listed().filter(number__in=[number - 1, number + 1])
        by_number = {version.number: version for version in neighbours}
        return super().get_context_data(
            page=page,
            earlier=by_number.get(number - 1),
            later=by_number.get(number + 1),
            crumbs=[
                (ABOUT, reverse("pages:list")),
                (page.title, page.get_absolute_url()),
                (f"Phiên bản {number}", None),
            ],
            **kwargs,
        )
