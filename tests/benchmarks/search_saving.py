"""What the entry of the search adds to saving an article, and how long suggestions take."""

import random
import time
from contextlib import nullcontext
from unittest import mock

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import RequestFactory
from django.urls import resolve, reverse

from assocportal.common.search import indexing
from assocportal.common.search.indexing import index_rows
from assocportal.common.search.models import SearchEntry
from members.models import Organisation
from news.models import Article

from .search_measuring import at_share

ARTICLES, TURNS = 100, 4
SUGGESTED, RUNS = 100, 4
ADDED_BAR, SUGGESTING_BAR = 3, 10  # ms
AT_ARTICLES = 100_000  # where these are promised


def measure():
    """Rows of a table."""
    return [*measure_saving(), *measure_suggesting()]


def measure_saving():
    """The same articles, each with another lead each time, in turn with the entry and without."""
    keys = random.Random(5).sample(range(1, Article.objects.count()), ARTICLES)
    articles = list(Article.objects.filter(pk__in=keys).order_by("pk"))
    leads = [article.lead for article in articles]
    seconds = {True: [], False: []}
    for turn in range(TURNS):
        for place, (article, lead) in enumerate(zip(articles, leads, strict=True)):
            article.lead = f"{lead} Sửa lần {turn}." if turn < TURNS - 1 else lead
            is_indexed = (place + turn) % 2 == 0
            seconds[is_indexed].append(time_saving(article, is_indexed))
    index_rows(articles)
    with connection.cursor() as cursor:
        cursor.execute(f"VACUUM {SearchEntry._meta.db_table}")
    return tell_saving("a saved article", seconds)


def time_saving(article, is_indexed):
    began = time.perf_counter()
    with nullcontext() if is_indexed else mock.patch.object(indexing, "index_keys"):
        article.save()
    return time.perf_counter() - began


def tell_saving(name, seconds):
    figures = {
        is_indexed: [at_share(taken, share) for share in (0.5, 0.99)] for is_indexed, taken in seconds.items()
    }
    added = [indexed - bare for indexed, bare in zip(figures[True], figures[False], strict=True)]
    return [
        (f"{name}, without its entry", *figures[False], None, True),
        (f"{name}, with its entry", *figures[True], None, True),
        ("what the entry adds", *added, ADDED_BAR, True),
    ]


def measure_suggesting():
    """Rows of a table: what is typed of titles and names, from the first letter on."""
    typed = [text for text in beginnings(random.Random(6)) if text]
    for text in typed:
        time_suggesting(text)
    seconds = [time_suggesting(text) for _ in range(RUNS) for text in typed]
    return [("suggestions", at_share(seconds, 0.5), at_share(seconds, 0.99), SUGGESTING_BAR, False)]


def time_suggesting(text):
    request = RequestFactory().get(reverse("suggestions"), {"q": text})
    request.user = AnonymousUser()
    began = time.perf_counter()
    resolve(request.path).func(request)
    return time.perf_counter() - began


def beginnings(chance):
    names = list(Organisation.objects.order_by("pk").values_list("name", flat=True))
    keys = chance.sample(range(1, Article.objects.count()), SUGGESTED)
    names += Article.objects.filter(pk__in=keys).order_by("pk").values_list("title", flat=True)
    for _ in range(SUGGESTED):
        words = chance.choice(names).split()
        start = chance.choice((0, 0, chance.randrange(len(words))))
        yield " ".join(words[start:])[: chance.randint(1, 16)].strip()
