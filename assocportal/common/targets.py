"""A row of any wing that a note, a version or a notice is about."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import reverse


def desk_address_of(row) -> str:
    """Of its form."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


class AboutQuerySet(models.QuerySet):
    def about(self, row):
        return self.filter(content_type=ContentType.objects.get_for_model(row), object_id=row.pk)


class AboutRow(models.Model):
    content_type = models.ForeignKey(
        ContentType, models.CASCADE, editable=False, related_name="+", verbose_name="loại nội dung"
    )
    object_id = models.BigIntegerField("mã nội dung", editable=False)
    row = GenericForeignKey()

    objects = AboutQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["content_type", "object_id"], name="%(app_label)s_%(class)s_row")]
