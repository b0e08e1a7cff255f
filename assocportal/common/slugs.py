"""Addresses made from titles, unique, never a section's own word; a changed one leaves a redirect."""

from itertools import count

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import IntegrityError, models, transaction
from django.db.models import Func, Q, Value
from django.urls import NoReverseMatch

from .redirects import forget_address, forget_addresses, remember_address
from .vietnamese import slugify

SLUG_LENGTH = 120
SUFFIX_LENGTH = 8
ATTEMPTS = 10
validate_address = RegexValidator(
    r"\A[a-z0-9]+(-[a-z0-9]+)*\Z",
    "Địa chỉ chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: hoi-nghi-tong-ket.",
)


class AddressFormField(forms.CharField):
    """Takes what people type, `Hội nghị tổng kết`, and makes an address of it."""

    def to_python(self, value):
        return slugify(super().to_python(value) or "")


class AddressField(models.SlugField):
    """A slug in lower case without underscores. Migrations see a plain SlugField."""

    default_validators = [validate_address]

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.SlugField", args, kwargs

    def get_prep_value(self, value):
        """PostgreSQL cannot even look for a zero byte, and addresses come from anybody."""
        value = super().get_prep_value(value)
        return value.replace("\x00", "") if isinstance(value, str) else value

    def formfield(self, **kwargs):
        return models.CharField.formfield(self, **{"form_class": AddressFormField, **kwargs})

    def validate(self, value, instance):
        super().validate(value, instance)
        if value in instance.reserved_slugs:
            raise ValidationError(
                f"“{value}” là tên một chuyên trang, hãy chọn địa chỉ khác.", code="reserved"
            )


class SluggedModel(models.Model):
    """Needs `get_absolute_url()`. Subclasses name the field that the slug is made of in `slug_source`."""

    slug_source = "title"
    reserved_slugs = frozenset()

    slug = AddressField(
        "địa chỉ",
        max_length=SLUG_LENGTH,
        unique=True,
        blank=True,
        help_text="Để trống: tự tạo từ tên. Đổi địa chỉ thì địa chỉ cũ tự chuyển đến địa chỉ mới.",
        error_messages={"unique": "Địa chỉ này đã có. Hãy chọn địa chỉ khác hoặc để trống."},
    )

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        with transaction.atomic():
            stored = None if self._state.adding else self._stored_row()
            if self.slug:
                super().save(*args, **kwargs)
            else:
                self._save_under_free_slug(*args, **kwargs)
            self._settle_redirects(stored)

    def make_slug(self):
        """The first free one of `ten`, `ten-2`, `ten-3` …"""
        stem = shorten(slugify(getattr(self, self.slug_source))) or slugify(self._meta.verbose_name)
        same_stem = type(self)._base_manager.filter(slug__startswith=stem, slug__regex=rf"^{stem}(-\d+)?$")
        taken = {*same_stem.exclude(pk=self.pk).values_list("slug", flat=True), *self.reserved_slugs}
        return next(slug for slug in _numbered(stem) if slug not in taken)

    def _save_under_free_slug(self, *args, update_fields=None, **kwargs):
        """Whoever saves the same title at the same moment may be quicker: then the next free one."""
        if update_fields is not None:
            update_fields = {*update_fields, "slug"}
        for attempt in count(1):
            self.slug = self.make_slug()
            try:
                with transaction.atomic():
                    return super().save(*args, update_fields=update_fields, **kwargs)
            except IntegrityError:
                if attempt == ATTEMPTS or not self._is_slug_taken():
                    raise

    def _is_slug_taken(self):
        return type(self)._base_manager.filter(slug=self.slug).exclude(pk=self.pk).exists()

    def _stored_row(self):
        """As the database has it, without the long texts."""
        texts = [field.name for field in self._meta.concrete_fields if isinstance(field, models.TextField)]
        return type(self)._base_manager.filter(pk=self.pk).defer(*texts).first()

    def _settle_redirects(self, stored):
        """Only what the public has seen leaves a redirect, also where it is withdrawn before it moves."""
        old_path = stored and stored._public_path()
        path = self._public_path()
        if old_path and old_path != path:
            remember_address(self, old_path)
        if path:
            forget_address(path)

    def _public_path(self):
        try:
            return self.get_absolute_url() if getattr(self, "has_been_public", True) else None
        except NoReverseMatch:  # a kind of row that has no page
            return None


def give_slugs(rows) -> None:
    """Those that `save()` would give, for new rows of one model that go past it; one query for all."""
    rows = [row for row in rows if not row.slug]
    if not rows:
        return
    model = type(rows[0])
    stems = [
        shorten(slugify(getattr(row, row.slug_source))) or slugify(row._meta.verbose_name) for row in rows
    ]
    taken = {*model.reserved_slugs, *_slugs_of_stems(model, set(stems))}
    names = {stem: _numbered(stem) for stem in stems}
    for row, stem in zip(rows, stems, strict=True):
        row.slug = next(slug for slug in names[stem] if slug not in taken)
        taken.add(row.slug)
    forget_addresses(path for row in rows if (path := row._public_path()))


def _numbered(stem):
    return (stem if number == 1 else f"{stem}-{number}" for number in count(1))


def _slugs_of_stems(model, stems):
    """As they stand, and with a number behind."""
    slugs = model._base_manager.annotate(
        stem=Func(
            "slug", Value(r"-\d+$"), Value(""), function="regexp_replace", output_field=models.TextField()
        )
    )
    return slugs.filter(Q(stem__in=stems) | Q(slug__in=stems)).values_list("slug", flat=True)


def shorten(slug):
    """Cut between two words, with room for a number."""
    longest = SLUG_LENGTH - SUFFIX_LENGTH
    return slug if len(slug) <= longest else slug[:longest].rpartition("-")[0] or slug[:longest]
