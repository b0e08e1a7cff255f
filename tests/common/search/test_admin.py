"""The search boxes of the desk: lists, and the fields that complete a name."""

import json
from datetime import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as DjangoTestCase

from assocportal.common.publishing import State
from assocportal.common.search import admin as desk_search
from assocportal.roles import CHIEFS
from news.models import Article
from tests.common.search.desk_lists import found, page_of
from tests.factories import (
    ArticleFactory,
    EventFactory,
    OrganisationFactory,
    PageFactory,
    PictureFactory,
    TagFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(email="chanh@example.vn", is_staff=True, is_superuser=True))
    return client


def article(title, **more):
    return ArticleFactory(**{"title": title, "lead": "", "kicker": "", "body": "<p>…</p>", **more})


def june(year):
    return timezone.make_aware(datetime(year, 6, 1, 8))


# Lists of what is searchable


@pytest.mark.parametrize(
    "query", ["hoi nghi", "HOI NGHI", "nghị hội", "hội ngh", "Hội Nghị", "so ke hoi", "nghi s"]
)
def test_marks_order_and_the_end_of_the_last_word_may_be_left_out(chief, query):
    article("Hội nghị sơ kết")
    article("Hỏi đáp về nghề nuôi ong")

    assert found(chief, "news_article", query) == ["Hội nghị sơ kết"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("hội", ["Hội làm vườn"]),
        ("hộ", ["Hội làm vườn"]),
        ("hô", ["Hôm nay", "Hồi sinh", "Hội làm vườn"]),
        ("hồi", ["Hồi sinh"]),
        ("hoi", ["Hồi sinh", "Hội làm vườn"]),
        ("ho", ["Hôm nay", "Hồi sinh", "Hội làm vườn"]),
    ],
)
def test_marks_that_are_typed_are_meant(chief, query, expected):
    for title in ("Hội làm vườn", "Hồi sinh", "Hôm nay"):
        article(title)

    assert sorted(found(chief, "news_article", query)) == expected


def test_drafts_and_withdrawn_articles_are_found_at_the_desk(chief):
    for state in State:
        article(f"Hội nghị {state.label}", state=state, publish_at=None)

    assert len(found(chief, "news_article", "hoi nghi")) == len(State)


def test_lists_own_order_and_filters_go_on_working(chief):
    article("Hội nghị cũ", publish_at=june(2021))
    article("Hội nghị mới", publish_at=june(2022))
    article("Hội nghị nháp", state=State.DRAFT, publish_at=None)

    assert found(chief, "news_article", "hội nghị", **{"trang-thai": "da-dang"}) == [
        "Hội nghị mới",
        "Hội nghị cũ",
    ]
    assert found(chief, "news_article", "hội nghị", **{"trang-thai": "da-dang", "o": "1"}) == [
        "Hội nghị cũ",
        "Hội nghị mới",
    ]


def test_titles_and_leads_come_alone_then_the_text_and_the_page_says_so(chief):
    article("Hội nghị sơ kết")
    article("Tin vắn", body="<p>Sau hội nghị là tập huấn.</p>")

    assert found(chief, "news_article", "hội nghị") == ["Hội nghị sơ kết"]
    page = page_of(chief, "news_article", "tập huấn")
    assert [str(row) for row in page.context["cl"].result_list] == ["Tin vắn"]
    assert f'<p class="search-note" role="status">{desk_search.SAYS_TEXT}</p>' in page.content.decode()


def test_wrong_marks_are_answered_without_and_the_page_says_so(chief):
    article("Hội nghị sơ kết")

    page = page_of(chief, "news_article", "hỏi nghi sơ kết")

    assert [str(row) for row in page.context["cl"].result_list] == ["Hội nghị sơ kết"]
    assert desk_search.SAYS_UNMARKED in page.content.decode()


def test_newest_of_very_many_are_listed_and_the_page_says_so(chief, monkeypatch):
    monkeypatch.setattr(desk_search, "COUNTED", 2)
    for year in (2019, 2020, 2021):
        article(f"Hội nghị {year}", publish_at=june(year))
    article("Hội nghị nháp", state=State.DRAFT, publish_at=None)

    page = page_of(chief, "news_article", "hội nghị")

    assert [str(row) for row in page.context["cl"].result_list] == ["Hội nghị nháp", "Hội nghị 2021"]
    assert desk_search.SAYS_MORE in page.content.decode()
    assert found(chief, "news_article", "hội nghị", publish_at__year=2019) == ["Hội nghị 2019"]


def test_synonyms_phrases_and_exclusions_are_those_of_the_search(chief):
    for title in ("BCH họp", "Ban Chấp hành họp", "Chấp hành án, họp đêm"):
        article(title)

    assert set(found(chief, "news_article", "bch họp")) == {"BCH họp", "Ban Chấp hành họp"}
    assert found(chief, "news_article", '"ban chấp hành"') == ["Ban Chấp hành họp"]
    assert found(chief, "news_article", "họp -ban -án") == ["BCH họp"]


