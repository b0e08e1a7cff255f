"""Fixed pages below /gioi-thieu/: functions, structure, charter, history, and the privacy notice that consents cite."""

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.html import RichTextField, clean_html
from assocportal.common.pictures.albums import AlbumPicture
from assocportal.common.printing.paths import PrintedPaths
from assocportal.common.publishing import PublishedModel, PublishedQuerySet, State
from assocportal.common.slugs import SluggedModel
from assocportal.common.videos.models import Video


class PageQuerySet(PublishedQuerySet):
    def privacy_notice(self):
        """The page that consents cite, by its `version`; None where the office has not published one."""
        return self.published().filter(purpose=Page.Purpose.PRIVACY).first()


class Page(PrintedPaths, SluggedModel, PublishedModel):
    class Purpose(models.TextChoices):
        PRIVACY = "quyen-rieng-tu", "thông báo về dữ liệu cá nhân"

    reserved_slugs = frozenset({"phien-ban"})

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
        """Every approved text stays readable under its number: somebody may have consented to it."""
        with transaction.atomic():
            is_new_text = self._settle_version()
            if update_fields is not None and is_new_text:
                update_fields = {*update_fields, "version"}
            super().save(*args, update_fields=update_fields, **kwargs)
            if is_new_text:
                self.versions.create(number=self.version, title=self.title, lead=self.lead, body=self.body)

    def get_absolute_url(self):
        return reverse("pages:detail", args=[self.slug])

    def _settle_version(self):
        if self.state != State.APPROVED:
            return False
        latest = self.pk and self.versions.select_for_update().order_by("-number").first()
        if latest and latest.says_what(self):
            return False
        self.version = latest.number + 1 if latest else 1
        return True


class PageVersion(models.Model):
    """One text of a page that was approved, word for word; never changed afterwards."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="versions", verbose_name="trang")
    number = models.PositiveIntegerField("phiên bản")
    title = NormalizedCharField("tên trang", max_length=200)
    lead = NormalizedTextField("mở đầu", blank=True)
    body = RichTextField("nội dung", blank=True)
    created_at = models.DateTimeField("từ lúc", default=timezone.now, editable=False)

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
        """Compared as they would be stored: what a form hands over is not cleaned yet."""
        title, lead = (
            page._meta.get_field(name).get_prep_value(getattr(page, name)) for name in ("title", "lead")
        )
        return (self.title, self.lead, self.body) == (title, lead, str(clean_html(page.body)))
