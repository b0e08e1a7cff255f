"""How an organisation is reached."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models

from assocportal.common.fields import NormalizedCharField


def validate_email_value(value):
    try:
        validate_email(value)
    except ValidationError as error:
        raise ValidationError({"value": "Thư điện tử chưa đúng, ví dụ: vanphong@lienhiephoi.vn."}) from error


class Contact(models.Model):
    """One way to reach an organisation. Private unless the flag publishes it (law 91/2025/QH15)."""

    class Kind(models.TextChoices):
        PHONE = "dien-thoai", "điện thoại"
        EMAIL = "thu-dien-tu", "thư điện tử"
        FAX = "fax", "fax"
        OTHER = "khac", "khác"

    personal_fields = ("__str__", "value", "person")

    organisation = models.ForeignKey(
        "members.Organisation", models.CASCADE, related_name="contacts", verbose_name="tổ chức"
    )
    kind = models.CharField("loại", max_length=12, choices=Kind, default=Kind.PHONE)
    value = NormalizedCharField("nội dung", max_length=150)
    person = NormalizedCharField("người liên hệ", max_length=150, blank=True)
    is_public = models.BooleanField(
        "công khai", default=False, help_text="Chọn thì mọi người đọc được trên trang."
    )

    class Meta:
        verbose_name = "liên hệ"
        verbose_name_plural = "liên hệ"
        ordering = ["pk"]

    def __str__(self):
        return self.value

    def clean(self):
        super().clean()
        if self.kind == self.Kind.EMAIL:
            validate_email_value(self.value)

    @property
    def link(self):
        """What a tap on the contact opens, or nothing where there is no such thing."""
        if self.kind == self.Kind.PHONE:
            return "tel:" + re.sub(r"[^\d+]", "", self.value)
        return f"mailto:{self.value}" if self.kind == self.Kind.EMAIL else ""
