from datetime import timedelta
from threading import Thread

import pytest
from django.contrib.auth.models import AnonymousUser, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from simple_history.models import HistoricalRecords

from assocportal.common.history.records import because, changed_fields, related_keys
from assocportal.common.history.writing import BEFORE_HISTORY
from assocportal.common.pictures.albums import AlbumPicture
from assocportal.common.written_once import written_once
from news.models import Article, Category, Tag
from tests.factories import ArticleFactory, PictureFactory, TagFactory, UserFactory

pytestmark = pytest.mark.django_db


def kept(row):
    """From the first version to the last: how, and what changed."""
    versions = row.history.order_by("history_id")
    return [(version.history_type, version.changed_fields) for version in versions]


@pytest.fixture
def article():
    return ArticleFactory(title="Tin A", body="<p>Một.</p>")


def without_history(article):
    """As it was before the portal kept versions."""
    article.history.all().delete()
    return Article.objects.get(pk=article.pk)


def test_each_save_is_one_version_with_what_changed(article):
    article.title, article.body = "Tin B", "<p>Hai.</p>"
    article.save()
    article.tags.add(TagFactory())

    assert kept(article) == [("+", []), ("~", ["title", "body"]), ("~", ["tags"])]
    assert article.history.first().body == "<p>Hai.</p>"


def test_a_save_that_changes_nothing_leaves_no_version(article):
    article.save()

    assert kept(article) == [("+", [])]


def test_a_change_in_steps_is_one_version(article):
    with written_once():
        article.title = "Tin B"
        article.save()
        article.tags.set([TagFactory(), TagFactory()])

    assert kept(article) == [("+", []), ("~", ["title", "tags"])]
    assert related_keys(article.history.first(), "tags") == set(article.tags.values_list("pk", flat=True))


def test_a_row_older_than_its_history_keeps_what_was_there(article):
    article = without_history(article)
    before = article.updated_at
    article.title = "Tin B"
    article.save()

    first = article.history.last()
    assert kept(article) == [("+", []), ("~", ["title"])]
    assert (first.title, first.history_change_reason, first.history_date) == ("Tin A", BEFORE_HISTORY, before)
    assert related_keys(first, "categories") == {article.category_id}


def test_a_tag_given_to_an_article_older_than_its_history_keeps_it_without(article):
    tag = TagFactory()
    tag.articles.add(without_history(article))

    assert [related_keys(version, "tags") for version in article.history.all()] == [{tag.pk}, set()]


def test_changes_from_the_other_side_are_changes_of_the_article(article):
    tag = TagFactory()
    tag.articles.add(article)
    tag.articles.clear()
    tag.articles.set([article])
    tag.articles.remove(article)

    assert kept(article)[1:] == [("~", ["tags"])] * 4
    assert related_keys(article.history.first(), "tags") == set()


def test_half_a_row_in_memory_keeps_the_whole_of_it(article):
    half = Article.objects.only("title").get(pk=article.pk)
    half.title = "Tin B"
    half.save(update_fields=["title"])

    assert article.history.first().body == "<p>Một.</p>"
    assert kept(article)[1:] == [("~", ["title"])]


def test_what_was_not_saved_is_not_in_the_version(article):
    article.title, article.kicker = "Tin B", "Hội nghị"
    article.save(update_fields=["title"])

    assert article.history.first().kicker == ""


def test_a_deleted_row_leaves_its_last_state():
    tag = TagFactory(name="Thi đua")
    key = tag.pk
    tag.delete()

    assert [(version.history_type, version.name) for version in Tag.history.filter(id=key)] == [
        ("-", "Thi đua"),
        ("+", "Thi đua"),
    ]


def test_a_deleted_tag_shows_in_the_next_version_of_its_articles(article):
    tag = TagFactory()
    article.tags.add(tag)
    tag.delete()
    article.title = "Tin B"
    article.save()

    assert kept(article)[1:] == [("~", ["tags"]), ("~", ["title", "tags"])]


def test_loading_in_bulk_leaves_no_version():
    Category.objects.bulk_create([Category(name="Tin tỉnh", slug="tin-tinh")])

    assert not Category.history.exists()


def test_the_album_is_part_of_its_article(article):
    picture = AlbumPicture.objects.create(owner=article, picture=PictureFactory(), caption="Đoàn chủ tịch")
    with written_once():
        picture.caption = "Đoàn chủ tọa"
        picture.save()
        article.title = "Tin B"
        article.save()
    picture.delete()

    assert kept(article)[1:] == [("~", ["album"]), ("~", ["title", "album"]), ("~", ["album"])]
    moments = {article.history.all()[1].history_date, AlbumPicture.history.all()[1].history_date}
    assert len(moments) == 1


def test_the_reason_is_kept_though_the_version_is_written_later(article):
    user = UserFactory()
    with written_once():
        with because("duyệt", by=user):
            article.title = "Tin B"
            article.save()
        article.lead = "Mở đầu."
        article.save()

    version = article.history.first()
    assert (version.history_change_reason, version.history_user) == ("duyệt", user)
    assert version.changed_fields == ["title", "lead"]


def test_who_and_why_may_be_said_on_the_row(article):
    user = UserFactory()
    article.title, article._history_user, article._change_reason = "Tin B", user, "nhập từ Word"
    article.save()

    version = article.history.first()
    assert (version.history_change_reason, version.history_user) == ("nhập từ Word", user)


def test_who_is_logged_in_made_the_version(article, rf):
    request = rf.get("/")
    request.user = UserFactory()
    HistoricalRecords.context.request = request
    try:
        article.title = "Tin B"
        article.save()
        request.user = AnonymousUser()
        article.title = "Tin C"
        article.save()
    finally:
        del HistoricalRecords.context.request

    assert [version.history_user_id is None for version in article.history.all()] == [True, False, True]


def test_any_two_versions_can_be_compared(article):
    article.tags.add(TagFactory())
    article.title = "Tin B"
    article.save()

    newest, _, oldest = article.history.all()
    assert changed_fields(oldest, newest) == ["title", "tags"]


def test_a_version_costs_a_look_a_lock_and_a_statement(article):
    article.tags.add(TagFactory())
    article.title = "Tin B"
    with CaptureQueriesContext(connection) as queries:
        article.save()

    spelt = [query["sql"] for query in queries]
    assert len([sql for sql in spelt if "historical" in sql]) == 2
    assert len([sql for sql in spelt if sql.endswith("FOR NO KEY UPDATE")]) == 2  # one is the search's


@pytest.mark.django_db(transaction=True)
def test_two_who_change_one_article_at_once_both_show_in_the_last_version():
    article = ArticleFactory(title="Tin A")
    tags = [TagFactory(), TagFactory()]
    article = without_history(article)

    def add(tag):
        tag.articles.add(article)
        connection.close()

    threads = [Thread(target=add, args=[tag]) for tag in tags]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    newest, *_, oldest = article.history.all()
    assert related_keys(newest, "tags") == {tag.pk for tag in tags}
    assert related_keys(oldest, "tags") == set()
    assert len(article.history.all()) == 3
    assert timezone.now() - newest.history_date < timedelta(minutes=5)


def test_nobody_is_offered_rights_over_versions():
    assert not Permission.objects.filter(codename__contains="historical").exists()
