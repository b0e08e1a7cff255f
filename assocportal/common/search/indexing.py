"""Writing entries: what a model offers to the search, and when its entry is written.

    class Article(Searchable, PublishedModel):
        search = Offer(kind="bai-viet", title="title", lead=("kicker", "lead"), text=("body",), dated="publish_at")

That line makes a model searchable. Its entry is written in the transaction that saves the row, and again when one of
the relations named in the offer changes. What goes past `save()` calls `index_rows`.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import islice

from django.apps import apps
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone

from ..html import RichTextField, stored_html_to_text
from ..written_once import put_off, written_once
from . import lexemes
from .models import RULES, Audience, SearchEntry
from .rows import APART, read_rows, related_values
from .writing import says_the_same, stored_entries, write_circumstances, write_entries

BATCH = 200


@dataclass(frozen=True)
class Offer:
    """Names of fields or properties; of other rows' fields `tags__name`. What is named, whoever finds the row may read.

    `label`: what the kind is called where the model's own name would be odd; `also`: other names of the thing;
    `categories`, `organisations`: relations, or "pk" for the row itself.
    """

    kind: str
    title: str
    also: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    dated: str | None = None
    label: str = ""
    categories: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


class Searchable(models.Model):
    """Mixin of a PublishedModel that can be found; `search` is its offer."""

    search_entries = GenericRelation(SearchEntry)

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        with written_once():
            super().save(*args, **kwargs)
            index_keys(type(self), [self.pk])

    @property
    def search_audience(self) -> Audience:
        return Audience.PUBLIC

    @classmethod
    def prepare_entries(cls, rows) -> None:
        """For offers that ask further tables: what they need, for all these rows together."""


def searchable_models() -> list[type[Searchable]]:
    return [model for model in apps.get_models() if issubclass(model, Searchable)]


def index_rows(rows: Iterable[Searchable]) -> int:
    """For what went past `save()`: the entries of these rows of one model, in batches; how many."""
    return sum(index_keys(type(batch[0]), [row.pk for row in batch]) for batch in _batches(rows))


def index_keys(model: type[Searchable], keys: Iterable[int], anew: bool = False) -> int:
    """The rows are read as they are stored: whoever has one in memory may have an older one, or half of one.

    `anew`: writes also what would be the same.
    """
    keys = sorted(keys)
    if put_off(_index_waiting, *((model, key) for key in keys)):
        return 0
    return sum(_index(model, batch, anew) for batch in _batches(keys))


def _index_waiting(waiting):
    keys = defaultdict(list)
    for model, key in waiting:
        keys[model].append(key)
    for model, of_model in keys.items():
        index_keys(model, of_model)


def _batches(things):
    things = iter(things)
    while batch := list(islice(things, BATCH)):
        yield batch


def _index(model, keys, anew):
    with transaction.atomic(savepoint=False):
        rows = list(read_rows(model, keys))
        model.prepare_entries(rows)
        content_type = ContentType.objects.get_for_model(model)
        stored = {} if anew else stored_entries(content_type, keys)
        new = []
        for row in rows:
            entry, old = describe(row), stored.get(row.pk)
            if old and not model.search.also and says_the_same(entry, old):
                write_circumstances(entry, old)
            else:
                new.append(add_lexemes(entry, row))
        write_entries(new)
    return len(rows)


def make_entry(row: Searchable) -> SearchEntry:
    """Of a row that `read_rows` gave."""
    return add_lexemes(describe(row), row)


def describe(row: Searchable) -> SearchEntry:
    """The entry but for its lexemes."""
    offer = row.search
    return SearchEntry(
        content_type=ContentType.objects.get_for_model(row),
        object_id=row.pk,
        kind=offer.kind,
        title=getattr(row, offer.title),
        lead=_join(row, offer.lead),
        text=_join(row, offer.text),
        address=row.get_absolute_url(),
        dated_at=getattr(row, offer.dated) if offer.dated else None,
        audience=row.search_audience,
        state=row.state,
        publish_at=row.publish_at,
        expire_at=row.expire_at,
        categories=_keys(row, offer.categories),
        organisations=_keys(row, offer.organisations),
        rules=RULES,
    )


def add_lexemes(entry: SearchEntry, row: Searchable) -> SearchEntry:
    entry.vector = read_lexemes(entry, [_text_of(row, name) for name in row.search.also])
    return entry


def read_lexemes(entry: SearchEntry, other_names: Iterable[str] = ()) -> set[str]:
    """By the whole text; the filters' values too, so that one index answers for words and filters together."""
    names = [entry.title, *filter(None, other_names)]
    found = lexemes.lexemes_of_names(names) | read_filters(entry)
    for name in names:
        found |= lexemes.lexemes_of_zones((lexemes.TITLE, lexemes.ANYWHERE), name)
    found |= lexemes.lexemes_of_zones((lexemes.LEAD, lexemes.ANYWHERE), entry.lead)
    found |= lexemes.lexemes_of_text(lexemes.ANYWHERE, entry.text)
    return found


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


def _join(row, names):
    return "\n".join(text for name in names if (text := _text_of(row, name)))


def _text_of(row, name):
    if APART in name:
        return ", ".join(related_values(row, name))
    value = getattr(row, name) or ""
    return stored_html_to_text(value) if name in _rich_texts(type(row)) else str(value)


@cache
def _rich_texts(model):
    return {field.name for field in model._meta.fields if isinstance(field, RichTextField)}


def _keys(row, names):
    return sorted(
        {key for name in names for key in ([row.pk] if name == "pk" else related_values(row, name))}
    )
