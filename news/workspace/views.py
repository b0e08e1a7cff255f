"""The workspace's pages about articles: what one sent, writing and correcting, taking back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.views.generic import FormView, ListView, View

from assocportal.common.publishing import State
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.steps import StepRefused, take_step
from members.workspace.access import OrganisationPageMixin
from members.workspace.limits import ARTICLES

from .articles import THEIRS, articles_of, find_reasons, find_usual_category, keep_article
from .forms import ArticleForm
from .photos import photos_of

TOO_OFTEN = "Hôm nay đã gửi nhiều bài. Xin gửi tiếp vào ngày mai."


class ArticleList(OrganisationPageMixin, ListView):
    template_name = "news/workspace/list.html"
    title = "Bài đã gửi"
    paginate_by = 20
    page_kwarg = "trang"

    def get_queryset(self):
        return articles_of(self.organisation, self.request.user)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        reasons = find_reasons([each for each in context["object_list"] if each.state == State.RETURNED])
        for article in context["object_list"]:
            article.return_reason = reasons.get(article.pk, "")
        return context


class ArticlePage(OrganisationPageMixin, FormView):
    """Written and corrected; what the desk has is only shown."""

    form_class = ArticleForm
    template_name = "news/workspace/form.html"
    title = "Gửi bài"
    article = None

    def find_article(self):
        key = self.kwargs.get("pk")
        found = key and get_object_or_404(
            articles_of(self.organisation, self.request.user).defer(None), pk=key
        )
        return found or None

    def get(self, request, *args, **kwargs):
        self.article = self.find_article()
        if self.article and self.article.state not in THEIRS:
            return self.show()
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        self.article = self.find_article()
        return super().post(request, *args, **kwargs)

    def show(self):
        context = super().get_context_data(form=None, article=self.article, photos=photos_of(self.article))
        return render(self.request, "news/workspace/article.html", context)

    def get_initial(self):
        first = find_usual_category(self.organisation)
        return {
            "byline": f"{self.request.user.full_name}, {self.organisation.short_name}".strip(", "),
            "category": first,
        }

    def get_form_kwargs(self):
        photos = photos_of(self.article) if self.article else ()
        return super().get_form_kwargs() | {
            "user": self.request.user,
            "article": self.article,
            "photos": photos,
        }

    def form_valid(self, form):
        user, is_handed_in = self.request.user, "gui" in self.request.POST
        try:
            if not ARTICLES.allows(str(user.pk)):
                raise StepRefused(TOO_OFTEN)
            self.keep(form, is_handed_in)
        except (StepRefused, ValidationError) as refusal:
            form.add_error(None, getattr(refusal, "messages", [str(refusal)])[0])
            return self.form_invalid(form)
        messages.success(self.request, "Đã gửi bài cho văn phòng." if is_handed_in else "Đã lưu, chưa gửi.")
        return redirect("workspace_articles:list", self.organisation.pk)

    def keep(self, form, is_handed_in):
        photos = form.store_photos()
        keep_article(
            self.organisation, self.request.user, self.article, form.values, photos, is_handed_in=is_handed_in
        )

    def form_invalid(self, form):
        return super().form_invalid(form.with_photos_kept())

    def get_context_data(self, **kwargs):
        reason = find_reasons([self.article]).get(self.article.pk, "") if self.article else ""
        returned = self.article is not None and self.article.state == State.RETURNED
        return super().get_context_data(article=self.article, reason=reason if returned else "", **kwargs)


class TakeArticleBack(OrganisationPageMixin, View):
    """To go on writing, as long as nobody has decided."""

    http_method_names = ("post",)

    def post(self, request, organisation, pk):
        article = get_object_or_404(articles_of(self.organisation, request.user).defer(None), pk=pk)
        try:
            take_step(article, Step.REOPEN, request.user)
            messages.success(request, "Đã rút lại để sửa tiếp.")
        except StepRefused as refusal:
            messages.error(request, str(refusal))
        return redirect("workspace_articles:article", self.organisation.pk, pk)
