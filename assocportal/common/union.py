"""The union's own identity: one row, which header, footer and feeds show."""

from django.db import models
from django.db.models import Q
from django.db.models.signals import post_delete, post_save

from .fields import NormalizedCharField, NormalizedTextField
from .history.records import PortalHistory
from .kept import Kept

NEUTRAL_NAME = "Liên hiệp các Hội Khoa học và Kỹ thuật"


class Union(models.Model):
    class SiteClass(models.TextChoices):
        INTERNAL = "noi-bo", "trang thông tin điện tử nội bộ"
        COMPILING = "tong-hop", "trang thông tin điện tử tổng hợp (có giấy phép)"
        STATE = "nha-nuoc", "trang hoặc cổng của cơ quan nhà nước"

    official_name = NormalizedCharField("tên chính thức", max_length=250)
    short_name = NormalizedCharField("tên ngắn", max_length=120)
    governing_body = NormalizedCharField("cơ quan chủ quản", max_length=250, blank=True)
    responsible_person = NormalizedCharField("người chịu trách nhiệm", max_length=150, blank=True)
    responsible_title = NormalizedCharField("chức vụ người chịu trách nhiệm", max_length=150, blank=True)
    licence_number = NormalizedCharField("số giấy phép", max_length=80, blank=True)
    licence_date = models.DateField("ngày cấp phép", null=True, blank=True)
    licence_issuer = NormalizedCharField("cơ quan cấp phép", max_length=250, blank=True)
    address = NormalizedCharField("địa chỉ", max_length=250, blank=True)
    phone = NormalizedCharField("điện thoại", max_length=60, blank=True)
    email = models.EmailField("thư điện tử", blank=True)
    emblem = models.ForeignKey(
        "common.Picture", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="biểu trưng"
    )
    site_class = models.CharField(
        "loại trang",
        max_length=10,
        choices=SiteClass,
        default=SiteClass.INTERNAL,
        help_text="Theo Nghị định 147/2024/NĐ-CP. Trang nội bộ chỉ đăng thông tin của chính đơn vị mình; muốn đăng lại "
        "tin của báo khác phải có giấy phép trang tổng hợp và dẫn nguyên văn, ghi nguồn, giờ đăng của bài gốc.",
    )
    reuse_note = NormalizedCharField(
        "ghi chú sử dụng lại",
        max_length=250,
        blank=True,
        help_text="Ví dụ: Ghi rõ nguồn khi sử dụng lại thông tin từ trang này.",
    )
    notice = NormalizedTextField(
        "thông báo cuối trang", blank=True, help_text="Hiện ở cuối mọi trang, ví dụ: nội dung minh họa."
    )

    history = PortalHistory("thông tin Liên hiệp hội")

    class Meta:
        verbose_name = "thông tin Liên hiệp hội"
        verbose_name_plural = "thông tin Liên hiệp hội"
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="common_union_is_one_row")]

    def __str__(self):
        return self.official_name

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)


def _read_union():
    union = Union.objects.select_related("emblem").first()
    return union or Union(official_name=NEUTRAL_NAME, short_name="Liên hiệp hội")


current_union = Kept("union", _read_union)
for signal in (post_save, post_delete):
    signal.connect(current_union.renew, sender=Union)
