from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.history.records import PortalHistory
from assocportal.common.html import RichTextField
from assocportal.common.pictures.albums import AlbumPicture
from assocportal.common.printing.paths import PrintedPaths
from assocportal.common.publishing import PublishedModel, State
from assocportal.common.search.indexing import Offer, Searchable
from assocportal.common.slugs import SluggedModel
from assocportal.common.videos.models import Video
from assocportal.common.web_addresses import WebAddressField, web_address_constraint
from assocportal.common.written_once import written_once
from events.models import Event

from .body_pictures import has_picture
from .categories import Category, Tag, edited_categories_of
from .merging import end_of_merging, settle_merging
from .querysets import EDIT_OTHERS, PUBLISH_EVERYWHERE, ArticleQuerySet
from .word.models import WordImport
from .workspace.following import FollowedByWriter


class Article(FollowedByWriter, Searchable, PrintedPaths, SluggedModel, PublishedModel):
    # What will stand below an article's address (DESIGN 3) must never be an article's name.
    reserved_slugs = frozenset({"binh-luan", "danh-gia", "bao-loi", "rss"})
    search = Offer(
        kind="bai-viet",
        title="title",
        lead=("kicker", "lead"),
        text=("body", "cover_caption", "correction_note", "byline", "source_name", "tags__name"),
        dated="publish_at",
        categories=("categories",),
        organisations=("organisations",),
    )

    kicker = NormalizedCharField(
        "dòng dẫn trên tiêu đề",
        max_length=150,
        blank=True,
        help_text="Một cụm ngắn in nhỏ phía trên tiêu đề.",
    )
    title = NormalizedCharField("tiêu đề", max_length=300)
    lead = NormalizedTextField(
        "sapo", blank=True, help_text="Một hai câu mở đầu, hiện đậm và hiện trong danh sách."
    )
    body = RichTextField("nội dung", blank=True)
    cover = models.ForeignKey(
        "common.Picture",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ảnh đại diện",
        help_text="Để trống: lấy ảnh đầu tiên trong nội dung.",
    )
    cover_caption = NormalizedCharField("chú thích ảnh đại diện", max_length=500, blank=True)
    byline = NormalizedCharField(
        "tác giả", max_length=150, blank=True, help_text="Tên hoặc bút danh in cuối bài."
    )
    source_name = NormalizedCharField(
        "nguồn",
        max_length=150,
        blank=True,
        help_text="Báo hoặc trang đăng đầu tiên, in trước sapo và ở cuối bài.",
    )
    source_url = WebAddressField("đường dẫn nguồn", max_length=500, blank=True)
    source_published_at = models.DateTimeField(
        "bài gốc đăng lúc", null=True, blank=True, help_text="Giờ đăng ghi trên bài gốc."
    )
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
        "events.Event",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name="về sự kiện",
        help_text="Bài hiện trên trang của sự kiện này.",
    )
    organisations = models.ManyToManyField(
        "members.Organisation",
        blank=True,
        related_name="articles",
        verbose_name="về các tổ chức",
        help_text="Bài hiện trên trang của các tổ chức này.",
    )
    is_featured = models.BooleanField("tin nổi bật", default=False, help_text="Đứng đầu trang chủ.")
    featured_order = models.PositiveSmallIntegerField(
        "thứ tự nổi bật", default=0, help_text="Số nhỏ đứng trước; bằng nhau thì tin mới đứng trước."
    )
    correction_note = NormalizedTextField(
        "đính chính",
        blank=True,
        help_text="Nói rõ chỗ nào đã sửa, ví dụ: Bản đăng đầu ghi nhầm số hội viên. Hiện công khai trong bài.",
    )
    corrected_at = models.DateTimeField(
        "đính chính lúc", null=True, blank=True, help_text="Để trống: lấy giờ lưu."
    )
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_articles",
        verbose_name="đã gộp vào bài",
        help_text="Khi bài đang sửa đã gỡ, ai mở địa chỉ của nó được dẫn đến bài chọn ở đây.",
    )
    address_month = models.CharField("tháng trong địa chỉ", max_length=7, editable=False)
    first_public_at = models.DateTimeField("công khai lần đầu lúc", null=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="người nhập",
    )
    attachments = GenericRelation(Attachment)
    album = GenericRelation(AlbumPicture)
    videos = GenericRelation(Video)

    objects = ArticleQuerySet.as_manager()

    history = PortalHistory(
        "bài viết",
        m2m_fields=("categories", "tags", "organisations"),
        excluded_fields=("address_month", "first_public_at"),
    )

    class Meta(PublishedModel.Meta):
        abstract = False
        verbose_name = "bài viết"
        verbose_name_plural = "bài viết"
        ordering = ["-publish_at", "-pk"]
        permissions = [
            ("publish_article", "Được đăng và gỡ bài viết trong chuyên mục phụ trách"),
            ("publish_everywhere_article", "Được đăng và gỡ bài viết của mọi chuyên mục"),
            ("edit_others_article", "Được sửa bài viết của người khác"),
            ("count_article", "Được xem bảng thống kê bài theo tác giả (nhuận bút)"),
        ]
        indexes = [
            models.Index(fields=["-publish_at", "-id"], name="news_article_newest"),
            # holds all that published() asks for: the public lists are counted without opening a row
            models.Index(
                fields=["-publish_at", "-id"],
                include=["expire_at"],
                condition=Q(state=State.APPROVED),
                name="news_article_public",
            ),
            models.Index(fields=["category", "-publish_at", "-id"], name="news_article_of_category"),
            models.Index(
                fields=["featured_order", "-publish_at"],
                condition=Q(is_featured=True),
                name="news_article_featured",
            ),
            # what was published when, whatever became of it: the office counts by it
            models.Index(Coalesce("first_public_at", "publish_at"), name="news_article_first_public"),
            # the few that the desk still works on, among the many that are published
            models.Index(
                fields=["state", "updated_at"],
                condition=~Q(state=State.APPROVED),
                name="news_article_in_work",
            ),
            # a name that was typed without marks is looked for among the authors
            models.Index(
                Func("byline", function="vn_plain", output_field=models.TextField()),
                condition=~Q(byline=""),
                name="news_article_byline_plain",
            ),
        ]
        constraints = [
            *PublishedModel.Meta.constraints,
            web_address_constraint("source_url", "news_article_source_is_web"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("pk")),
                name="news_article_not_merged_into_itself",
                violation_error_message="Không thể gộp bài vào chính nó.",
            ),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        settle_merging(self)

    def save(self, *args, **kwargs):
        self.settle_address()
        if self.correction_note and not self.corrected_at:
            self.corrected_at = timezone.now().replace(microsecond=0)
        if kwargs.get("update_fields") is not None:
            settled = {"address_month", "first_public_at", "corrected_at"}
            kwargs["update_fields"] = {*kwargs["update_fields"], *settled}
        with written_once():
            settle_merging(self)
            super().save(*args, **kwargs)
            self.categories.add(self.category)

    def get_absolute_url(self):
        year, month = self.address_month.split("/")
        return reverse("news:detail", args=[year, month, self.slug])

    @classmethod
    def rights_to_publish(cls):
        return (*super().rights_to_publish(), PUBLISH_EVERYWHERE)

    def may_be_published_by(self, user):
        """Chiefs everywhere; others in the categories given to them, by the main category once it is chosen."""
        if user.has_perm(PUBLISH_EVERYWHERE):
            return True
        theirs = edited_categories_of(user) if super().may_be_published_by(user) else ()
        return self.category_id in theirs or (self.category_id is None and bool(theirs))

    def may_be_edited_by(self, user):
        """Contributors let go of their article when they submit it, until it comes back."""
        return user.has_perm(EDIT_OTHERS) or (self._is_of(user) and self.state != State.SUBMITTED)

    def may_be_seen_by(self, user):
        return user.has_perm(EDIT_OTHERS) or self._is_of(user) or self.is_published

    def complete_keys(self, name, keys):
        """The main category is always among the others."""
        return {*keys, self.category_id} if name == "categories" else super().complete_keys(name, keys)

    def _is_of(self, user):
        return self._state.adding or self.created_by_id == user.pk

    def settle_address(self):
        """The month follows the publish time until the public has seen the article, then never again.

        Scheduled articles go public by the clock alone, so the stored row is asked, not only this one.
        """
        stored = self.pk and self._stored_clock()
        public_since = stored and (stored.first_public_at or (stored.has_been_public and stored.publish_at))
        if public_since:
            self.first_public_at, self.address_month = public_since, stored.address_month
        else:
            self.first_public_at = self.publish_at if self.has_been_public else None
            self.address_month = f"{timezone.localtime(self.publish_at or timezone.now()):%Y/%m}"

    def _stored_clock(self):
        columns = ("state", "publish_at", "first_public_at", "address_month")
        return type(self)._base_manager.filter(pk=self.pk).only(*columns).first()

    @property
    def successor(self):
        """The article that took this one over, however often that was merged further since."""
        return end_of_merging(self)

    @property
    def changed_at(self):
        """For the public, which saw none of the work before publication."""
        return max(self.updated_at, self.publish_at) if self.publish_at else self.updated_at

    @property
    def shows_cover(self):
        """Not when the body holds the same picture: nobody wants to see it twice."""
        return bool(self.cover_id) and not has_picture(self.body, self.cover_id)

    def caption_of_cover(self):
        """This use's own caption, else the picture's, with who took it."""
        if not self.cover:
            return ""
        caption = self.cover_caption or self.cover.caption
        return f"{caption} (Ảnh: {self.cover.credit})".strip() if self.cover.credit else caption

    def alt_of_cover(self):
        if not self.cover or self.cover.is_decorative:
            return ""
        return self.cover.alt or self.cover_caption or self.cover.caption or self.title

    def public_event(self):
        """The event this is about, once the public may see that too."""
        return self.event_id and Event.objects.published().for_cards().filter(pk=self.event_id).first()

    def public_organisations(self):
        return self.organisations.published().named()


__all__ = ["Article", "Category", "Tag", "WordImport"]
