"""The workflow's own pages. How an article goes from hand to hand: test_desk_story.py."""

import pytest

from assocportal import roles
from assocportal.common.publishing import State
from news.models import Article
from tests.factories import CategoryFactory

from .people import enter, violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_pages_of_the_workflow_are_accessible(open_page):
    category = CategoryFactory()
    chief = enter(open_page, "truongban@example.vn", roles.CHIEFS)
    article = Article.objects.create(title="Bài", category=category, state=State.SUBMITTED)

    found = {}
    for address in (f"{article.pk}/change/", f"{article.pk}/buoc/tra-lai/"):
        chief.goto(f"/admin/news/article/{address}")
        chief.wait_for_load_state("networkidle")
        chief.wait_for_timeout(300)  # the editor and Select2 are named once they stand
        found[address] = violations(chief)

    assert set(map(tuple, found.values())) == {()}, found
