import pytest
from django.core import serializers

from assocportal.common.models import SearchEntry
from events.models import Event
from news.models import Article, Tag
from tests.factories import ArticleFactory, CategoryFactory, EventFactory, OrganisationFactory, TagFactory

from .entries_of_rows import entry_of, finding, is_fresh

pytestmark = pytest.mark.django_db


def test_entry_follows_connections_from_both_sides():
    article, category, tag = ArticleFactory(), CategoryFactory(), TagFactory(name="biển")
    organisation = OrganisationFactory()

    category.articles.add(article)
    tag.articles.add(article)
    organisation.articles.set([article])
    assert is_fresh(Article)
    assert entry_of(article).categories == sorted([article.category.pk, category.pk])
    assert entry_of(article).organisations == [organisation.pk]
    assert finding(article, "~biên2") == ["~biên2"]

    category.articles.remove(article)
    tag.articles.clear()
    article.organisations.clear()
    assert is_fresh(Article)
    assert entry_of(article).categories == [article.category.pk]
    assert entry_of(article).organisations == []
    assert finding(article, "~biên2") == []


def test_entry_follows_co_hosts_from_both_sides():
    event, organisation = EventFactory(), OrganisationFactory(name="Hội Làm vườn")

    organisation.co_hosted_events.add(event)
    assert is_fresh(Event)
    assert finding(event, "lam vuon") == ["lam vuon"]

    organisation.co_hosted_events.clear()
    assert is_fresh(Event)
    assert finding(event, "lam vuon") == []


def test_change_of_category_is_followed():
    article, category = ArticleFactory(), CategoryFactory()

    article.category = category
    article.save()

    assert category.pk in entry_of(article).categories
    assert is_fresh(Article)


def test_entries_follow_the_names_they_hold():
    host, tag = OrganisationFactory(name="Hội Tin học"), TagFactory(name="biển")
    event, article = EventFactory(host=host), ArticleFactory()
    article.tags.add(tag)

    host.name, tag.name = "Hội Làm vườn", "đảo"
    host.save()
    tag.save()

    assert is_fresh(Event)
    assert is_fresh(Article)
    assert finding(event, "tin hoc", "lam vuon") == ["lam vuon"]
    assert finding(article, "~biên2", "~đao2") == ["~đao2"]


def test_entries_follow_the_removal_of_what_they_name():
    tag, organisation = TagFactory(name="biển"), OrganisationFactory()
    article, event = ArticleFactory(), EventFactory(co_hosts=[organisation])
    article.tags.add(tag)
    article.organisations.add(organisation)

    Tag.objects.filter(pk=tag.pk).delete()
    organisation.delete()

    assert is_fresh(Article)
    assert is_fresh(Event)
    assert entry_of(article).text == "Nội dung của bài."
    assert entry_of(event).organisations == []


def test_what_comes_from_a_file_of_rows_is_indexed():
    article = ArticleFactory(title="Bài từ tệp")
    article.tags.add(TagFactory(name="biển"))
    rows = serializers.serialize("json", [article])
    SearchEntry.objects.all().delete()

    for row in serializers.deserialize("json", rows):
        row.save()

    assert is_fresh(Article)
