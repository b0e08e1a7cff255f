import pytest
from django.urls import reverse

from tests.common.workflow.cast import make_article, make_cast
from tests.factories import CategoryFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("state", "is_restored"), [("out", False), ("draft", True)])
def test_version_of_another_category_is_not_published_there_by_who_may_not(client, state, is_restored):
    people, category = make_cast()
    elsewhere = CategoryFactory()
    article = make_article(state, category=elsewhere)
    article.category = category
    article.save()
    former = article.history.last()
    client.force_login(people["editor of the category"])

    client.post(reverse("admin:news_article_restore", args=[article.pk]), {"ban": former.pk})

    article.refresh_from_db()
    assert article.category == (elsewhere if is_restored else category)
