"""Where articles are filed: categories, each with the editors who answer for it, and tags."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.urls import reverse

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.kept import Kept
from assocportal.common.slugs import SluggedModel


class CategoryQuerySet(models.QuerySet):
    def with_articles(self):
        """Those where a visitor finds something to read."""
        articles = self.model.main_articles.rel.related_model.objects.published()
        # one look into the index tells of nearly every category; only of the others the further ones are asked
        main = articles.filter(category=models.OuterRef("pk")).newest_first().values("pk")[:1]
        further = self.model.articles.through.objects.filter(
            category=models.OuterRef("pk"), article__in=articles
        )
        return self.alias(newest=models.Subquery(main)).filter(
            Q(newest__isnull=False) | models.Exists(further)
        )


class Category(SluggedModel):
    slug_source = "name"

    name = NormalizedCharField(
        "tên chuyên mục", max_length=120, unique=True, error_messages={"unique": "Chuyên mục này đã có."}
    )
    description = NormalizedCharField(
        "mô tả", max_length=250, blank=True, help_text="Một câu, hiện dưới tên chuyên mục trên trang."
    )
    order = models.PositiveSmallIntegerField(
        "thứ tự", default=0, help_text="Số nhỏ đứng trước, trên trang chủ và trong danh sách chuyên mục."
    )
    is_on_home = models.BooleanField("hiện trên trang chủ", default=True)
    is_announcements = models.BooleanField(
        "là chuyên mục thông báo",
        default=False,
        help_text="Bài mới của chuyên mục này hiện trong khung Thông báo trên trang chủ.",
    )

    objects = CategoryQuerySet.as_manager()

    editors = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        blank=True,
        related_name="edited_categories",
        verbose_name="biên tập viên phụ trách",
        help_text="Những người này đăng và gỡ được bài có chuyên mục chính này.",
    )

    history = PortalHistory("chuyên mục")

    class Meta:
        verbose_name = "chuyên mục"
        verbose_name_plural = "chuyên mục"
        ordering = ["order", "name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("news:category", args=[self.slug])


def _read_names() -> list[tuple[int, str]]:
    return list(Category.objects.values_list("pk", "name"))


kept_category_names = Kept("categories", _read_names)
for signal in (post_save, post_delete):
    signal.connect(kept_category_names.renew, sender=Category)


def edited_categories_of(user) -> frozenset[int]:
    """Keys of the categories given to a person. Asked once for each request, as Django does with permissions."""
    if not hasattr(user, "_edited_categories"):
        user._edited_categories = frozenset(
            Category.editors.through.objects.filter(user=user).values_list("category_id", flat=True)
        )
    return user._edited_categories


class Tag(SluggedModel):
    slug_source = "name"

    name = NormalizedCharField("thẻ", max_length=80, unique=True, error_messages={"unique": "Thẻ này đã có."})

    history = PortalHistory("thẻ")

    class Meta:
        verbose_name = "thẻ"
        verbose_name_plural = "thẻ"
        ordering = ["name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("news:tag", args=[self.slug])
