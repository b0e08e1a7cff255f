from datetime import datetime

import pytest
from django.utils import timezone

from assocportal.common.publishing import State
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    EventFactory,
    OrganisationFactory,
)
from tests.search_pages import LUA, found, look, make_one_of_each, read_chips, read_filters, read_titles

pytestmark = pytest.mark.django_db


def test_kinds_keep_the_query_and_name_only_what_was_found(client):
    for _ in range(2):
        ArticleFactory(title="Lúa & gạo")
    EventFactory(title="Lúa & gạo")
    OrganisationFactory(name="Làm vườn")

    base = "/tim-kiem/?q=l%C3%BAa+%26+g%E1%BA%A1o"
    assert read_chips(look(client, "lúa & gạo"), "Loại nội dung") == [
        ("Tất cả", base, True),
        ("Bài viết (2)", f"{base}&loai=bai-viet", False),
        ("Sự kiện (1)", f"{base}&loai=su-kien", False),
    ]
    assert read_chips(look(client, "lúa & gạo", loai="su-kien"), "Loại nội dung") == [
        ("Tất cả", base, False),
        ("Sự kiện (1)", f"{base}&loai=su-kien", True),
    ]


def test_one_kind_alone_needs_no_choice(client):
    ArticleFactory(title="Lúa")

    assert read_chips(look(client, "lúa"), "Loại nội dung") == []


def test_filters_are_those_that_tell_the_hits_apart(client):
    field, market = CategoryFactory(name="Ruộng đồng"), CategoryFactory(name="Thị trường")
    for category, year in ((field, 2021), (market, 2022), (market, 2022)):
        ArticleFactory(title="Lúa", category=category, publish_at=timezone.make_aware(datetime(year, 3, 1)))

    html = look(client, "lúa")

    assert read_filters(html) == {
        "Năm": ["2022 (2)", "2021 (1)"],
        "Chuyên mục": ["Thị trường (2)", "Ruộng đồng (1)"],
    }
    assert f'href="{LUA}&amp;chuyen-muc=thi-truong"' in html


def test_chosen_filters_are_shown_with_a_way_out(client):
    category = CategoryFactory(name="Ruộng đồng")
    organisation = OrganisationFactory(name="Hội Làm vườn", slug="lam-vuon")
    article = ArticleFactory(
        title="Lúa trúng", category=category, publish_at=timezone.make_aware(datetime(2022, 3, 1))
    )
    article.organisations.add(organisation)
    ArticleFactory(title="Lúa khác")
    chosen = {"chuyen-muc": "ruong-dong", "to-chuc": "lam-vuon", "nam": "2022"}

    html = look(client, "lúa", **chosen)

    assert read_titles(html) == ["Lúa trúng"]
    assert read_chips(html, "Đang lọc theo") == [
        ("Chuyên mục: Ruộng đồng", f"{LUA}&to-chuc=lam-vuon&nam=2022", False),
        ("Hội Làm vườn", f"{LUA}&chuyen-muc=ruong-dong&nam=2022", False),
        ("Năm 2022", f"{LUA}&chuyen-muc=ruong-dong&to-chuc=lam-vuon", False),
    ]
    assert read_filters(html) == {}


def test_long_lists_of_filters_are_folded(client):
    for number in range(7):
        ArticleFactory(title="Lúa", category=CategoryFactory(name=f"Mục {number}"))

    html = look(client, "lúa")

    assert len(read_filters(html)["Chuyên mục"]) == 7
    assert "<summary>Thêm 2 chuyên mục</summary>" in html


def test_organisation_that_is_not_public_is_no_filter(client):
    hidden = OrganisationFactory(name="Hội kín", slug="hoi-kin", state=State.DRAFT)
    for number in range(2):
        ArticleFactory(title=f"Lúa {number}").organisations.add(*[hidden][:number])

    html = look(client, "lúa", **{"to-chuc": "hoi-kin"})

    assert len(read_titles(html)) == 2
    assert "Hội kín" not in html


@pytest.mark.parametrize("name", ["loai", "chuyen-muc", "to-chuc", "nam", "xep", "trang"])
@pytest.mark.parametrize("value", ["", "'", "khong-co", "\x00", "0", "99999", "٢٠٢٢", "x" * 10_000])
def test_value_that_means_nothing_is_passed_over(client, name, value):
    ArticleFactory(title="Lúa")

    assert found(client, "lúa", **{name: value}) == ["Lúa"]


@pytest.mark.parametrize(
    "more",
    [{}, {"loai": "bai-viet"}, {"chuyen-muc": "ruong-dong", "nam": "2022"}, {"xep": "moi-nhat"}],
    ids=str,
)
def test_search_costs_the_same_at_one_and_at_three_hits(client, django_assert_max_num_queries, more):
    def count_queries():
        with django_assert_max_num_queries(30) as queries:
            assert found(client, "lúa", **more)
        entries = [
            query["sql"] for query in queries if '"title"' in query["sql"] and "searchentry" in query["sql"]
        ]
        assert len(entries) == 1
        return len(queries)

    day = timezone.make_aware(datetime(2022, 3, 1))
    category, organisation = CategoryFactory(name="Ruộng đồng"), OrganisationFactory(name="Vườn")

    def make_hits():
        make_one_of_each("Lúa")
        ArticleFactory(title="Lúa", category=category, publish_at=day).organisations.add(organisation)

    make_hits()
    at_one = count_queries()
    make_hits()
    make_hits()

    assert count_queries() == at_one
