"""The head and the foot that every page shares."""

import re

import pytest
from django.conf import settings as portal_settings
from django.shortcuts import render
from django.urls import include, path

from assocportal.common import navigation
from assocportal.common.models import MenuItem, RelatedLink, Union
from assocportal.common.publishing import State
from assocportal.common.union import current_union
from members.sections import kept_sections
from tests.factories import (
    BodyFactory,
    HonourDecisionFactory,
    PageFactory,
    ReportingPeriodFactory,
    UserFactory,
)


def bare(request):
    return render(request, "base.html")


urlpatterns = [
    path("trang-khong/", bare),
    path("tim-kiem/", bare, name="search"),
    path("", include("assocportal.urls")),
]

pytestmark = pytest.mark.urls("tests.test_shell")
SECTIONS = ["Trang chủ", "Tin tức", "Hội thành viên", "Sự kiện"]


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path):
    settings.PORTAL_DATA_DIR = tmp_path
    for kept in (
        navigation.kept_menu,
        navigation.kept_pages,
        navigation.related_links,
        current_union,
        kept_sections,
    ):
        kept.forget()


def read(client, address="/trang-khong/"):
    return client.get(address).content.decode()


def part(html, element):
    return re.search(rf"<{element} .*?</{element}>", html, re.DOTALL)[0]


def words_of_links(html):
    return [re.sub(r"<[^>]+>", "", text).strip() for text in re.findall(r"<a .*?</a>", html, re.DOTALL)]


def menu(client, address="/trang-khong/"):
    return part(read(client, address), "nav")


@pytest.mark.django_db
def test_menu_without_rows_names_the_sections_that_exist(client):
    bare_menu = words_of_links(menu(client))
    PageFactory(state=State.DRAFT)
    ReportingPeriodFactory(state=State.DRAFT)
    HonourDecisionFactory(state=State.DRAFT)
    BodyFactory()
    BodyFactory(organisation__kind="lien-hiep-hoi", is_public=False)
    with_drafts = words_of_links(menu(client))
    PageFactory()
    ReportingPeriodFactory()
    HonourDecisionFactory()
    BodyFactory(organisation__kind="lien-hiep-hoi")

    assert bare_menu == with_drafts == SECTIONS
    assert words_of_links(menu(client)) == [
        "Trang chủ", "Giới thiệu", "Tin tức", "Tổ chức", "Hội thành viên", "Sự kiện", "Khen thưởng", "Số liệu",
    ]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/", "/tin-tuc/", "/hoi-thanh-vien/", "/su-kien/", "/gioi-thieu/", "/so-lieu/"]
)
def test_menu_marks_the_section_that_one_is_in(client, address):
    PageFactory()
    ReportingPeriodFactory()

    marked = re.findall(r'<a href="([^"]+)" aria-current', menu(client, address))

    assert marked == [address]


@pytest.mark.django_db
def test_menu_of_editors_has_a_second_level(client):
    news = MenuItem.objects.create(label="Tin tức", address="/tin-tuc/")
    MenuItem.objects.create(label="Lưu trữ 2022", address="/tin-tuc/2022/", parent=news)
    MenuItem.objects.create(label="Sự kiện", address="/su-kien/")

    html = menu(client)

    assert words_of_links(html) == ["Tin tức", "Lưu trữ 2022", "Sự kiện"]
    assert re.findall("Mục con của [^<]+", html) == ["Mục con của Tin tức"]


@pytest.mark.django_db
def test_menu_escapes_what_editors_wrote(client):
    MenuItem.objects.create(label="<b>Tin</b> & sự kiện", address='/tin-tuc/?a="><script>')

    html = menu(client)

    assert "&lt;b&gt;Tin&lt;/b&gt; &amp; sự kiện" in html
    assert "<script" not in html


