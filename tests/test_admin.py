"""A walk through every page of the desk: nothing of it speaks English, nothing of it breaks."""

import re

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from assocportal.common.models import Union, User
from assocportal.common.redirects import remember_address
from assocportal.common.schedule import ScheduledRun
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    CongressFactory,
    EventFactory,
    FieldFactory,
    OrganisationFactory,
    PageFactory,
    SeatFactory,
    TagFactory,
    UserFactory,
)
from tests.spoken_text import english_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(
        UserFactory(email="chanh@example.vn", full_name="Trần Thị Chánh", is_staff=True, is_superuser=True)
    )
    return client


@pytest.fixture
def editor(client):
    user = UserFactory(full_name="Lê Văn Biên", is_staff=True)
    apps = ("news", "events", "members")
    user.user_permissions.set(Permission.objects.filter(content_type__app_label__in=apps))
    user.user_permissions.add(Permission.objects.get(codename="view_union"))
    client.force_login(user)
    return client


@pytest.fixture
def rows():
    """One row of everything that the desk lists."""
    tag = TagFactory(name="khuyến học")
    article = ArticleFactory(title="Sơ kết công tác 6 tháng đầu năm")
    article.tags.add(tag)
    remember_address(article, "/tin-tuc/2022/06/bai-cu/")
    ScheduledRun.objects.create(name="news.dem-luot-xem", started_at=article.publish_at, error="hỏng")
    return [
        article,
        EventFactory(),
        OrganisationFactory(),
        FieldFactory(),
        tag,
        CategoryFactory(),
        CongressFactory(organisation=SeatFactory().organisation),
        Group.objects.create(name="Người viết bài"),
        Union.objects.create(pk=1, official_name="Liên hiệp hội tỉnh Lạc Giang", short_name="Liên hiệp hội"),
    ]


def addresses():
    """The list, the form of a new row and the app's page of everything registered."""
    for model in admin.site._registry:
        options = model._meta
        for page in ("changelist", "add"):
            yield reverse(f"admin:{options.app_label}_{options.model_name}_{page}")
        yield reverse("admin:app_list", args=[options.app_label])
    for page in ("index", "password_change", "password_change_done"):
        yield reverse(f"admin:{page}")


def addresses_of_rows():
    for model in admin.site._registry:
        options = model._meta
        row = model._default_manager.first()
        for page in ("change", "history", "delete"):
            if row is not None:
                yield reverse(f"admin:{options.app_label}_{options.model_name}_{page}", args=[row.pk])
    yield reverse("admin:auth_user_password_change", args=[User.objects.first().pk])


def walk(client, pages):
    """Every page's status and English words, by address, where either is wrong."""
    wrong = {}
    for address in pages:
        response = client.get(address, follow=True)
        words = english_words(response)
        if words or response.status_code not in (200, 403, 404):
            wrong[address] = (response.status_code, words)
    return wrong


def test_no_page_speaks_english_to_the_chief(chief, rows):
    assert walk(chief, [*addresses(), *addresses_of_rows()]) == {}


def test_no_page_speaks_english_to_an_editor(editor, rows):
    assert walk(editor, [*addresses(), *addresses_of_rows()]) == {}


def test_no_page_speaks_english_before_a_row_exists(chief):
    assert walk(chief, addresses()) == {}


def test_filters_speak_no_english(chief, rows):
    filters = ["?trang-thai=da-dang", "?q=hội", "?o=-1", "?e=1", "?p=9", "?publish_at__year=2022"]

    pages = [
        reverse(f"admin:{name}_changelist") + end
        for name in ("news_article", "common_user")
        for end in filters
    ]

    assert walk(chief, pages) == {}


def test_empty_forms_are_refused_in_vietnamese(chief, rows):
    wrong = {}
    for model in admin.site._registry:
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
        response = chief.post(address, empty_form(chief, address))
        if response.status_code == 200 and (words := english_words(response)):
            wrong[address] = words
    assert wrong == {}


def empty_form(client, address):
    """What a browser sends of an untouched form: the rows' own bookkeeping, no values."""
    page = client.get(address)
    names = re.findall(r'name="([^"]+(?:TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS)"', page.content.decode())
    return dict.fromkeys(names, "0")


def test_wrong_values_are_refused_in_vietnamese(chief, rows):
    address = reverse("admin:members_organisation_add")
    values = {
        "name": "x" * 300,
        "kind": "la",
        "field": "9999",
        "website": "không phải",
        "founded_on": "31/02/2022",
        "publish_at_0": "hôm nay",
        "publish_at_1": "sáng",
        "state": "la",
        "slug": "Có dấu",
    }

    response = chief.post(address, {**empty_form(chief, address), **values})

    assert english_words(response) == []
    errors = response.context["adminform"].form.errors
    assert errors["founded_on"] == ["Hãy nhập ngày hợp lệ theo thứ tự ngày/tháng/năm, ví dụ 24/06/2022."]
    assert "không phải" in response.content.decode()


