from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.urls import reverse

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.html import RichTextField
from assocportal.common.publishing import PublishedModel, PublishedQuerySet
from assocportal.common.slugs import SluggedModel


class Category(SluggedModel):
    slug_source = "name"

    name = NormalizedCharField("tên chuyên mục", max_length=120, unique=True)
    description = NormalizedCharField("mô tả", max_length=250, blank=True)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    is_on_home = models.BooleanField("hiện trên trang chủ", default=True)

    class Meta:
        verbose_name = "chuyên mục"
        verbose_name_plural = "chuyên mục"
        ordering = ["order", "name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("news:category", args=[self.slug])


class Tag(SluggedModel):
    slug_source = "name"

    name = NormalizedCharField("thẻ", max_length=80, unique=True)

    class Meta:
        verbose_name = "thẻ"
        verbose_name_plural = "thẻ"
        ordering = ["name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("news:tag", args=[self.slug])


class ArticleQuerySet(PublishedQuerySet):
    def for_cards(self):
        """What a list shows; never the body."""
        return self.select_related("category", "cover").defer("body")


class Article(SluggedModel, PublishedModel):
    kicker = NormalizedCharField("dòng dẫn trên tiêu đề", max_length=150, blank=True)
    title = NormalizedCharField("tiêu đề", max_length=300)
    lead = NormalizedTextField("sapo", blank=True, help_text="Một hai câu mở đầu, hiện đậm và hiện trong danh sách.")
    body = RichTextField("nội dung", blank=True)
    cover = models.ForeignKey(
        "common.Picture", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ảnh đại diện"
    )
    cover_caption = NormalizedCharField("chú thích ảnh đại diện", max_length=500, blank=True)
    byline = NormalizedCharField("tác giả", max_length=150, blank=True, help_text="Tên hoặc bút danh in cuối bài.")
    source_name = NormalizedCharField("nguồn", max_length=150, blank=True)
    source_url = models.URLField("đường dẫn nguồn", max_length=500, blank=True)
    category = models.ForeignKey(
        Category, models.PROTECT, related_name="main_articles", verbose_name="chuyên mục chính"
    )
    categories = models.ManyToManyField(
        Category,
        blank=True,
        related_name="articles",
        verbose_name="các chuyên mục",
        help_text="Chuyên mục chính luôn nằm trong số này.",
    )
    tags = models.ManyToManyField(Tag, blank=True, related_name="articles", verbose_name="thẻ")
    event = models.ForeignKey(
        "events.Event", models.PROTECT, null=True, blank=True, related_name="articles", verbose_name="về sự kiện"
    )
    organisations = models.ManyToManyField(
        "members.Organisation", blank=True, related_name="articles", verbose_name="về các tổ chức"
    )
    is_featured = models.BooleanField("tin nổi bật", default=False)
    address_month = models.CharField("tháng trong địa chỉ", max_length=7, editable=False)
    attachments = GenericRelation(Attachment)

    objects = ArticleQuerySet.as_manager()

    class Meta(PublishedModel.Meta):
        abstract = False
        verbose_name = "bài viết"
        verbose_name_plural = "bài viết"
        ordering = ["-publish_at", "-pk"]
        indexes = [models.Index(fields=["-publish_at", "-id"], name="news_article_newest")]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        year, month = self.address_month.split("/")
        return reverse("news:detail", args=[year, month, self.slug])
