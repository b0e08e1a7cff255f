"""The portal that the judged queries are asked of: the demonstration content and the confusion entries."""

from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import time_machine
from django.db import transaction
from django.utils.html import format_html_join

from assocportal.common.publishing import State
from assocportal.common.search.counting import count_all_words
from assocportal.common.search.first_synonyms import write_first_synonyms
from assocportal.common.search.frequencies import count_lexemes
from assocportal.common.search.indexing import searchable_models
from assocportal.common.search.models import SearchEntry, SynonymGroup
from assocportal.demo.loading import load
from news.models import Article, Category

TODAY = date(2026, 11, 21)
NOW = datetime.combine(TODAY, time(5), UTC)


@dataclass(frozen=True)
class Found:
    """What a hit is called in the judged files, and all that it says."""

    kind: str
    slug: str
    text: str

    def key_in(self, judged: Iterable[str]) -> str:
        return self.slug if self.slug in judged and self.kind == "bai-viet" else f"{self.kind}:{self.slug}"


@contextmanager
def loaded_portal():
    """Inside a transaction that is taken back; the clock stands still on the day the grades were given for."""
    with time_machine.travel(NOW, tick=False), transaction.atomic():
        load(pictures_width=40, today=TODAY)
        SynonymGroup.objects.all().delete()
        write_first_synonyms("default")
        yield
        transaction.set_rollback(True)


@contextmanager
def added(entries: Iterable[dict]):
    """To the loaded portal, and taken back as well."""
    with transaction.atomic():
        category = Category.objects.order_by("pk").first()
        for entry in entries:
            add_article(entry, category)
        count_all_words()
        count_lexemes()
        yield
        transaction.set_rollback(True)


def add_article(entry: dict, category: Category) -> Article:
    return Article.objects.create(
        slug=entry["key"],
        title=entry["title"],
        lead=entry.get("lead", ""),
        body=format_html_join("", "<p>{}</p>", ([part] for part in entry.get("body", "").split("\n\n"))),
        category=category,
        state=State.APPROVED,
        publish_at=datetime.combine(entry["date"], time(2), UTC),
    )


def known_rows() -> dict[int, Found]:
    """By the key of the entry."""
    found = {}
    for model in searchable_models():
        rows = model._base_manager.in_bulk()
        for entry in SearchEntry.objects.of_model(model):
            row = rows[entry.object_id]
            names = [str(getattr(row, name)) for name in model.search.also]
            text = "\n".join([entry.title, *names, entry.lead, entry.text])
            found[entry.pk] = Found(entry.kind, getattr(row, "slug", row.pk), text)
    return found
