"""Long texts are read where they are shown, and nowhere else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db


def read_columns(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    columns = ("body", "programme", "introduction")
    return {column for column in columns for query in queries if f'"{column}"' in query["sql"]}


@pytest.fixture
def event():
    event = EventFactory(title="Hội nghị", host=OrganisationFactory(name="Hội Y học"))
    event.co_hosts.add(OrganisationFactory())
    article = ArticleFactory(title="Bài", event=event)
    article.organisations.add(event.host)
    return event


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/", set()),
        ("/tin-tuc/", set()),
        ("/tin-tuc/rss/", set()),
        ("/tin-tuc/2022/06/bai/", {"body"}),
        ("/hoi-thanh-vien/", set()),
        ("/hoi-thanh-vien/hoi-y-hoc/", {"introduction"}),
        ("/su-kien/", set()),
        ("/su-kien/lich.ics", set()),
        ("/su-kien/hoi-nghi/", {"programme"}),
    ],
)
def test_page_reads_only_the_long_text_that_it_shows(client, event, address, shown):
    assert read_columns(client, address) == shown


@pytest.mark.parametrize("model", ["news/article", "events/event", "members/organisation"])
def test_desks_list_reads_no_long_text(client, event, model):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))

    assert read_columns(client, f"/admin/{model}/") == set()
