import re

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.test import Client
from django.urls import include, path
from django.views.decorators.csrf import csrf_protect

from assocportal.common.models import Union


def raising(error):
    def view(request):
        raise error

    return view


urlpatterns = [
    path("khong-duoc/", raising(PermissionDenied())),
    path("sai/", raising(SuspiciousOperation())),
    path("hong/", raising(OperationalError("cơ sở dữ liệu không trả lời"))),
    path("gui/", csrf_protect(raising(AssertionError("không bao giờ tới")))),
    path("", include("assocportal.urls")),
]

pytestmark = pytest.mark.urls("tests.test_errors")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/khong-co/", 404, "Không tìm thấy trang này"),
        ("/khong-duoc/", 403, "Trang này không dành cho tài khoản của bạn"),
        ("/sai/", 400, "Máy chủ không hiểu yêu cầu này"),
    ],
)
def test_error_page_speaks_vietnamese_and_leads_on(client, address, status, sentence):
    Union.objects.create(official_name="Liên hiệp hội Lạc Giang", short_name="LHH Lạc Giang")

    response = client.get(address)

    html = response.content.decode()
    assert response.status_code == status
    assert f"<h1>{sentence}</h1>" in html
    assert "Liên hiệp hội Lạc Giang" in html
    assert 'href="/tin-tuc/"' in html
    assert 'content="noindex"' in html


def box_of(html):
    return re.search(r'name="q" value="(.*?)"', html)[1]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/tin-tuc/2022/06/hoi-nghi-tong-ket/", "hoi nghi tong ket"),
        ("/tin-tuc/h%E1%BB%99i-ngh%E1%BB%8B.html", "hội nghị"),
        ("/tim%22%3E%3Cscript%3E/", "tim script"),
        ("/2022/06/?q=khac", ""),
        ("/a%00b/", "ab"),
        ("/%FF%FE%ED%A0%80/", ""),
        (f"/{'x' * 6000}/", ""),
        ("/%25FF%2500/", ""),
    ],
)
def test_page_that_is_not_there_offers_to_search_for_the_words_of_its_address(client, address, words):
    response = client.get(address)

    html = response.content.decode()
    assert response.status_code == 404
    assert box_of(html) == words
    assert '<form class="search-form" action="/tim-kiem/" role="search"' in html


@pytest.mark.django_db
def test_page_that_is_not_there_asks_for_nothing_but_the_menu_and_its_old_addresses(
    client, django_assert_num_queries
):
    with django_assert_num_queries(6) as queries:
        client.get("/tin-tuc/2022/06/hoi-nghi-tong-ket/x/")

    tables = [re.search(r'FROM "(\w+)"', query["sql"])[1] for query in queries]
    assert sorted(tables) == [
        "common_menuitem",
        "common_page",
        "common_redirect",
        "common_relatedlink",
        "common_union",
        "members_reportingperiod",
    ]


@pytest.mark.django_db
def test_form_without_token_is_refused_in_vietnamese():
    response = Client(enforce_csrf_checks=True).post("/gui/", {"noi_dung": "Kính gửi"})

    assert response.status_code == 403
    assert "Biểu mẫu này đã hết hiệu lực, chưa có gì được gửi đi" in response.content.decode()


def test_broken_page_stands_alone_while_the_database_is_down():
    """No database mark: any query would fail here as it would with the database down."""
    client = Client(raise_request_exception=False)

    response = client.get("/hong/")

    html = response.content.decode()
    assert response.status_code == 500
    assert "<h1>Trang tạm thời gặp sự cố</h1>" in html
    assert "style=" not in html
    assert "<script" not in html


def test_broken_page_links_stylesheets_that_exist_under_their_plain_names():
    html = Client(raise_request_exception=False).get("/hong/").content.decode()

    names = re.findall(r'href="/static/(.+?)"', html)

    assert names == ["css/tokens.css", "css/base.css", "css/pages/error.css"]
    assert all(finders.find(name) for name in names)
