import pytest
from django.db.utils import ConnectionHandler

from assocportal import views
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory


@pytest.mark.django_db
def test_healthz_answers_ok_with_one_query(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.django_db
def test_healthz_without_database_says_so(client, monkeypatch):
    monkeypatch.setattr(views, "connection", connection_to_nowhere())

    response = client.get("/healthz")

    assert (response.status_code, response.content.decode()) == (503, "cơ sở dữ liệu không trả lời")


def connection_to_nowhere():
    address = {"ENGINE": "django.db.backends.postgresql", "NAME": "x", "HOST": "127.0.0.1", "PORT": "1"}
    return ConnectionHandler({"default": address})["default"]


@pytest.mark.django_db
def test_robots_names_the_sitemap_and_keeps_machines_from_the_desk(client):
    response = client.get("/robots.txt")

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode() == (
        "User-agent: *\nDisallow: /admin/\nDisallow: /tim-kiem/?q=\n\nSitemap: http://testserver/sitemap.xml\n"
    )


@pytest.mark.django_db
@pytest.mark.parametrize("factory", [ArticleFactory, OrganisationFactory, EventFactory])
def test_page_names_one_address_whichever_host_was_asked(client, settings, factory):
    settings.ALLOWED_HOSTS = ["www.lienhiephoi.example"]
    path = factory().get_absolute_url()

    page = client.get(path, headers={"host": "www.lienhiephoi.example"}).content.decode()

    assert f'<link rel="canonical" href="http://127.0.0.1:8000{path}">' in page
