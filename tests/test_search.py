import re
from datetime import datetime, timedelta
from functools import partial
from html import unescape

import pytest
from django.utils import timezone

from assocportal.common.publishing import State
from assocportal.common.search import asking
from assocportal.common.search.finding import Finder
from assocportal.common.search.models import SynonymGroup
from assocportal.search import nearest_page
from events.models import Event
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    EventFactory,
    OrganisationFactory,
    OrganisationUserFactory,
    PageFactory,
    UserFactory,
)
from tests.search_pages import (
    FACTORIES,
    LUA,
    found,
    look,
    make_articles,
    make_one_of_each,
    read_chips,
    read_titles,
)

pytestmark = pytest.mark.django_db


# What is found, and how it is shown


@pytest.mark.parametrize("query", ["lúa gạo", "lua gao", "LÚA", "gạo lúa", "“lúa gạo”", "gạo -vườn"])
def test_everything_that_has_a_page_stands_in_one_list(client, query):
    make_one_of_each("Lúa gạo Lạc Giang")
    make_one_of_each("Làm vườn")

    assert found(client, query) == ["Lúa gạo Lạc Giang"] * 4


def test_result_says_its_kind_its_day_and_where_the_words_stand(client):
    day = timezone.make_aware(datetime(2022, 6, 24, 16, 0))
    article = ArticleFactory(
        title="Lúa & gạo", publish_at=day, kicker="", lead="", body="<p>Giống <b>lúa</b> mới.</p>"
    )

    html = look(client, "lua")

    assert re.findall(r'<li class="card">\n(.*?)</li>', html, re.DOTALL) == [
        '  <p class="card-meta"><span>Bài viết</span> '
        '<span><time datetime="2022-06-24T16:00:00+07:00">24/6/2022</time></span></p>\n'
        f'  <h3 class="card-title"><a href="{article.get_absolute_url()}"><mark>Lúa</mark> &amp; gạo</a></h3>\n'
        '  <p class="card-lead">Giống <mark>lúa</mark> mới.</p>\n'
    ]


def test_event_shows_the_day_on_which_it_is_held(client):
    EventFactory(title="Lúa", starts_at=timezone.make_aware(datetime(2030, 1, 19, 8, 0)))

    assert "<span>Sự kiện</span> <span><time" in look(client, "lúa")
    assert ">19/1/2030</time>" in look(client, "lúa")


@pytest.mark.parametrize(
    ("factory", "name"), [(OrganisationFactory, "Tổ chức"), (PageFactory, "Trang giới thiệu")]
)
def test_what_lasts_has_no_day(client, factory, name):
    factory(**{"name" if factory is OrganisationFactory else "title": "Lúa"})

    assert f'<p class="card-meta"><span>{name}</span></p>' in look(client, "lúa")


def test_marks_of_the_query_are_respected(client):
    ArticleFactory(title="Hội thảo hồi sức")

    assert "<mark>Hội</mark> thảo hồi sức" in look(client, "hội")
    assert "<mark>Hội</mark> thảo <mark>hồi</mark> sức" in look(client, "hoi")


def test_other_spellings_are_marked(client):
    SynonymGroup.objects.create(spellings="LHH\nLiên hiệp hội")
    ArticleFactory(title="Liên hiệp hội họp")

    assert "<mark>Liên hiệp hội</mark> họp" in look(client, "LHH")


@pytest.mark.parametrize(("factory", "field"), FACTORIES.values(), ids=FACTORIES)
def test_what_is_not_public_is_not_found(client, factory, field):
    factory(**{field: "Lúa", "state": State.DRAFT})
    factory(**{field: "Lúa", "publish_at": timezone.now() + timedelta(days=1)})

    assert found(client, "lúa") == []


def test_event_for_members_is_found_by_them_alone(client):
    EventFactory(title="Lúa", audience=Event.Audience.MEMBERS)

    as_visitor = found(client, "lúa")
    client.force_login(UserFactory())
    as_somebody = found(client, "lúa")
    client.force_login(OrganisationUserFactory().user)

    assert (as_visitor, as_somebody, found(client, "lúa")) == ([], [], ["Lúa"])


# Order, number, pages


def test_order_is_by_relevance_or_by_date(client):
    now = timezone.now()
    ArticleFactory(title="Gạo", lead="Lúa", publish_at=now - timedelta(days=1))
    ArticleFactory(title="Lúa", publish_at=now - timedelta(days=2))

    html = look(client, "lúa", xep="moi-nhat", nam="", loai="bai-viet")

    assert (found(client, "lúa"), read_titles(html)) == (["Lúa", "Gạo"], ["Gạo", "Lúa"])
    assert f'<a href="{LUA}&amp;loai=bai-viet">Liên quan nhất</a>' in html
    assert f'<a href="{LUA}&amp;loai=bai-viet&amp;xep=moi-nhat" aria-current="true">Mới nhất</a>' in html


def test_second_page_goes_on_where_the_first_ends(client):
    make_articles(23)

    first, second = (look(client, "lúa", loai="bai-viet", trang=page) for page in (1, 2))

    assert read_titles(first) + read_titles(second) == [f"Lúa số {number}" for number in range(23)]
    assert len(read_titles(first)) == 20
    assert "23 kết quả cho “lúa”" in first
    assert f'<a href="{LUA}&amp;loai=bai-viet&amp;trang=2" rel="next">Trang sau</a>' in first