def test_address_or_number_of_an_article_finds_it(chief):
    row = article("Hội nghị sơ kết", slug="tin-nam-cu")
    article("Tin khác")

    for query in (
        "tin-nam-cu",
        "tin-nam",
        row.get_absolute_url(),
        f"https://example.vn{row.get_absolute_url()}",
    ):
        assert found(chief, "news_article", query) == ["Hội nghị sơ kết"]
    assert "Hội nghị sơ kết" in found(chief, "news_article", str(row.pk))
    assert found(chief, "news_article", "năm cũ") == ["Hội nghị sơ kết"]


@pytest.mark.parametrize(
    ("model", "make"),
    [
        ("events_event", lambda: EventFactory(title="Hội thảo Đông y")),
        ("members_organisation", lambda: OrganisationFactory(name="Hội thảo Đông y")),
        ("common_page", lambda: PageFactory(title="Hội thảo Đông y")),
    ],
)
def test_every_searchable_model_is_found_so(chief, model, make):
    make()

    assert found(chief, model, "dong y thao") == found(chief, model, "đông y") == ["Hội thảo Đông y"]
    assert found(chief, model, "dòng y thảo sai") == []


# Fields that complete a name


def completed(client, model, field, term):
    app, name = model.split("_")
    query = {"term": term, "app_label": app, "model_name": name, "field_name": field}
    response = client.get(reverse("admin:autocomplete"), query)
    assert response.status_code == 200
    return [row["text"] for row in json.loads(response.content)["results"]]


def test_completing_fields_find_without_marks(chief):
    OrganisationFactory(name="Hội Đông y")
    OrganisationFactory(name="Hội Động vật học")
    TagFactory(name="khuyến học")
    EventFactory(title="Đại hội khóa V")

    assert completed(chief, "events_event", "host", "dong y") == ["Hội Đông y"]
    assert completed(chief, "news_article", "organisations", "đông") == ["Hội Đông y"]
    assert completed(chief, "news_article", "tags", "khuyen h") == ["khuyến học"]
    assert completed(chief, "news_article", "event", "hoi khoa") == ["Đại hội khóa V"]
    assert completed(chief, "events_event", "host", "") == ["Hội Đông y", "Hội Động vật học"]


# Who may, and at what cost


def test_outsiders_search_nothing(client):
    OrganisationFactory(name="Hội Đông y")
    query = {"term": "dong", "app_label": "events", "model_name": "event", "field_name": "host"}
    assert client.get(reverse("admin:autocomplete"), query).status_code == 302
    assert page_of(client, "news_article", "hội").status_code == 302

    user = UserFactory(is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_tag"))
    client.force_login(user)
    assert client.get(reverse("admin:autocomplete"), query).status_code == 403
    assert page_of(client, "news_article", "hội").status_code == 403
    assert page_of(client, "news_tag", "hội").status_code == 200


def test_editors_role_is_enough(client):
    editor = UserFactory(is_staff=True)
    editor.groups.add(Group.objects.get(name=CHIEFS))
    client.force_login(editor)
    article("Hội nghị sơ kết", state=State.DRAFT)

    assert found(client, "news_article", "hoi nghi") == ["Hội nghị sơ kết"]


@pytest.mark.parametrize(
    ("model", "make"),
    [
        ("news_article", lambda: article("Hội nghị")),
        ("common_picture", lambda: PictureFactory(caption="Hội nghị")),
    ],
)
def test_search_of_a_list_costs_the_same_for_one_and_three_rows(chief, model, make):
    counts = []
    for more in (1, 2):
        for _ in range(more):
            make()
        page_of(chief, model, "hoi ngh")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page_of(chief, model, "hoi ngh")
        counts.append(len(queries))

    assert counts[0] == counts[1]


# Whatever is typed

WILD = [
    "",
    " ",
    "''",
    '"',
    "-",
    "--",
    "&|!():*<->",
    "\\",
    "%_",
    "' OR 1=1 --",
    "<script>x",
    "9" * 40,
    "🙂",
    "ﬃ",
    "_" * 9,
]


@pytest.mark.parametrize(
    "query", [*WILD, "-hội", "a " * 400, "\x00hội\x00", "(", "[a-z", "^", "hội*", "²", "ſ"]
)
@pytest.mark.parametrize("model", ["news_article", "common_picture"])
def test_whatever_is_typed_is_answered(chief, model, query):
    article("Hội nghị")

    response = page_of(chief, model, query)

    assert response.status_code == 200
    assert b"<script>x" not in response.content


class TestAnyText(DjangoTestCase):
    @given(st.text(max_size=30))
    @settings(max_examples=60, deadline=None)
    def test_any_text_is_looked_for_without_an_error(self, text):
        desk_search.find_keys(Article.objects.all(), text)
