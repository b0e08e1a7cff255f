import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from assocportal.common.drafts.links import make_link
from assocportal.common.models import Attachment
from tests.common.workflow.cast import make_article, make_cast
from tests.document_files import document
from tests.factories import ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


@pytest.mark.parametrize(("part", "status"), [("author", 302), ("other contributor", 404), ("chief", 302)])
def test_way_to_the_page_of_a_row_leads_whom_the_desk_shows_the_row(client, part, status):
    people, category = make_cast()
    article = make_article("draft", category=category, created_by=people["author"])
    client.force_login(people[part])

    assert client.get(way_to(article)).status_code == status


def test_nobody_is_led_to_an_address_that_is_a_secret(chief):
    article = ArticleFactory()
    file = Attachment.objects.create(owner=article, file=document())
    link = make_link(UserFactory(), article, "1")

    assert [chief.get(way_to(row)).status_code for row in (file, link)] == [404, 404]
    assert chief.get("/admin/r/x/y/").status_code == 404


def way_to(row):
    return reverse("admin:view_on_site", args=[ContentType.objects.get_for_model(row).pk, row.pk])
