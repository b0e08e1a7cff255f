from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from assocportal.common.models import Redirect
from assocportal.common.publishing import State
from tests.factories import ArticleFactory, CategoryFactory, FieldFactory, OrganisationFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.common.urls")]


def move(row, slug, **changes):
    row.slug = slug
    for name, value in changes.items():
        setattr(row, name, value)
    row.save()


def path_of(slug):
    return f"/hoi-thanh-vien/{slug}/"


def test_changed_address_redirects_for_good(client):
    organisation = OrganisationFactory(slug="a")

    move(organisation, "b")

    response = client.get(path_of("a"))
    assert (response.status_code, response["Location"]) == (301, path_of("b"))
    assert response["Cache-Control"] == "private, no-cache"
    assert client.get(path_of("b")).status_code == 200


def test_redirect_keeps_the_query(client):
    move(OrganisationFactory(slug="a"), "b")

    response = client.get(path_of("a"), {"trang": "2", "q": "hội"})

    assert response["Location"] == path_of("b") + "?trang=2&q=h%E1%BB%99i"


def test_redirect_leads_straight_to_the_last_of_many_addresses(client):
    organisation = OrganisationFactory(slug="a")
    for slug in ("b", "c", "d"):
        move(organisation, slug)

    assert [client.get(path_of(slug))["Location"] for slug in "abc"] == [path_of("d")] * 3


def test_address_that_comes_back_is_a_page_again(client):
    organisation = OrganisationFactory(slug="a")

    move(organisation, "b")
    move(organisation, "a")

    assert client.get(path_of("a")).status_code == 200
    assert client.get(path_of("b"))["Location"] == path_of("a")
    assert list(Redirect.objects.values_list("old_path", flat=True)) == [path_of("b")]


def test_address_that_another_row_took_no_longer_redirects(client):
    first = OrganisationFactory(slug="a")
    move(first, "b")

    second = OrganisationFactory(slug="a")

    assert client.get(path_of("a")).content.decode() == second.name
    move(second, "a", state=State.DRAFT)
    assert client.get(path_of("a")).status_code == 404


def test_address_that_a_draft_took_still_redirects(client):
    move(OrganisationFactory(slug="a"), "b")

    OrganisationFactory(slug="a", state=State.DRAFT)

    assert client.get(path_of("a"))["Location"] == path_of("b")


def test_address_changed_while_withdrawn_redirects_once_it_is_back(client):
    organisation = OrganisationFactory(slug="a")
    move(organisation, "a", state=State.WITHDRAWN)
    move(organisation, "b", state=State.DRAFT)

    move(organisation, "b", state=State.APPROVED)

    assert client.get(path_of("a"))["Location"] == path_of("b")


def test_draft_leaves_no_redirect():
    organisation = OrganisationFactory(slug="a", state=State.DRAFT)

    move(organisation, "b")
    move(organisation, "c", state=State.APPROVED)

    assert not Redirect.objects.exists()


def test_scheduled_row_leaves_a_redirect_only_once_its_hour_has_come():
    organisation = OrganisationFactory(slug="a", publish_at=timezone.now() + timedelta(hours=1))

    move(organisation, "b")
    with time_machine.travel(timezone.now() + timedelta(hours=2), tick=False):
        move(organisation, "c")

    assert list(Redirect.objects.values_list("old_path", flat=True)) == [path_of("b")]


def test_row_without_states_redirects(client):
    category = CategoryFactory(slug="tin-hoat-dong")

    move(category, "hoat-dong")

    assert client.get("/tin-tuc/chuyen-muc/tin-hoat-dong/")["Location"] == "/tin-tuc/chuyen-muc/hoat-dong/"


def test_address_with_a_query_redirects(client):
    move(FieldFactory(slug="y-te"), "y-duoc")

    response = client.get("/hoi-thanh-vien/?linh-vuc=y-te")

    assert response["Location"] == "/hoi-thanh-vien/?linh-vuc=y-duoc"


def test_article_of_another_month_redirects(client):
    article = ArticleFactory(slug="bai", address_month="2022/06")

    move(article, "bai-viet")

    assert client.get("/tin-tuc/2022/06/bai/")["Location"] == "/tin-tuc/2022/06/bai-viet/"


@pytest.mark.parametrize("path", ["/%00/", "/hoi-thanh-vien/%00%ff%E1%BB%99/", "/?q=%00", "/" + "a" * 5000])
def test_nonsense_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/hoi-thanh-vien/a.ics/", "/hoi-thanh-vien/a/dang-ky/", "/hoi-thanh-vien/A/"]
)
def test_only_the_exact_address_redirects(client, path):
    move(OrganisationFactory(slug="a"), "b")

    assert client.get(path).status_code == 404


def test_sent_form_is_not_redirected(client):
    move(OrganisationFactory(slug="a"), "b")

    assert client.post(path_of("a")).status_code == 404


def test_page_that_is_there_costs_no_query_more(client, django_assert_num_queries):
    OrganisationFactory(slug="a")

    with django_assert_num_queries(1):
        client.get(path_of("a"))


def test_page_that_was_never_there_costs_one_query(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert client.get("/khong-co/").status_code == 404


def test_removed_row_is_not_found(client):
    organisation = OrganisationFactory(slug="a")
    move(organisation, "b")

    organisation.delete()

    assert client.get(path_of("a")).status_code == 404


def test_member_is_redirected_to_what_a_member_may_open(client):
    """Through the model's own `visible_to`, which is asked with whoever is there."""
    organisation = OrganisationFactory(slug="a")
    move(organisation, "b")
    client.force_login(UserFactory())

    assert client.get(path_of("a"))["Location"] == path_of("b")
