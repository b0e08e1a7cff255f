"""Fixed pages below /gioi-thieu/: functions, structure, charter, history, and the privacy notice that consents cite."""

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.history.records import PortalHistory
from assocportal.common.html import RichTextField
from assocportal.common.pictures.albums import AlbumPicture
from assocportal.common.printing.paths import PrintedPaths
from assocportal.common.publishing import PublishedModel, PublishedQuerySet, State
from assocportal.common.search.indexing import Offer, Searchable
from assocportal.common.slugs import SluggedModel
from assocportal.common.videos.models import Video


class PageQuerySet(PublishedQuerySet):
    def privacy_notice(self):
        """The page that consents cite, by its `version`; None where the office has not published one."""
        return self.published().filter(purpose=Page.Purpose.PRIVACY).first()


class Page(Searchable, PrintedPaths, SluggedModel, PublishedModel):
    class Purpose(models.TextChoices):
        PRIVACY = "quyen-rieng-tu", "thông báo về dữ liệu cá nhân"

    reserved_slugs = frozenset({"phien-ban"})
    search = Offer(kind="trang", title="title", lead=("lead",), text=("body",))

    title = NormalizedCharField("tên trang", max_length=200)
    lead = NormalizedTextField(
        "mở đầu", blank=True, help_text="Một hai câu, hiện dưới tên trang và khi chia sẻ."
    )
    body = RichTextField("nội dung", blank=True)
    order = models.PositiveSmallIntegerField("thứ tự", default=0, help_text="Số nhỏ đứng trước.")
    purpose = models.CharField(
        "công dụng",
        max_length=20,
        choices=Purpose,
        blank=True,
        help_text="Chọn cho trang mà các biểu mẫu xin đồng ý dẫn đến; các trang khác để trống.",
    )
    version = models.PositiveIntegerField("phiên bản", default=0, editable=False)
    attachments = GenericRelation(Attachment)
    album = GenericRelation(AlbumPicture)
    videos = GenericRelation(Video)

    objects = PageQuerySet.as_manager()

    history = PortalHistory("trang giới thiệu")

    class Meta(PublishedModel.Meta):
        abstract = False
        verbose_name = "trang giới thiệu"
        verbose_name_plural = "trang giới thiệu"
        ordering = ["order", "pk"]
        permissions = [("publish_page", "Được đăng và gỡ trang giới thiệu")]
        constraints = [
            *PublishedModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["purpose"],
                condition=~Q(purpose=""),
                name="common_page_one_for_each_purpose",
                violation_error_message="Đã có trang khác giữ công dụng này.",
            ),
        ]

    def __str__(self):
        return self.title

    def save(self, *args, update_fields=None, **kwargs):
        with transaction.atomic():
            self._wait_for_others()
            super().save(*args, update_fields=update_fields, **kwargs)
            self._keep_version()

    def get_absolute_url(self):
        return reverse("pages:detail", args=[self.slug])

    def _wait_for_others(self):
        """Two who save at once would both take the next number."""
        if self.pk:
            list(Page._base_manager.select_for_update().filter(pk=self.pk).values("pk"))

    def _keep_version(self):
        """Every text that was in force stays readable under its number: somebody may have consented to it."""
        now = timezone.now()
        self.versions.filter(created_at__gt=now).delete()  # the public never saw that one
        stored = Page._base_manager.get(pk=self.pk)  # as saved: cleaned, and without what was left out
        latest = self.versions.first()
        if stored.state == State.APPROVED and not (latest and latest.says_what(stored)):
            latest = self.versions.create(
                number=latest.number + 1 if latest else 1,
                created_at=max(now, stored.publish_at),
                **{name: getattr(stored, name) for name in PageVersion.TEXT},
            )
        self.version = latest.number if latest else 0
        Page._base_manager.filter(pk=self.pk).update(version=self.version)


class PageVersionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Of pages that this person may open, what was in force at some time."""
        return self.filter(page__in=Page.objects.visible_to(user), created_at__lte=timezone.now())

    def listed(self):
        return self.defer("lead", "body")


class PageVersion(models.Model):
    """One text of a page, word for word; never changed once the public has seen it."""

    TEXT = ("title", "lead", "body")

    page = models.ForeignKey(Page, models.CASCADE, related_name="versions", verbose_name="trang")
    number = models.PositiveIntegerField("phiên bản")
    title = NormalizedCharField("tên trang", max_length=200)
    lead = NormalizedTextField("mở đầu", blank=True)
    body = RichTextField("nội dung", blank=True)
    created_at = models.DateTimeField("từ lúc", default=timezone.now, editable=False)

    objects = PageVersionQuerySet.as_manager()

    class Meta:
        verbose_name = "phiên bản của trang"
        verbose_name_plural = "phiên bản của trang"
        ordering = ["page", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="common_pageversion_numbered_once")
        ]

    def __str__(self):
        return f"{self.title}, phiên bản {self.number}"

    def get_absolute_url(self):
        return reverse("pages:version", args=[self.page.slug, self.number])

    def says_what(self, page):
        return all(getattr(self, name) == getattr(page, name) for name in self.TEXT)