def test_walk_notices_english(chief, rows):
    Group.objects.create(name="Please correct the errors below")

    pages = [reverse("admin:auth_group_changelist")]

    assert walk(chief, pages) == {pages[0]: (200, ["Please", "below", "correct", "errors", "the"])}


def test_login_of_the_desk_is_the_portals(client):
    response = client.get("/admin/login/?next=/admin/news/")

    assert (response.status_code, response.url) == (302, "/dang-nhap/?next=/admin/news/")


def test_account_without_the_desk_is_refused_there_instead_of_led_in_circles(client):
    client.force_login(UserFactory())

    response = client.get("/admin/", follow=True)

    assert response.status_code == 403
    assert "Trang này không dành cho tài khoản của bạn" in response.content.decode()


def test_logging_out_says_goodbye_in_vietnamese(chief):
    response = chief.post("/admin/logout/")

    assert english_words(response) == []
    assert "Phiên làm việc đã kết thúc." in response.content.decode()


def test_logout_address_opened_by_hand_leads_back_to_the_desk(chief):
    response = chief.get("/admin/logout/")

    assert (response.status_code, response.url) == (302, "/admin/")
    assert chief.get("/admin/").status_code == 200


def test_index_starts_with_daily_work_and_groups_the_lists_in_editors_words(chief, rows):
    response = chief.get("/admin/")

    html = response.content.decode()
    assert html.index("Viết bài mới") < html.index("Thêm sự kiện") < html.index("Danh mục")
    groups = [group["name"] for group in response.context["app_list"] if group["app_label"] != "pictures"]
    assert groups == ["Tin tức", "Sự kiện", "Tổ chức", "Trang và trình đơn", "Tìm kiếm", "Hệ thống"]
    news = [row["name"] for row in response.context["app_list"][0]["models"]]
    assert (news[0], news[-1]) == ("Bài viết", "Nhuận bút")
    assert {"Bản sửa chờ duyệt", "Chuyên mục", "Thẻ"} < set(news)


def test_index_shows_only_what_the_editor_may_do(client):
    user = UserFactory(is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_event"))
    client.force_login(user)

    response = client.get("/admin/")

    html = response.content.decode()
    assert "Viết bài mới" not in html
    assert "Thêm sự kiện" not in html
    assert "Xem trang công khai" in html
    assert [group["name"] for group in response.context["app_list"]] == ["Sự kiện"]


def test_missing_address_inside_the_desk_answers_there_with_the_way_back(chief):
    response = chief.get("/admin/khong-co/")

    html = response.content.decode()
    assert response.status_code == 404
    assert english_words(response) == []
    assert "Không tìm thấy trang" in html
    assert "Về bàn biên tập" in html


def test_forbidden_address_inside_the_desk_answers_there_with_the_way_back(client):
    client.force_login(UserFactory(email="moi@example.vn", is_staff=True))

    response = client.get(reverse("admin:common_user_changelist"))

    assert response.status_code == 403
    assert english_words(response) == []
    assert "Tài khoản moi@example.vn chưa được giao quyền" in response.content.decode()


def test_missing_row_is_told_in_vietnamese(chief):
    response = chief.get(reverse("admin:common_user_change", args=[999999]), follow=True)

    assert english_words(response) == []
    assert "Không có tài khoản mang mã “999999”" in response.content.decode()


def test_form_without_its_token_is_refused_in_vietnamese(client):
    client.handler.enforce_csrf_checks = True

    response = client.post("/dang-nhap/", {"username": "a", "password": "b"})

    assert response.status_code == 403
    assert english_words(response) == []
    assert "Biểu mẫu" in response.content.decode()


def test_pages_hold_no_inline_style_or_script(chief, rows):
    wrong = {}
    for address in [*addresses(), *addresses_of_rows()]:
        html = chief.get(address, follow=True).content.decode()
        found = re.findall(
            r'<style|\sstyle="|\son\w+="|<script(?![^>]*(?:src=|type="importmap"))[^>]*>', html
        )
        if found:
            wrong[address] = found
    assert wrong == {}


@pytest.mark.parametrize("pressed", [{}, {"_step": "duyet"}])
def test_form_that_is_refused_is_shown_again_whatever_it_lacks(chief, rows, pressed):
    """Nothing filled in at all; of a row that is there, its name and its address taken away."""
    PageFactory()
    wrong = {}
    for address in filter(re.compile("/(add|change)/$").search, [*addresses(), *addresses_of_rows()]):
        status = chief.post(address, pressed).status_code
        if status not in (200, 302, 403):
            wrong[address] = status

    assert wrong == {}