@pytest.mark.parametrize(
    ("page", "nearest"),
    [
        *(("0", 1), ("-1", 1), ("", 1), ("abc", 1), ("\x00", 1), ("²", 1), ("٣", 1), ("1e3", 1)),
        *(("2", 2), (" 2 ", 2), ("+2", 2), ("002", 2), ("3", 3)),
        *(("4", 3), ("1000000000", 3), ("9" * 5000, 3), ("-" + "9" * 5000, 1)),
    ],
)
def test_page_that_is_not_there_is_the_nearest_one(page, nearest):
    assert nearest_page(page, 3) == nearest


def test_where_not_all_are_counted_the_number_is_a_lower_bound(client, monkeypatch):
    monkeypatch.setattr(asking, "Finder", partial(Finder, most=22))
    articles = make_articles(24)
    OrganisationFactory(name="Hội lúa", introduction="")
    ArticleFactory(title="Gạo", lead="", kicker="", body="<p>lúa</p>", publish_at=articles[-1].publish_at)
    EventFactory(title="Vườn", venue="Lúa", starts_at=timezone.now() - timedelta(days=9000))

    html = look(client, "lúa", trang="2")

    assert "Hơn 22 kết quả cho “lúa”" in html
    assert "Chỉ liệt kê đến đây." in html
    assert len(read_titles(html)) == 2
    assert read_chips(html, "Loại nội dung") == [
        ("Tất cả", LUA, True),
        ("Bài viết", f"{LUA}&loai=bai-viet", False),
        ("Tổ chức", f"{LUA}&loai=to-chuc", False),
        ("Sự kiện", f"{LUA}&loai=su-kien", False),
    ]


# Never a dead end


def test_without_marks_where_the_marks_find_nothing(client):
    ArticleFactory(title="Hội nghị")

    html = look(client, "hỏi nghỉ")

    assert "Không thấy “hỏi nghỉ” đúng dấu; đây là kết quả khi bỏ dấu." in html
    assert "<mark>Hội nghị</mark></a>" in html


def test_some_of_the_words_where_all_find_nothing(client):
    ArticleFactory(title="Hội nghị")

    html = look(client, "hội nghị mít ổi xoài")

    assert (
        "Không có mục nào đủ các từ của “hội nghị mít ổi xoài”; đây là những mục có một phần các từ ấy."
        in html
    )
    assert read_titles(html) == ["Hội nghị"]
    assert "Mới nhất" not in html


def test_near_queries_are_proposed(client, monkeypatch):
    monkeypatch.setattr(asking, "find_near", lambda query, entries: ["hội nghị", "hội & nghề"])

    assert (
        'Có phải bạn tìm: <a href="/tim-kiem/?q=h%E1%BB%99i%20ngh%E1%BB%8B">hội nghị</a>, '
        '<a href="/tim-kiem/?q=h%E1%BB%99i%20%26%20ngh%E1%BB%81">hội &amp; nghề</a>?'
    ) in look(client, "hộy")


def test_nothing_found_helps_on(client):
    html = look(client, "lúa")

    assert "<h2>Không tìm thấy gì với “lúa”</h2>" in html
    assert "Tìm trong tất cả" not in html
    assert 'href="/hoi-thanh-vien/"' in html
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("lúa", []),
        ("lúa gạo", ["Gõ ít từ hơn."]),
        ("lúa -gạo", ["Bỏ bớt từ cần loại, tức là từ có dấu trừ đứng trước."]),
    ],
)
def test_advice_is_one_that_can_be_followed(client, query, advice):
    shown = re.findall("<li>(Gõ ít|Bỏ bớt)(.*?)</li>", look(client, query))

    assert ["".join(parts) for parts in shown] == advice


def test_nothing_found_among_what_was_chosen_leads_to_all(client):
    CategoryFactory(name="Ruộng đồng")

    html = look(client, "lúa", **{"chuyen-muc": "ruong-dong", "nam": "2022", "xep": "moi-nhat"})

    assert f'<a href="{LUA}&amp;xep=moi-nhat">Tìm trong tất cả</a>' in html


@pytest.mark.parametrize(
    "address", ["/tim-kiem/", "/tim-kiem/?q=", "/tim-kiem/?q=%20%00", "/tim-kiem/?loai=trang&trang=7"]
)
def test_empty_query_says_what_can_be_searched(client, address, django_assert_max_num_queries):
    ArticleFactory(title="Lúa")

    with django_assert_max_num_queries(6):
        html = client.get(address).content.decode()

    assert "Gõ vài từ có trong tên hay nội dung" in html
    assert '<label class="form-label" for="tu-can-tim">Từ cần tìm</label>' in html
    assert 'content="noindex"' not in html
    assert '<link rel="canonical" href="http://127.0.0.1:8000/tim-kiem/">' in html


@pytest.mark.parametrize("query", ["!!!", "-lúa", '""', "🙂", "' & | <->"])
def test_query_without_a_word_says_so(client, query):
    ArticleFactory(title="Lúa")

    html = unescape(look(client, query))

    assert f"Trong “{query}” chưa có từ nào để tìm" in html


def test_query_that_is_too_long_says_so(client):
    ArticleFactory(title="Lúa")

    assert "chỉ 200 ký tự đầu được tìm" in look(client, "lúa " * 2500)
    assert "chỉ 200 ký tự đầu được tìm" not in look(client, "lúa " * 50)
