import random
import re
from datetime import timedelta
from html import unescape

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.utils import timezone

from assocportal import search
from assocportal.common.publishing import State
from assocportal.search import find_articles
from events.models import Event
from news.models import Article
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    EventFactory,
    OrganisationFactory,
    PageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
FACTORIES = {
    "bai-viet": (ArticleFactory, "title"),
    "su-kien": (EventFactory, "title"),
    "to-chuc": (OrganisationFactory, "name"),
    "trang": (PageFactory, "title"),
}


def look(client, query, **more):
    response = client.get("/tim-kiem/", {"q": query, **more})
    assert response.status_code == 200
    return response.content.decode()


def found(client, query, **more):
    """The titles of the cards, in their order."""
    titles = re.findall(r'class="card-title"><a [^>]*>(.*?)</a>', look(client, query, **more))
    return [unescape(title) for title in titles]


def make_one_of_each(title):
    for factory, field in FACTORIES.values():
        factory(**{field: title})


# What is found


@pytest.mark.parametrize("query", ["lúa gạo", "lua gao", "LÚA", "gạo lúa", "lú gạ"])
def test_everything_that_has_a_page_is_found_by_its_title(client, query):
    make_one_of_each("Lúa gạo Lạc Giang")
    make_one_of_each("Làm vườn")

    assert found(client, query) == ["Lúa gạo Lạc Giang"] * 4


def test_query_with_marks_means_them(client):
    ArticleFactory(title="Hội thảo")
    ArticleFactory(title="Hồi sức")

    assert (found(client, "hồi"), len(found(client, "hoi"))) == (["Hồi sức"], 2)


def test_organisation_is_found_by_its_short_name(client):
    OrganisationFactory(name="Hội Khoa học kỹ thuật Làm vườn tỉnh", short_name="VACVINA")

    assert found(client, "vacvina") == ["Hội Khoa học kỹ thuật Làm vườn tỉnh"]


def test_newest_stands_first(client):
    now = timezone.now()
    for days in (3, 1, 2):
        ArticleFactory(title=f"Lúa {days}", publish_at=now - timedelta(days=days))
        EventFactory(title=f"Gạo {days}", starts_at=now + timedelta(days=days))

    assert found(client, "lúa") == ["Lúa 1", "Lúa 2", "Lúa 3"]
    assert found(client, "gạo") == ["Gạo 3", "Gạo 2", "Gạo 1"]


@pytest.mark.parametrize(("factory", "field"), FACTORIES.values(), ids=FACTORIES)
def test_what_is_not_public_is_not_found(client, factory, field):
    factory(**{field: "Lúa", "state": State.DRAFT})
    factory(**{field: "Lúa", "publish_at": timezone.now() + timedelta(days=1)})

    assert found(client, "lúa") == []


def test_event_for_members_is_found_by_them_alone(client):
    EventFactory(title="Lúa", audience=Event.Audience.MEMBERS)

    as_visitor = found(client, "lúa")
    client.force_login(UserFactory())

    assert (as_visitor, found(client, "lúa")) == ([], ["Lúa"])


# The page


def test_kinds_stand_in_groups_that_lead_to_all_of_them(client):
    ArticleFactory.create_batch(12, title="Lúa")
    EventFactory(title="Lúa")

    html = look(client, "lúa")

    assert len(found(client, "lúa")) == 11
    assert "13 kết quả cho “lúa”" in html
    assert re.findall(r'<h2 class="block-title"[^>]*>(.*?)</h2>', html) == ["Sự kiện", "Bài viết"]
    assert (
        '<a class="block-more" href="/tim-kiem/?q=l%C3%BAa&amp;loai=bai-viet">Xem cả 12 bài viết</a>' in html
    )


def test_chips_keep_the_query_and_name_only_kinds_that_were_found(client):
    make_one_of_each("Lúa & gạo")
    OrganisationFactory(name="Làm vườn")

    html = look(client, "lúa & gạo", loai="su-kien")

    chips = re.findall(r'<a class="chip" href="(.*?)"( aria-current="page")?>(.*?)</a>', html)
    base = "/tim-kiem/?q=l%C3%BAa+%26+g%E1%BA%A1o"
    assert chips == [
        (base, "", "Tất cả"),
        (f"{base}&amp;loai=to-chuc", "", "Tổ chức (1)"),
        (f"{base}&amp;loai=trang", "", "Trang giới thiệu (1)"),
        (f"{base}&amp;loai=su-kien", ' aria-current="page"', "Sự kiện (1)"),
        (f"{base}&amp;loai=bai-viet", "", "Bài viết (1)"),
    ]


def test_second_page_goes_on_where_the_first_ends(client):
    for hour in range(23):
        ArticleFactory(title=f"Lúa số {hour}", publish_at=timezone.now() - timedelta(hours=hour + 1))

    first, second = (found(client, "lúa", loai="bai-viet", trang=page) for page in (1, 2))

    assert first + second == [f"Lúa số {hour}" for hour in range(23)]
    assert len(first) == 20
    assert "trang=2" in look(client, "lúa", loai="bai-viet")