@pytest.mark.django_db
def test_visitor_is_offered_to_log_in_and_the_answer_is_for_everybody(client):
    response = client.get("/trang-khong/")

    header = part(response.content.decode(), "header")
    assert words_of_links(header)[-1] == "Đăng nhập"
    assert 'href="/dang-nhap/"' in header
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.django_db
def test_stale_session_is_a_visitor(client):
    client.cookies[portal_settings.SESSION_COOKIE_NAME] = "khong-con"

    assert words_of_links(part(read(client), "header"))[-1] == "Đăng nhập"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("is_staff", "words"), [(True, ["Bàn biên tập", "Tài khoản"]), (False, ["Tổ chức của tôi", "Tài khoản"])]
)
def test_only_staff_is_led_to_the_desk(client, is_staff, words):
    client.force_login(UserFactory(is_staff=is_staff))

    assert words_of_links(part(read(client), "header"))[-2:] == words


@pytest.mark.django_db
def test_request_refused_early_with_a_session_still_gets_its_page(client):
    client.cookies[portal_settings.SESSION_COOKIE_NAME] = "x"

    response = client.get("/trang-khong/", headers={"host": "khong-phai.example"})

    assert response.status_code == 400
    assert "Máy chủ không hiểu yêu cầu này" in response.content.decode()


@pytest.mark.django_db
def test_search_asks_by_address(client):
    form = part(read(client), "form")

    assert 'role="search"' in form
    assert 'action="/tim-kiem/"' in form
    assert 'name="q"' in form
    assert "method" not in form


@pytest.mark.django_db
def test_footer_tells_who_answers_for_the_portal(client):
    Union.objects.create(
        official_name="Liên hiệp hội tỉnh Lạc Giang",
        short_name="LHH Lạc Giang",
        governing_body="UBND tỉnh",
        responsible_person="Nguyễn Hữu Khải",
        responsible_title="Chủ tịch",
        licence_number="45/GP-TTĐT",
        licence_date="2024-03-12",
        licence_issuer="Sở Văn hóa",
        address="18 đường Tri Thức",
        phone="(0200) 3 800 018",
        email="vanphong@lacgiang.example",
        reuse_note="Ghi rõ nguồn.",
    )

    footer = part(read(client), "footer")

    for sentence in (
        "Cơ quan chủ quản: UBND tỉnh",
        "Chịu trách nhiệm: Nguyễn Hữu Khải – Chủ tịch",
        "Giấy phép số 45/GP-TTĐT, cấp ngày 12/3/2024, Sở Văn hóa",
        '<a href="tel:02003800018">(0200) 3 800 018</a>',
        '<a href="mailto:vanphong@lacgiang.example">vanphong@lacgiang.example</a>',
        "LHH Lạc Giang. Ghi rõ nguồn.",
    ):
        assert sentence in footer


@pytest.mark.django_db
def test_footer_of_a_new_portal_has_no_empty_labels(client):
    footer = part(read(client), "footer")

    for label in ("Cơ quan chủ quản", "Chịu trách nhiệm", "Giấy phép", "Liên hệ", "Liên kết", "Điện thoại"):
        assert label not in footer


@pytest.mark.django_db
def test_footer_leads_to_related_bodies_and_to_the_privacy_notice(client):
    RelatedLink.objects.create(name="VUSTA", url="https://vusta.vn/")
    notice = PageFactory(title="Dữ liệu cá nhân", purpose="quyen-rieng-tu")

    footer = part(read(client), "footer")

    assert '<a href="https://vusta.vn/" rel="noopener">VUSTA</a>' in footer
    assert f'<a href="{notice.get_absolute_url()}">Dữ liệu cá nhân</a>' in footer


@pytest.mark.django_db(transaction=True)
def test_head_and_foot_warm_need_no_query(client, django_assert_num_queries):
    Union.objects.create(official_name="Liên hiệp hội Lạc Giang", short_name="LHH Lạc Giang")
    RelatedLink.objects.create(name="VUSTA", url="https://vusta.vn/")
    ReportingPeriodFactory()
    MenuItem.objects.create(page=PageFactory())
    read(client)

    with django_assert_num_queries(0):
        read(client)


@pytest.mark.django_db(transaction=True)
def test_sections_show_a_change_at_once(client):
    period = ReportingPeriodFactory(state=State.DRAFT)
    seen = ["Số liệu" in menu(client)]
    for state in (State.APPROVED, State.WITHDRAWN):
        period.state = state
        period.save()
        seen.append("Số liệu" in menu(client))

    assert seen == [False, True, False]
