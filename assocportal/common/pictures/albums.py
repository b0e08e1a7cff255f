"""Photo albums: pictures of the library in an order, with captions of their own, below a row of any wing."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory

from .models import Picture


class AlbumPicture(models.Model):
    """One use of a picture in somebody's album. What is left empty is taken from the picture."""

    picture = models.ForeignKey(Picture, models.PROTECT, related_name="+", verbose_name="ảnh")
    caption = NormalizedCharField(
        "chú thích", max_length=500, blank=True, help_text="Để trống: lấy chú thích của ảnh."
    )
    alt = NormalizedCharField(
        "văn bản thay thế", max_length=250, blank=True, help_text="Để trống: lấy của ảnh trong thư viện."
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0, help_text="Số nhỏ đứng trước.")
    content_type = models.ForeignKey(ContentType, models.PROTECT, editable=False, related_name="+")
    object_id = models.BigIntegerField(editable=False)
    owner = GenericForeignKey()

    history = PortalHistory("ảnh trong album")

    class Meta:
        verbose_name = "ảnh trong album"
        verbose_name_plural = "album ảnh"
        ordering = ["order", "pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="common_albumpicture_owner")]

    def __str__(self):
        return self.shown_caption or str(self.picture)

    @property
    def shown_caption(self):
        return self.caption or self.picture.caption

    @property
    def shown_alt(self):
        return "" if self.picture.is_decorative else self.alt or self.picture.alt or self.shown_caption