@pytest.mark.parametrize("page", ["0", "-1", "99", "abc", "9" * 5000, "\x00"])
def test_page_that_is_not_there_is_the_nearest_one(client, page):
    ArticleFactory(title="Lúa")

    assert found(client, "lúa", loai="bai-viet", trang=page) == ["Lúa"]


def test_kind_that_is_unknown_is_all_kinds(client):
    make_one_of_each("Lúa")

    assert len(found(client, "lúa", loai="'")) == 4


def test_kind_without_a_hit_leads_to_the_others(client):
    ArticleFactory(title="Lúa")

    html = look(client, "lúa", loai="su-kien")

    assert "Không có sự kiện nào khớp." in html
    assert '<a href="/tim-kiem/?q=l%C3%BAa">Xem kết quả thuộc các loại khác</a>' in html


def test_counting_ends_somewhere(client, monkeypatch):
    monkeypatch.setattr(search, "COUNTED", 2)
    ArticleFactory.create_batch(4, title="Lúa")

    html = look(client, "lúa")

    assert "Hơn 2 kết quả cho “lúa”" in html
    assert "Bài viết (hơn 2)" in html
    assert len(found(client, "lúa", loai="bai-viet")) == 2


@pytest.mark.parametrize(
    "more", [{}, {"loai": "bai-viet"}, {"loai": "to-chuc"}], ids=["all", "articles", "bodies"]
)
def test_search_costs_the_same_at_one_and_at_three_hits(client, django_assert_max_num_queries, more):
    def count_queries():
        with django_assert_max_num_queries(14) as queries:
            look(client, "lúa", **more)
        assert not [query for query in queries if '"body"' in query["sql"]]
        return len(queries)

    make_one_of_each("Lúa")
    at_one = count_queries()
    make_one_of_each("Lúa hai")
    make_one_of_each("Lúa ba")

    assert count_queries() == at_one


# Without a hit, without a query


@pytest.mark.parametrize(
    "address", ["/tim-kiem/", "/tim-kiem/?q=", "/tim-kiem/?q=%20%00", "/tim-kiem/?loai=trang"]
)
def test_empty_query_says_what_can_be_searched(client, address, django_assert_max_num_queries):
    ArticleFactory(title="Lúa")

    with django_assert_max_num_queries(5):
        html = client.get(address).content.decode()

    assert "Gõ vài từ trong tên của bài viết, sự kiện, hội thành viên hay trang giới thiệu." in html
    assert '<label class="form-label" for="tu-can-tim">Từ cần tìm</label>' in html
    assert 'content="noindex"' not in html
    assert '<link rel="canonical" href="http://127.0.0.1:8000/tim-kiem/">' in html


def test_nothing_found_helps_on(client):
    html = look(client, "lúa")

    assert "<h2>Không tìm thấy gì với “lúa”</h2>" in html
    assert '<a href="/tim-kiem/?q=lua">Tìm lại không dấu</a>' in html
    assert 'href="/hoi-thanh-vien/"' in html
    assert '<meta name="robots" content="noindex">' in html


def test_nothing_found_without_marks_offers_no_other_spelling(client):
    assert "Tìm lại không dấu" not in look(client, "lua")


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('" onfocus="alert(1)', "&quot; onfocus=&quot;alert(1)"),
        ("lúa\x00 gạo", "lúa gạo"),
        ("!!!", "!!!"),
        ("%_%", "%_%"),
        ("x" * 500, "x" * 200),
        ("đ " * 250, ("đ " * 100).strip()),
        ("{{ query }} {% now %}", "{{ query }} {% now %}"),
    ],
)
def test_odd_query_is_answered_and_escaped(client, query, shown):
    html = look(client, query)

    assert f'name="q" value="{shown}"' in html
    assert f"Không tìm thấy gì với “{shown}”" in html


def test_query_that_is_no_utf8_is_answered(client):
    assert client.get("/tim-kiem/?q=%FF%FE%ED%A0%80").status_code == 200


def test_search_is_only_read(client):
    assert client.post("/tim-kiem/", {"q": "lúa"}).status_code == 405


# An index in the order of time whose rows are asked for their words as they come.
WALK_OF_THE_NEWEST = re.compile(
    r"Index Scan using news_article_(newest|public)[^\n]*(\n[^\n]*Index Cond[^\n]*)?\n[^\n]*Filter:[^\n]*to_tsvector"
)


def test_rare_words_are_not_looked_for_by_spelling_the_newest_titles_one_by_one():
    category = CategoryFactory()
    titles = [
        " ".join(random.Random(n).choices(["ông", "êm", "ước", "ảnh", "ơn", "yêu", "ăn", "âm"], k=12))
        for n in range(3000)
    ]
    Article.objects.bulk_create(
        ArticleFactory.build(title=title, slug=f"bai-{n}", category=category, address_month="2022/06")
        for n, title in enumerate(titles)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE news_article")

    articles = find_articles("ô e a", AnonymousUser())

    for rows in (articles[:10], articles.order_by().values("pk")[:1001]):
        plan = rows.explain()
        assert "to_tsvector" in plan
        assert WALK_OF_THE_NEWEST.search(plan) is None
