"""Writing entries: what a model offers to the search, and when its entry is written.

    class Article(Searchable, PublishedModel):
        search = Offer(kind="bai-viet", title="title", lead=("kicker", "lead"), text=("body",), dated="publish_at")

That line makes a model searchable. Its entry is written in the transaction that saves the row, and again when one of
the relations named in the offer changes. What goes past `save()` calls `index_rows`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from django.apps import apps
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.signals import m2m_changed
from django.utils import timezone

from ..html import RichTextField, html_to_text
from . import lexemes
from .models import RULES, Audience, SearchEntry

BATCH = 200


@dataclass(frozen=True)
class Offer:
    """Names of fields or properties. `also`: other names of the thing; `categories`, `organisations`: relations."""

    kind: str
    title: str
    also: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    dated: str | None = None
    categories: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


class Searchable(models.Model):
    """Mixin of a PublishedModel that can be found; `search` is its offer."""

    search_entries = GenericRelation(SearchEntry)

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        with transaction.atomic(using=kwargs.get("using")):
            super().save(*args, **kwargs)
            index_rows([self])

    @property
    def search_audience(self) -> Audience:
        return Audience.PUBLIC


def searchable_models() -> list[type[Searchable]]:
    return [model for model in apps.get_models() if issubclass(model, Searchable)]


def index_rows(rows: Iterable[Searchable]) -> int:
    """Writes the entries of these rows of one model, in batches; how many."""
    rows, written = iter(rows), 0
    while batch := list(islice(rows, BATCH)):
        written += len(_write([make_entry(row) for row in batch]))
    return written


def _write(entries):
    columns = [field.name for field in SearchEntry._meta.concrete_fields if not field.primary_key]
    key = ["content_type", "object_id"]
    return SearchEntry.objects.bulk_create(
        entries,
        update_conflicts=True,
        unique_fields=key,
        update_fields=[name for name in columns if name not in key],
    )


def make_entry(row: Searchable) -> SearchEntry:
    offer = row.search
    entry = SearchEntry(
        content_type=ContentType.objects.get_for_model(row),
        object_id=row.pk,
        kind=offer.kind,
        title=getattr(row, offer.title),
        lead=_join(row, offer.lead, " "),
        text=_join(row, offer.text, "\n"),
        address=row.get_absolute_url(),
        dated_at=getattr(row, offer.dated) if offer.dated else None,
        audience=row.search_audience,
        state=row.state,
        publish_at=row.publish_at,
        expire_at=row.expire_at,
        categories=_related(row, offer.categories),
        organisations=_related(row, offer.organisations),
        rules=RULES,
    )
    entry.vector = read_lexemes(entry, [getattr(row, name) for name in offer.also])
    return entry


def read_lexemes(entry: SearchEntry, other_names: Iterable[str] = ()) -> set[str]:
    """By the whole text; the filters' values too, so that one index answers for words and filters together."""
    names = [entry.title, *filter(None, other_names)]
    found = lexemes.lexemes_of_names(names)
    found |= lexemes.lexemes_of_text(lexemes.LEAD, entry.lead)
    for name in names:
        found |= lexemes.lexemes_of_text(lexemes.TITLE, name)
    for text in (*names, entry.lead, entry.text):
        found |= lexemes.lexemes_of_text(lexemes.ANYWHERE, text)
    return found | read_filters(entry)


def read_filters(entry: SearchEntry) -> set[str]:
    day = entry.dated_at and timezone.localdate(entry.dated_at)
    found = {
        lexemes.kind_lexeme(entry.kind),
        lexemes.month_lexeme(f"{day:%Y-%m}" if day else lexemes.UNDATED),
    }
    if day:
        found.add(lexemes.year_lexeme(day.year))
    found.update(map(lexemes.category_lexeme, entry.categories))
    found.update(map(lexemes.organisation_lexeme, entry.organisations))
    return found


def _join(row, names, between):
    texts = (_text_of(row, name) for name in names)
    return between.join(text for text in texts if text)


def _text_of(row, name):
    value = getattr(row, name) or ""
    field = next((field for field in row._meta.fields if field.name == name), None)
    return html_to_text(value) if isinstance(field, RichTextField) else str(value)


def _related(row, names):
    return sorted({pk for name in names for pk in _keys_of(getattr(row, name))})


def _keys_of(value):
    """Of a relation to many, of the row of a foreign key, or a key itself."""
    if hasattr(value, "values_list"):
        return value.values_list("pk", flat=True)
    return filter(None, [getattr(value, "pk", value)])


def watch_relations() -> None:
    """Categories and organisations are set after the row is saved."""
    for model in searchable_models():
        for name in (*model.search.categories, *model.search.organisations):
            relation = getattr(model, name, None)
            if through := getattr(relation, "through", None):
                m2m_changed.connect(
                    _follow_relation, sender=through, dispatch_uid=f"search.{model.__name__}.{name}"
                )


def _follow_relation(sender, instance, action, reverse, model, pk_set, **kwargs):
    if action == "post_clear" and not reverse:
        index_rows([instance])
    elif action in ("post_add", "post_remove") and pk_set:
        index_rows(model._base_manager.filter(pk__in=pk_set) if reverse else [instance])
