"""Rows that the public may see as long as it may see the organisation they belong to."""

from django.db import models


class OwnedQuerySet(models.QuerySet):
    def published(self):
        organisations = self.model._meta.get_field("organisation").related_model.objects
        return self.filter(organisation__in=organisations.published())
