"""Rows for measuring the search: articles, one event with each twentieth, and the entries of both.

A paragraph stands in many articles, so its lexemes are read once; titles and leads are each one's own.
"""

import random
from datetime import datetime, timedelta
from itertools import accumulate
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone

from assocportal.common.publishing import State
from assocportal.common.search import lexemes
from assocportal.common.search.indexing import read_lexemes
from assocportal.common.search.models import SearchEntry
from assocportal.common.vietnamese import slugify
from events.models import Event
from members.models import Organisation
from news.models import Article, Category

from .search_copying import Copy, CopyOfEntries, copy_paragraphs
from .search_corpus import Vocabulary, Writer

PARAGRAPHS = 40_000
EVENT_EACH = 20  # articles
FIRST_DAY, DAYS = timezone.make_aware(datetime(2007, 11, 1)), 15 * 365
LINKS = {"categories": "category_id", "organisations": "organisation_id"}


class Paragraph(NamedTuple):
    """`words`: those of its lexemes that are counted."""

    key: int
    text: str
    words: frozenset[str]


def keep_paragraphs(texts):
    """Also in the database, which joins their lexemes to those of an entry."""
    found = [lexemes.lexemes_of_text(lexemes.ANYWHERE, text) for text in texts]
    with connection.cursor() as cursor:
        copy_paragraphs(cursor, enumerate(zip(texts, found, strict=True)))
    return [
        Paragraph(key, text, frozenset(lexeme for lexeme in lexemes if lexeme[0] == "~"))
        for key, (text, lexemes) in enumerate(zip(texts, found, strict=True))
    ]


class Shelf:
    """What articles are made of, the same in each process."""

    def __init__(self, number):
        self.number = number
        self.writer = Writer(Vocabulary())
        chance = random.Random(2)
        texts = [self.writer.write_paragraph(chance) for _ in range(min(PARAGRAPHS, number * 2))]
        self.paragraphs = keep_paragraphs(texts)
        self.categories = list(Category.objects.order_by("pk").values_list("pk", flat=True))
        self.category_bounds = list(accumulate(1 / rank for rank in range(1, len(self.categories) + 1)))
        self.organisations = list(Organisation.objects.order_by("pk"))
        self.types = {model: ContentType.objects.get_for_model(model).pk for model in (Article, Event)}

    def choose_categories(self, chance):
        return set(
            chance.choices(self.categories, cum_weights=self.category_bounds, k=chance.choice((1, 1, 2)))
        )

    def choose_organisations(self, chance):
        return {chance.choice(self.organisations).pk} if chance.random() < 0.4 else set()

    def date(self, number):
        return FIRST_DAY + timedelta(seconds=round(DAYS * 86400 * number / self.number))


class Batch:
    """Rows of some articles and of the events among them."""

    def __init__(self, shelf, counts):
        self.shelf, self.counts = shelf, counts
        self.articles, self.events, self.entries = Copy(Article), Copy(Event), CopyOfEntries(SearchEntry)
        self.links = {name: Copy(getattr(Article, name).through) for name in ("categories", "organisations")}

    def write(self, numbers, cursor):
        for number in numbers:
            self.add_article(number, random.Random(number))
            if number % EVENT_EACH == 0:
                self.add_event(number // EVENT_EACH, random.Random(-number))
        for copy in (self.articles, self.events, self.entries, *self.links.values()):
            copy.send(cursor)

    def add_article(self, number, chance):
        shelf = self.shelf
        date, title = shelf.date(number), shelf.writer.write_title(chance)
        paragraphs = chance.sample(shelf.paragraphs, chance.randint(3, 5))
        categories, organisations = shelf.choose_categories(chance), shelf.choose_organisations(chance)
        row = dict(
            id=number,
            title=title,
            slug=f"{slugify(title)[:80].strip('-')}-{number}",
            lead=shelf.writer.write_lead(chance),
            body="".join(f"<p>{paragraph.text}</p>" for paragraph in paragraphs),
            category_id=min(categories),
            state=State.APPROVED,
            **dict.fromkeys(("publish_at", "first_public_at", "created_at", "updated_at"), date),
            address_month=f"{timezone.localtime(date):%Y/%m}",
        )
        self.articles.add(**row)
        for name, keys in (("categories", categories), ("organisations", organisations)):
            for key in keys:
                self.links[name].add(article_id=number, **{LINKS[name]: key})
        self.add_entry(
            Article,
            row,
            paragraphs,
            lead=row["lead"],
            address=f"/tin-tuc/{row['address_month']}/{row['slug']}/",
            dated_at=date,
            categories=sorted(categories),
            organisations=sorted(organisations),
        )

    def add_event(self, number, chance):
        shelf = self.shelf
        date, title = shelf.date(number * EVENT_EACH), shelf.writer.write_title(chance)
        paragraphs = chance.sample(shelf.paragraphs, 1)
        host = chance.choice(shelf.organisations)
        row = dict(
            id=number,
            title=title,
            slug=f"{slugify(title)[:80].strip('-')}-{number}",
            programme=f"<p>{paragraphs[0].text}</p>",
            starts_at=date,
            finishes_at=date + timedelta(hours=4),
            host_id=host.pk,
            state=State.APPROVED,
            **dict.fromkeys(("publish_at", "created_at", "updated_at"), date - timedelta(days=20)),
        )
        self.events.add(**row)
        self.add_entry(
            Event,
            row,
            paragraphs,
            lead=str(host),
            text=Event(**row).days_in_words,
            address=f"/su-kien/{row['slug']}/",
            dated_at=date,
            organisations=[host.pk],
        )

    def add_entry(self, model, row, paragraphs, **said):
        """`text`: what stands before the paragraphs."""
        entry = SearchEntry(
            content_type_id=self.shelf.types[model],
            object_id=row["id"],
            kind=model.search.kind,
            title=row["title"],
            state=row["state"],
            publish_at=row["publish_at"],
            **said,
        )
        entry.vector = read_lexemes(entry)
        self.entries.add_row(entry, [paragraph.key for paragraph in paragraphs])
        self.count(entry, paragraphs)

    def count(self, entry, paragraphs):
        words = {lexeme for lexeme in entry.vector if lexeme[0] == "~"}
        self.counts.words.update(words.union(*(paragraph.words for paragraph in paragraphs)))
        self.counts.titles.update(
            lexeme[1:] for lexeme in entry.vector if lexeme[:2] == "^~" and " " not in lexeme
        )
