"""Two who write at the same time: what the second leaves is what both have written."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from django.db import connection, transaction

from assocportal.common.search.counting import count_words
from assocportal.common.search.models import SearchWord
from news.models import Article, Tag
from tests.factories import ArticleFactory

from .entries_of_rows import is_fresh

pytestmark = pytest.mark.django_db(transaction=True)
WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


class OtherEditor:
    """Does something in a transaction of another connection, that stays open until `finish`."""

    def __init__(self, work):
        self.work, self.has_worked, self.may_finish = work, Event(), Event()

    def __enter__(self):
        self.pool = ThreadPoolExecutor(1)
        self.done = self.pool.submit(self._run)
        assert self.has_worked.wait(20)
        return self

    def __exit__(self, *error):
        self.finish()
        self.pool.shutdown()

    def finish(self):
        self.may_finish.set()
        self.done.result(20)

    def finish_once_somebody_waits(self):
        with ThreadPoolExecutor(1) as watcher:
            watcher.submit(_wait_for_a_waiting_one).result(20)
        self.finish()

    def _run(self):
        try:
            with transaction.atomic():
                self.work()
                self.has_worked.set()
                self.may_finish.wait(20)
        finally:
            connection.close()


def _wait_for_a_waiting_one():
    try:
        with connection.cursor() as cursor:
            for _ in range(500):
                cursor.execute(WAITING)
                if cursor.fetchone()[0]:
                    return
                sleep(0.02)
    finally:
        connection.close()


def test_two_tags_added_at_once_both_find_the_article():
    article = ArticleFactory()
    wheat, maize = (Tag.objects.create(name=name) for name in ("lúa mì", "ngô"))

    with OtherEditor(lambda: article.tags.add(wheat)) as other, ThreadPoolExecutor(1) as pool:
        ending = pool.submit(other.finish_once_somebody_waits)
        Article.objects.get(pk=article.pk).tags.add(maize)
        ending.result(20)

    assert is_fresh(Article)


def test_words_saved_while_words_are_counted_are_counted_later():
    article = ArticleFactory(title="Lúa mì")

    def rename():
        article.title = "Ngô lai"
        article.save()

    with OtherEditor(rename):
        count_words()
    count_words()

    assert SearchWord.objects.filter(word="lai").exists()
