"""A database of any number of articles for measuring the search: rows, entries, counts of words.

Two processes write them by COPY, past `save()`, with the lexemes that the portal's own code finds.
"""

import gc
import multiprocessing
import random
import time
from collections import Counter

import psycopg2
from django.db import connection

from assocportal.common.html import CleanHtml
from assocportal.common.models import Page
from assocportal.common.publishing import State
from assocportal.common.search.frequencies import count_lexemes
from assocportal.common.search.models import SearchCount, SearchEntry, SearchWord, SynonymGroup
from assocportal.common.search.nearness import deletions
from assocportal.common.search.words import read_words
from events.models import Event
from members.models import Organisation
from news.models import Article, Category

from .search_copying import dropped_index, renumber
from .search_corpus import Vocabulary, Writer
from .search_rows import FIRST_DAY, Batch, Shelf

PROCESSES = 2
A_BATCH = 1000
TOLD_EACH = 50_000
CATEGORIES, ORGANISATIONS, PAGES = 20, 40, 30
SYNONYMS = (
    "LHH\nLiên hiệp hội",
    "KH&KT\nkhoa học và kỹ thuật",
    "KH&CN\nkhoa học và công nghệ",
    "BCH\nBan Chấp hành",
    "BTV\nBan Thường vụ",
    "UBND\nỦy ban nhân dân",
    "TVPB&GĐXH\ntư vấn phản biện và giám định xã hội",
)


def is_loaded():
    return SearchCount.objects.exists()  # written last


def load(number, say):
    """Into the present database, which is migrated and empty."""
    make_frame()
    shelf = Shelf(number)
    with dropped_index(SearchEntry, "common_searchentry_vector", say):
        counts = write_rows(shelf, say)
    for model in (Article, Event):
        renumber(model)
    keep_words(shelf.writer.vocabulary, counts)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    count_lexemes()


def make_frame():
    """The few rows that everything else hangs on, saved as people save them."""
    writer, chance = Writer(Vocabulary()), random.Random(3)
    for number in range(CATEGORIES):
        Category(name=f"{writer.write_title(chance)} {number}"[-110:], order=number).save()
    start = {"state": State.APPROVED, "publish_at": FIRST_DAY}
    for number in range(ORGANISATIONS):
        name = f"Hội {' '.join(writer.vocabulary.choose(chance, 4))}"
        body = CleanHtml(f"<p>{writer.write_paragraph(chance)}</p>")
        Organisation(name=f"{name} {number}", short_name=name, introduction=body, **start).save()
    for _ in range(PAGES):
        body = CleanHtml(f"<p>{writer.write_paragraph(chance)}</p>")
        Page(title=writer.write_title(chance), body=body, **start).save()
    if not SynonymGroup.objects.exists():
        SynonymGroup.objects.bulk_create(SynonymGroup(spellings=lines) for lines in SYNONYMS)


class Counts:
    def __init__(self):
        self.words, self.titles = Counter(), Counter()

    def add(self, other):
        for name, counter in vars(other).items():
            getattr(self, name).update(counter)


def write_rows(shelf, say):
    began, done, counts = time.monotonic(), 0, Counts()
    for numbers, counted in write_batches(shelf):
        counts.add(counted)
        done += len(numbers)
        if done % TOLD_EACH == 0 or done == shelf.number:
            say(f"{done:,} bài: {time.monotonic() - began:.0f} s")
    return counts


def write_batches(shelf):
    numbers = range(1, shelf.number + 1)
    batches = [numbers[start : start + A_BATCH] for start in range(0, shelf.number, A_BATCH)]
    login = connection.get_connection_params()
    login = {name: login[name] for name in ("host", "port", "user")} | {
        "dbname": connection.settings_dict["NAME"]
    }
    connection.close()  # a child must not share it
    gc.freeze()  # what the processes share stays shared
    start = (shelf, login)
    with multiprocessing.get_context("fork").Pool(PROCESSES, Worker.start, start) as pool:
        yield from pool.imap_unordered(Worker.write, batches)


class Worker:
    """One process's own connection; what refers to other rows is not checked, the batches arrive in any order."""

    @classmethod
    def start(cls, shelf, login):
        cls.shelf, cls.connection = shelf, psycopg2.connect(**login)
        cls.connection.autocommit = True
        cls.cursor = cls.connection.cursor()
        cls.cursor.execute("SET session_replication_role = replica; SET synchronous_commit = off")

    @classmethod
    def write(cls, numbers):
        counts = Counts()
        Batch(cls.shelf, counts).write(numbers, cls.cursor)
        return numbers, counts


def keep_words(vocabulary, counts):
    spellings = {
        read.toned: part
        for word in vocabulary.words
        for part in word.lower().split()
        for read in read_words(part)
    }
    rows = [
        SearchWord(
            word=lexeme[1:],
            spelling=spellings.get(lexeme[1:], lexeme[1:]),
            plain=plain_of(lexeme[1:], spellings),
            entries=entries,
            titles=counts.titles[lexeme],
            deletions=sorted(deletions(spellings.get(lexeme[1:], lexeme[1:]))),
        )
        for lexeme, entries in counts.words.items()
    ]
    SearchWord.objects.bulk_create(rows, batch_size=5000)


def plain_of(word, spellings):
    read = read_words(spellings.get(word, word))
    return read[0].plain if len(read) == 1 else word
