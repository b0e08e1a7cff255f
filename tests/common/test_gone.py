import pytest

from assocportal.common.publishing import State
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory, UserFactory

pytestmark = pytest.mark.django_db


def withdraw(row, **changes):
    for name, value in {"state": State.WITHDRAWN, **changes}.items():
        setattr(row, name, value)
    row.save()
    return row


def merge(article, into, **changes):
    return withdraw(article, merged_into=into, **changes)


@pytest.mark.parametrize("factory", [ArticleFactory, EventFactory, OrganisationFactory, PageFactory])
def test_withdrawn_row_says_that_it_is_gone_and_nothing_else(client, factory):
    row = factory()
    path, name = row.get_absolute_url(), str(row)
    assert client.get(path).status_code == 200

    withdraw(row)

    response = client.get(path)
    page = response.content.decode()
    assert response.status_code == 410
    assert f"<h1>{row._meta.verbose_name.capitalize()} đã gỡ</h1>" in page
    assert name not in page
    assert "noindex" in page


@pytest.mark.parametrize("factory", [ArticleFactory, EventFactory])
def test_row_that_was_never_public_is_not_found(client, factory):
    row = withdraw(factory(state=State.DRAFT))

    assert client.get(row.get_absolute_url()).status_code == 404


def test_event_that_was_for_members_only_is_not_found(client):
    event = withdraw(EventFactory(audience="hoi-thanh-vien"))

    assert client.get(event.get_absolute_url()).status_code == 404


def test_files_and_former_addresses_of_a_withdrawn_row_are_gone_too(client):
    article = ArticleFactory(slug="cu", address_month="2022/06")
    old = article.get_absolute_url()
    article.slug = "moi"
    article.save()

    withdraw(article)

    paths = [old, article.pdf_path, article.card_path, old.removesuffix("/") + ".docx"]
    assert [client.get(path).status_code for path in paths] == [410] * 4


def test_merged_article_leads_to_the_last_of_the_chain(client):
    first, second, last = ArticleFactory.create_batch(3)
    merge(first, second)
    merge(second, last)

    for article in (first, second):
        response = client.get(article.get_absolute_url())
        assert (response.status_code, response["Location"]) == (301, last.get_absolute_url())
    assert client.get(first.pdf_path)["Location"] == last.pdf_path


def test_merged_article_tells_nobody_of_a_hidden_one(client):
    article = merge(ArticleFactory(), ArticleFactory(state=State.DRAFT))

    assert client.get(article.get_absolute_url()).status_code == 410


def test_editor_still_opens_what_was_withdrawn(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))

    assert client.get(withdraw(ArticleFactory()).get_absolute_url()).status_code == 200


def test_withdrawn_row_that_comes_back_is_a_page_again(client):
    article = withdraw(ArticleFactory())

    withdraw(article, state=State.APPROVED)

    assert client.get(article.get_absolute_url()).status_code == 200
