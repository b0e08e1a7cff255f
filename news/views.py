from django.http import Http404, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DetailView

from assocportal.common.lists import PortalListView
from assocportal.common.preview import PreviewMixin

from . import archive
from .covers import hurry_first_cover
from .models import Article, Category, Tag
from .neighbours import find_neighbours, find_related
from .structured_data import describe_article

NEWS = "Tin tức"


class ArticleList(PortalListView):
    """All news; the narrower lists below change what is listed, how it is called and which chips lead on."""

    model = Article
    template_name = "news/article_list.html"
    title = NEWS
    description = (
        "Tin hoạt động của Liên hiệp hội, các hội thành viên và phong trào khoa học kỹ thuật trong tỉnh."
    )
    empty_sentence = "Chưa có bài viết nào được đăng."

    def get_queryset(self):
        return Article.objects.published().for_cards().newest_first()

    def get_context_data(self, **kwargs):
        page = {
            "title": self.title,
            "description": self.description,
            "empty_sentence": self.empty_sentence,
            "crumbs": self.get_crumbs(),
            "feed_url": self.get_feed_url(),
            "chip_rows": self.get_chip_rows(),
        }
        context = super().get_context_data(**kwargs, **page)
        articles = list(context["page_obj"])
        hurry_first_cover(articles)
        return context | {"is_empty": not articles}

    def get_crumbs(self):
        return [(NEWS, None)]

    def get_feed_url(self):
        return reverse("news:rss")

    def get_chip_rows(self):
        """Rows of (label, [(text, url, is this page)])."""
        return [("Chuyên mục", category_chips(is_everything=True)), ("Năm", year_chips())]


class NarrowedArticleList(ArticleList):
    """The articles of one thing, which the address names."""

    def get_crumbs(self):
        return [(NEWS, reverse("news:list")), (self.title, None)]


class CategoryArticleList(NarrowedArticleList):
    empty_sentence = "Chuyên mục này chưa có bài viết nào được đăng."

    @cached_property
    def category(self):
        return get_object_or_404(Category, slug=self.kwargs["slug"])

    @property
    def title(self):
        return self.category.name

    @property
    def description(self):
        return self.category.description

    def get_queryset(self):
        return super().get_queryset().filter(categories=self.category)

    def get_feed_url(self):
        return reverse("news:category_rss", args=[self.category.slug])

    def get_chip_rows(self):
        return [("Chuyên mục", category_chips(self.category))]


class TagArticleList(NarrowedArticleList):
    empty_sentence = "Chưa có bài viết nào mang thẻ này được đăng."

    @cached_property
    def tag(self):
        return get_object_or_404(Tag, slug=self.kwargs["slug"])

    @property
    def title(self):
        return f"Thẻ: {self.tag.name}"

    @property
    def description(self):
        return f"Các bài viết về “{self.tag.name}”."

    def get_queryset(self):
        return super().get_queryset().filter(tags=self.tag)

    def get_chip_rows(self):
        return [("Chuyên mục", category_chips())]


class YearArticleList(NarrowedArticleList):
    empty_sentence = "Không có bài viết nào được đăng trong thời gian này."

    @property
    def year(self):
        return self.kwargs["year"]

    @property
    def title(self):
        return f"Tin tức năm {self.year}"

    @property
    def description(self):
        return f"{self.title}, bài mới đứng trước."

    def get_span(self):
        return archive.year_span(self.year)

    def get_queryset(self):
        return super().get_queryset().between(*self.get_span())

    def get_chip_rows(self):
        return [("Năm", year_chips(self.year)), ("Tháng", month_chips(self.year, self.kwargs.get("month")))]


class MonthArticleList(YearArticleList):
    @property
    def title(self):
        return f"Tin tức tháng {self.kwargs['month']} năm {self.year}"

    def get_span(self):
        return archive.month_span(self.year, self.kwargs["month"])

    def get_crumbs(self):
        year = f"Năm {self.year}", reverse("news:year", args=[self.year])
        return [(NEWS, reverse("news:list")), year, (f"Tháng {self.kwargs['month']}", None)]


class ArticleDetail(PreviewMixin, DetailView):
    model = Article
    queryset = Article.objects.select_related("category", "cover")

    def get(self, request, *args, **kwargs):
        response = super().get(request, *args, **kwargs)
        address = self.object.get_absolute_url()
        return response if request.path == address else self.redirect_to(address)

    def redirect_to(self, address):
        """The month was wrong. For ever, unless the article has no final address yet."""
        if self.object.is_published:
            return HttpResponsePermanentRedirect(address)
        return HttpResponseRedirect(address, headers={"Cache-Control": "no-store, private"})

    def get_object(self, queryset=None):
        try:
            return super().get_object(queryset)
        except Http404:
            raise Http404("Không có bài viết này, hoặc bài đã được gỡ.") from None

    def get_context_data(self, **kwargs):
        article = self.object
        organisations, tags = list(article.public_organisations()), list(article.tags.all())
        context = super().get_context_data(
            **kwargs,
            crumbs=[
                (NEWS, reverse("news:list")),
                (article.category.name, article.category.get_absolute_url()),
            ],
            cover_caption=article.caption_of_cover(),
            cover_alt=article.alt_of_cover(),
            feed_url=reverse("news:category_rss", args=[article.category.slug]),
            event=article.public_event(),
            organisations=organisations,
            attachments=article.attachments.public(),
            tags=tags,
            further_categories=[item for item in article.categories.all() if item != article.category],
            related=self.get_related(organisations, tags),
        )
        return context if self.is_preview else context | self.get_public_context(tags)

    def get_related(self, organisations, tags):
        related = find_related(self.object, organisations, tags)
        # the side's block of latest news leaves out what stands elsewhere on the page
        self.request.shown_articles = {self.object.pk, *(article.pk for article in related)}
        return related

    def get_public_context(self, tags):
        """What a draft has not: a place among the others, and a description for machines."""
        before, after = find_neighbours(self.object)
        return {
            "article_before": before,
            "article_after": after,
            "structured_data": describe_article(self.object, tags),
        }


def category_chips(current=None, is_everything=False):
    """Without those that have nothing to read, but with the one that is looked at."""
    categories = Category.objects.with_articles()
    if current:
        categories |= Category.objects.filter(pk=current.pk)
    everything = ("Tất cả", reverse("news:list"), is_everything)
    return [everything] + [(item.name, item.get_absolute_url(), item == current) for item in categories]


def year_chips(current=None):
    years = {*archive.find_years(Article.objects.published()), current} - {None}
    return [
        (str(year), reverse("news:year", args=[year]), year == current)
        for year in sorted(years, reverse=True)
    ]


def month_chips(year, current=None):
    months = {*archive.find_months(Article.objects.published(), year), current} - {None}
    return [
        (f"Tháng {month}", reverse("news:month", args=[year, month]), month == current)
        for month in sorted(months)
    ]
