"""Where a picture is used: recorded by content type and key, so that asking needs no wing."""

from django.contrib.contenttypes.models import ContentType
from django.db import models

from assocportal.common.targets import AboutRow

from .models import Picture


class PictureUse(AboutRow):
    class Place(models.TextChoices):
        BODY = "noi-dung", "trong nội dung"
        FIELD = "truong", "ảnh của mục"
        ALBUM = "album", "trong album"

    picture = models.ForeignKey(Picture, models.PROTECT, related_name="uses", verbose_name="ảnh")
    place = models.CharField("chỗ dùng", max_length=8, choices=Place)

    class Meta(AboutRow.Meta):
        abstract = False
        verbose_name = "nơi dùng ảnh"
        verbose_name_plural = "nơi dùng ảnh"
        constraints = [
            models.UniqueConstraint(
                fields=["picture", "content_type", "object_id", "place"], name="common_pictureuse_once"
            )
        ]

    def __str__(self):
        return self.get_place_display()


class PictureUseWalk(models.Model):
    """How far the rows of one model were looked through: those older than the record, and what was loaded past it."""

    content_type = models.OneToOneField(ContentType, models.CASCADE, verbose_name="loại nội dung")
    last_key = models.BigIntegerField("đã xem đến mã", default=0)
    finished_at = models.DateTimeField("xem xong lúc", null=True, blank=True)

    class Meta:
        verbose_name = "lần rà nơi dùng ảnh"
        verbose_name_plural = "các lần rà nơi dùng ảnh"

    def __str__(self):
        return str(self.content_type)
