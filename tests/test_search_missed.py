"""Which searches the editors are told of."""

import pytest

from assocportal.common.models import Page
from assocportal.common.search.rebuilding import go_on_for_a_while, start_anew
from tests.factories import ArticleFactory, UserFactory
from tests.search_pages import look

pytestmark = pytest.mark.django_db


@pytest.fixture
def missed(monkeypatch):
    """What is noted, now that all entries are written."""
    go_on_for_a_while()
    noted = []
    monkeypatch.setattr("assocportal.search.note_missed", noted.append)
    return noted


@pytest.mark.parametrize(
    ("query", "more", "noted"),
    [
        ("hội nghị", {}, 0),
        ("hỏi nghỉ", {}, 1),
        ("hội mít", {}, 1),
        ("xoài", {}, 1),
        ("xoài", {"nam": "2022"}, 0),
        ("hỏi nghỉ", {"trang": "2"}, 0),
        ("!!!", {}, 0),
        ("", {}, 0),
    ],
)
def test_what_is_not_found_as_it_was_typed_is_noted(client, missed, query, more, noted):
    ArticleFactory(title="Hội nghị")

    look(client, query, **more)

    assert missed == [query] * noted


def test_what_nobody_looked_for_is_not_noted(client, missed):
    client.head("/tim-kiem/", {"q": "xoài"})
    client.get("/tim-kiem/", {"q": "xoài"}, headers={"Sec-Purpose": "prefetch;prerender"})
    assert missed == []

    client.get("/tim-kiem/", {"q": "xoài"})
    assert missed == ["xoài"]


def test_what_editors_look_for_is_not_noted(client, missed):
    client.force_login(UserFactory(is_staff=True))

    look(client, "xoài")

    assert missed == []


def test_nothing_is_noted_while_entries_are_yet_to_be_written(client, missed):
    start_anew(Page)

    look(client, "xoài")

    assert missed == []
