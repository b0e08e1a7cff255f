"""Addresses made from titles, unique, never a section's own word; a changed one leaves a redirect."""

from django.core.exceptions import ValidationError
from django.db import models, transaction

from .redirects import remember_address
from .vietnamese import slugify

SLUG_LENGTH = 120


class SluggedModel(models.Model):
    """Needs `get_absolute_url()`. Subclasses name the field that the slug is made of in `slug_source`."""

    slug_source = "title"
    reserved_slugs = frozenset()

    slug = models.SlugField(
        "địa chỉ",
        max_length=SLUG_LENGTH,
        unique=True,
        blank=True,
        help_text="Để trống: tự tạo từ tên. Đổi địa chỉ thì địa chỉ cũ tự chuyển đến địa chỉ mới.",
        error_messages={"unique": "Địa chỉ này đã có. Hãy chọn địa chỉ khác hoặc để trống."},
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.slug in self.reserved_slugs:
            raise ValidationError({"slug": f"“{self.slug}” là tên một chuyên trang, hãy chọn địa chỉ khác."})

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self.make_slug()
        old_path = self._stored_path()
        with transaction.atomic():
            super().save(*args, **kwargs)
            if old_path and old_path != self.get_absolute_url():
                remember_address(self, old_path)

    def _stored_path(self):
        stored = self.pk and type(self)._base_manager.filter(pk=self.pk).first()
        return stored.get_absolute_url() if stored else None

    def make_slug(self):
        """The first free one of `ten`, `ten-2`, `ten-3` …"""
        stem = slugify(getattr(self, self.slug_source))[: SLUG_LENGTH - 8].strip("-") or self._meta.model_name
        taken = set(
            type(self)._base_manager.filter(slug__startswith=stem).exclude(pk=self.pk).values_list("slug", flat=True)
        )
        taken |= self.reserved_slugs
        number, slug = 1, stem
        while slug in taken:
            number += 1
            slug = f"{stem}-{number}"
        return slug
