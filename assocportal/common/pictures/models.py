"""The picture library: the original kept privately, renditions made at upload."""

import secrets

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone

from assocportal.common.attachments import private_storage
from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory

from .words import words_of

USUAL_WIDTH = 960


def make_token():
    return secrets.token_hex(8)


class PictureQuerySet(models.QuerySet):
    def of_tokens(self, tokens):
        """Also by the token of a file that was replaced."""
        return self.filter(Q(token__in=tokens) | Q(former_tokens__overlap=list(tokens)))


class Picture(models.Model):
    """Default alt, caption and credit; each use of the picture holds its own."""

    token = models.CharField(max_length=16, unique=True, editable=False, default=make_token)
    original = models.FileField(
        "tệp ảnh", upload_to="pictures/%Y/%m", storage=private_storage, max_length=250
    )
    checksum = models.CharField(max_length=64, editable=False, db_index=True)
    width = models.PositiveIntegerField("rộng", editable=False)
    height = models.PositiveIntegerField("cao", editable=False)
    widths = ArrayField(models.PositiveIntegerField(), editable=False)
    alt = NormalizedCharField(
        "văn bản thay thế",
        max_length=250,
        blank=True,
        help_text="Ảnh cho thấy gì, dành cho người không nhìn thấy ảnh.",
    )
    is_decorative = models.BooleanField("chỉ trang trí", default=False, help_text="Ảnh không mang thông tin.")
    caption = NormalizedCharField("chú thích", max_length=500, blank=True)
    credit = NormalizedCharField("tác giả ảnh", max_length=150, blank=True)
    taken_on = models.DateField("ngày chụp", null=True, blank=True)
    # where a crop must keep what matters, in hundredths of width and height
    focal_x = models.PositiveSmallIntegerField("điểm chính ngang", default=50)
    focal_y = models.PositiveSmallIntegerField("điểm chính dọc", default=50)
    # of files that were replaced: texts that still name one mean this picture
    former_tokens = ArrayField(models.CharField(max_length=16), default=list, editable=False)
    # in no form, yet compared by the history: it is how a version tells of another file
    replaced_at = models.DateTimeField("thay tệp lúc", null=True, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="người tải lên",
    )
    created_at = models.DateTimeField("tải lên lúc", default=timezone.now, editable=False)

    objects = PictureQuerySet.as_manager()

    # Files are put back by replacing them again: a version of the words must not point to files that are gone.
    history = PortalHistory(
        "ảnh",
        excluded_fields=("token", "original", "checksum", "width", "height", "widths", "former_tokens"),
    )

    class Meta:
        verbose_name = "ảnh"
        verbose_name_plural = "thư viện ảnh"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_decorative=False) | Q(alt=""),
                name="common_picture_decorative_has_no_alt",
                violation_error_message="Ảnh chỉ trang trí thì không có văn bản thay thế.",
            ),
            models.CheckConstraint(
                condition=Q(focal_x__lte=100, focal_y__lte=100), name="common_picture_focus_inside"
            ),
        ]
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="common_picture_newest"),
            GinIndex(fields=["former_tokens"], name="common_picture_former_tokens"),
            GinIndex(words_of("caption", "alt", "credit"), name="common_picture_words"),
        ]

    def __str__(self):
        return self.caption or self.alt or f"Ảnh tải lên {timezone.localtime(self.created_at):%d/%m/%Y %H:%M}"

    @property
    def focus_classes(self):
        """Of static/css/components/card.css, in steps of ten; none for the middle, where a card has its own."""
        if (self.focal_x, self.focal_y) == (50, 50):
            return ""
        return f"fx-{round(self.focal_x / 10) * 10} fy-{round(self.focal_y / 10) * 10}"

    @property
    def shape(self):
        return f"{self.width} × {self.height}"

    def rendition_name(self, width, extension):
        return f"pictures/{self.token}/{width}.{extension}"

    def rendition_url(self, width, extension):
        return f"{settings.MEDIA_URL}{self.rendition_name(width, extension)}"

    def rendition_height(self, width):
        return max(1, round(self.height * width / self.width))

    def srcset(self, extension):
        return ", ".join(f"{self.rendition_url(width, extension)} {width}w" for width in self.widths)

    @property
    def usual_width(self):
        """Of the one rendition that stands for the picture: in stored HTML, feeds and old browsers."""
        return max((width for width in self.widths if width <= USUAL_WIDTH), default=self.widths[0])

    @property
    def thumbnail_url(self):
        return self.rendition_url(self.widths[0], "webp")

    @property
    def usual_url(self):
        return self.rendition_url(self.usual_width, "jpg")

    @property
    def largest_url(self):
        return self.rendition_url(self.widths[-1], "jpg")
