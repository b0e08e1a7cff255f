"""Any number of articles for measuring, the same every time: number 4711 always has the same words.

They go in by the thousand, past `save()`; so this is the one place beside it that settles an address and has
entries written.
"""

import random
from bisect import bisect
from datetime import datetime, time, timedelta
from itertools import accumulate, islice

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from assocportal.common.html import CleanHtml
from assocportal.common.models import Picture
from assocportal.common.publishing import State
from assocportal.common.search.counting import count_all_words
from assocportal.common.search.frequencies import count_lexemes
from assocportal.common.search.indexing import index_rows
from assocportal.common.vietnamese import slugify
from members.models import Organisation
from news.models import Article, Category, Tag

from . import bulk_words as words
from .rows import make_categories

BATCH = 2000
DAYS = 20 * 365


class Zipf:
    """Chooses from a list; the second half as often as the first, the third a third."""

    def __init__(self, things):
        self.things = list(things)
        self.bounds = list(accumulate(1 / rank for rank in range(1, len(self.things) + 1)))

    def __call__(self, chance):
        return self.things[bisect(self.bounds, chance.random() * self.bounds[-1])]


CHOICES = {
    "host": Zipf(words.HOSTS),
    "act": Zipf(words.ACTS),
    "topic": Zipf(words.TOPICS),
    "other": Zipf(words.TOPICS[::-1]),
    "place": Zipf(words.PLACES),
    "unit": Zipf(words.UNITS),
    "result": Zipf(words.RESULTS),
}
TITLES, LEADS, SENTENCES = Zipf(words.TITLES), Zipf(words.LEADS), Zipf(words.SENTENCES)
FAMILIES, MIDDLES, GIVEN = Zipf(words.FAMILIES), Zipf(words.MIDDLES), Zipf(words.GIVEN)
HEADINGS, BYLINES = Zipf(words.HEADINGS), Zipf(words.BYLINES)


def add_articles(number, today=None):
    """Yields how many are there after each batch. Numbers go on where the newest article's key stands."""
    first = (Article._base_manager.aggregate(newest=Max("pk"))["newest"] or 0) + 1
    shelf = Shelf(today or timezone.localdate())
    numbers = iter(range(first, first + number))
    done = 0
    while batch := list(islice(numbers, BATCH)):
        with transaction.atomic():
            shelf.add(batch)
        done += len(batch)
        yield done
    count_lexemes()
    count_all_words()


class Shelf:
    """What the articles hang on: the categories, tags, organisations and pictures that are there."""

    def __init__(self, today):
        self.today = today
        if not Category.objects.exists():
            make_categories()
        self.categories = Zipf(Category.objects.all())
        self.tags = Zipf([Tag.objects.get_or_create(name=name)[0] for name in words.TOPICS])
        self.organisations = list(Organisation.objects.counted())
        self.pictures = list(Picture.objects.filter(pk__in=Article.objects.values("cover")).order_by("pk"))

    def add(self, numbers):
        chances = [random.Random(number) for number in numbers]  # noqa: S311 - chance, not secrets
        articles = [self.make(*pair) for pair in zip(numbers, chances, strict=True)]
        Article.objects.bulk_create(articles)
        for name, choose in (
            ("categories", self.choose_categories),
            ("tags", self.choose_tags),
            ("organisations", self.choose_organisations),
        ):
            connect(articles, chances, name, choose)
        index_rows(articles)

    def make(self, number, chance):
        tell = Teller(chance)
        title = tell(TITLES)
        title = title[0].upper() + title[1:]
        publish_at = self.choose_moment(chance)
        return Article(
            title=title,
            slug=f"{slugify(title)[:100].strip('-')}-{number}",
            lead=tell(LEADS),
            body=make_body(tell),
            byline=BYLINES(chance),
            category=self.categories(chance),
            cover=chance.choice(self.pictures) if self.pictures and chance.random() < 0.4 else None,
            state=State.APPROVED,
            publish_at=publish_at,
            first_public_at=publish_at,
            address_month=f"{publish_at:%Y/%m}",
        )

    def choose_moment(self, chance):
        day = self.today - timedelta(days=chance.randint(1, DAYS))
        clock = time(chance.randint(7, 17), chance.randint(0, 59), chance.randint(0, 59))
        return timezone.make_aware(datetime.combine(day, clock))

    def choose_categories(self, article, chance):
        more = [self.categories(chance)] if chance.random() < 0.3 else []
        return {article.category, *more}

    def choose_tags(self, article, chance):
        return {self.tags(chance) for _ in range(chance.randint(0, 4))}

    def choose_organisations(self, article, chance):
        return {chance.choice(self.organisations)} if self.organisations and chance.random() < 0.4 else ()


def connect(articles, chances, name, choose):
    """The rows between articles and categories, tags or organisations."""
    field = Article._meta.get_field(name)
    through, target = field.remote_field.through, field.m2m_reverse_field_name()
    through.objects.bulk_create(
        [
            through(article=article, **{target: other})
            for article, chance in zip(articles, chances, strict=True)
            for other in sorted(choose(article, chance), key=lambda row: row.pk)
        ]
    )


class Teller:
    """Fills a pattern with words by chance."""

    def __init__(self, chance):
        self.chance = chance

    def __call__(self, patterns):
        chance = self.chance
        values = {name: choose(chance) for name, choose in CHOICES.items()}
        person = f"{FAMILIES(chance)} {MIDDLES(chance)} {GIVEN(chance)}"
        day = f"{chance.randint(1, 28)}/{chance.randint(1, 12)}"
        return patterns(chance).format(**values, person=person, day=day, number=chance.randint(12, 990))


def make_body(tell):
    """Spelt as clean_html spells it, so that it need not read a hundred thousand texts."""
    chance = tell.chance
    blocks = []
    for position in range(chance.randint(4, 9)):
        if position and chance.random() < 0.2:
            blocks.append(f"<h2>{HEADINGS(chance)}</h2>")
        blocks.append(f"<p>{' '.join(tell(SENTENCES) for _ in range(chance.randint(2, 4)))}</p>")
    if chance.random() < 0.25:
        items = "".join(f"<li><p>{tell(SENTENCES)}</p></li>" for _ in range(3))
        blocks.append(f"<ul>{items}</ul>")
    return CleanHtml("".join(blocks))
