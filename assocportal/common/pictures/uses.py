"""Where a picture is used: recorded by content type and key, so that asking needs no wing."""

from django.db import models

from assocportal.common.targets import AboutRow

from .models import Picture


class PictureUse(AboutRow):
    class Place(models.TextChoices):
        BODY = "noi-dung", "trong nội dung"
        FIELD = "truong", "ảnh của mục"
        ALBUM = "album", "trong album"

    picture = models.ForeignKey(Picture, models.CASCADE, related_name="uses", verbose_name="ảnh")
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
