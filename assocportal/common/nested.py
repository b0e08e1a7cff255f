"""Rows of other tables, read in one query together with the row they belong to.

    organisations.annotate(told=nest(Contact.objects.filter(organisation=OuterRef("pk")), "kind", "value"))
    contacts = unnest(Contact, organisation.told)

For the few rows that a page shows of one thing: of lists, `prefetch_related` is simpler.
"""

from collections.abc import Iterable

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Model, QuerySet
from django.db.models.functions import JSONObject


def nest(rows: QuerySet, *names: str) -> ArraySubquery:
    """These columns of the rows; `rows` refers to its owner by OuterRef."""
    return ArraySubquery(rows.values(row=JSONObject(**{name: name for name in names})))


def unnest(model: type[Model], rows: Iterable[dict]) -> list[Model]:
    """As objects of their class: JSON knows neither days nor decimals."""
    return [model(**{name: read(model, name, value) for name, value in row.items()}) for row in rows]


def read(model, name, value):
    return model._meta.get_field(name).to_python(value)
