from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.template import engines
from django.utils import timezone

from assocportal.common import navigation
from assocportal.common.models import MenuItem, RelatedLink
from assocportal.common.publishing import State
from tests.common.test_union import run_in_another_process
from tests.factories import PageFactory

TOUCH = "from assocportal.common.stamps import touch_stamp; touch_stamp('menu')"
MENU = engines["django"].from_string(
    "{% load portal %}{% get_menu as menu %}{% for item in menu %}{{ item.text }}"
    "{% for child in item.shown_children %}>{{ child.text }}{% endfor %};{% endfor %}"
)
MARK = engines["django"].from_string("{% load portal %}<a{% current_mark item %}>")


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path):
    settings.PORTAL_DATA_DIR = tmp_path
    for kept in (navigation.kept_menu, navigation.kept_pages, navigation.related_links):
        kept.forget()


def make_item(label="Tin tức", address="/tin-tuc/", **fields):
    return MenuItem.objects.create(label=label, address=address, **fields)


def mark(item, path, rf, match=None):
    request = rf.get(path)
    request.resolver_match = navigation.resolve_address(path) if match is None else match
    return MARK.render({"item": item}, request)


@pytest.mark.django_db
def test_menu_is_ordered_with_children_below_their_parents():
    make_item("Sự kiện", "/su-kien/", order=2)
    news = make_item(order=1)
    make_item("Lưu trữ", "/tin-tuc/2022/", parent=news, order=2)
    make_item("Chuyển đổi số", "/tin-tuc/chuyen-muc/chuyen-doi-so/", parent=news, order=1)

    assert MENU.render() == "Tin tức>Chuyển đổi số>Lưu trữ;Sự kiện;"


@pytest.mark.django_db
def test_item_of_a_page_takes_its_title_unless_it_has_words_of_its_own():
    page = PageFactory(title="Chức năng, nhiệm vụ và quyền hạn")
    MenuItem.objects.create(page=page)
    MenuItem.objects.create(page=page, label="Chức năng")

    assert MENU.render() == "Chức năng, nhiệm vụ và quyền hạn;Chức năng;"


@pytest.mark.django_db
@pytest.mark.parametrize("state", [state for state in State if state != State.APPROVED])
def test_item_of_a_page_that_is_not_out_is_hidden(state):
    top = make_item("Giới thiệu", "/gioi-thieu/")
    page = PageFactory(title="Điều lệ", state=state)
    MenuItem.objects.create(page=page, parent=top)
    MenuItem.objects.create(page=page)

    assert MENU.render() == "Giới thiệu;"


@pytest.mark.django_db(transaction=True)
def test_item_follows_the_clock_of_its_page_without_a_change():
    now = timezone.now()
    page = PageFactory(
        title="Điều lệ", publish_at=now + timedelta(hours=1), expire_at=now + timedelta(hours=2)
    )
    MenuItem.objects.create(page=page)
    seen = []

    for minutes in (0, 90, 150):
        with time_machine.travel(now + timedelta(minutes=minutes), tick=False):
            seen.append(MENU.render())

    assert seen == ["", "Điều lệ;", ""]


@pytest.mark.django_db(transaction=True)
def test_menu_warm_needs_no_query(django_assert_num_queries):
    MenuItem.objects.create(page=PageFactory(title="Điều lệ"), parent=make_item("Giới thiệu", "/gioi-thieu/"))
    MENU.render()

    with django_assert_num_queries(0):
        assert MENU.render() == "Giới thiệu>Điều lệ;"


@pytest.mark.django_db(transaction=True)
def test_mark_of_an_item_with_others_below_needs_no_query(rf, django_assert_num_queries):
    MenuItem.objects.create(
        label="Điều lệ", address="/dieu-le/", parent=make_item("Giới thiệu", "/gioi-thieu/")
    )
    request = rf.get("/tin-tuc/")
    request.resolver_match = None
    (item,) = navigation.current_menu()

    with django_assert_num_queries(0):
        assert navigation.find_mark(item, request) == ""


@pytest.mark.django_db
def test_menu_costs_the_same_at_one_and_at_three_items(django_assert_num_queries):
    for _ in range(3):
        top = make_item()
        MenuItem.objects.create(page=PageFactory(), parent=top)
        MenuItem.objects.create(page=PageFactory())

        with django_assert_num_queries(4):  # the items, their pages, what lies below, the pages of that
            MENU.render()


@pytest.mark.django_db(transaction=True)
def test_menu_shows_a_change_at_once():
    page = PageFactory(title="Điều lệ")
    MenuItem.objects.create(page=page)
    item = make_item()
    seen = [MENU.render()]

    item.delete()
    seen.append(MENU.render())
    page.title = "Điều lệ khóa VI"
    page.save()
    seen.append(MENU.render())
    page.state = State.WITHDRAWN
    page.save()
    seen.append(MENU.render())

    assert seen == ["Điều lệ;Tin tức;", "Điều lệ;", "Điều lệ khóa VI;", ""]


@pytest.mark.django_db(transaction=True)
def test_menu_changed_by_another_process_shows_at_once(tmp_path):
    item = make_item()
    MENU.render()
    # update() touches no stamp: only the other process's one can make this one look again
    MenuItem.objects.filter(pk=item.pk).update(label="Tin mới")
    before = MENU.render()

    run_in_another_process(TOUCH, tmp_path)

    assert (before, MENU.render()) == ("Tin tức;", "Tin mới;")


@pytest.mark.django_db(transaction=True)
def test_related_links_are_ordered_and_kept(django_assert_num_queries):
    RelatedLink.objects.create(name="Cổng thông tin tỉnh", url="https://tinh.example/", order=2)
    RelatedLink.objects.create(name="VUSTA", url="https://vusta.vn/", order=1)
    navigation.related_links()

    with django_assert_num_queries(0):
        assert [link.name for link in navigation.related_links()] == ["VUSTA", "Cổng thông tin tỉnh"]


@pytest.mark.django_db
def test_fixed_pages_are_those_that_are_out():
    page = PageFactory()
    PageFactory(state=State.DRAFT)

    assert navigation.current_pages() == [page]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "path", "marked"),
    [
        ("/tin-tuc/", "/tin-tuc/", "page"),
        ("/tin-tuc/", "/tin-tuc/?trang=2", "page"),
        ("/tin-tuc/", "/tin-tuc/2022/06/so-ket/", "true"),
        ("/tin-tuc/", "/su-kien/", ""),
        ("/su-kien/", "/tin-tuc/2022/06/su-kien/", ""),
        ("/tin-tuc/2022/", "/tin-tuc/2022/06/", ""),
        ("/tin-tuc/2022/", "/tin-tuc/2022/", "page"),
        ("/hoi-thanh-vien/?linh-vuc=y-te", "/hoi-thanh-vien/?linh-vuc=y-te", "page"),
        ("/hoi-thanh-vien/?linh-vuc=y-te", "/hoi-thanh-vien/", ""),
        ("/", "/", "page"),
        ("/", "/tin-tuc/", ""),
        ("/so-lieu/#6-thang-2025", "/so-lieu/", "true"),
    ],
)
def test_mark_compares_sections_and_addresses(rf, address, path, marked):
    html = mark(make_item("Mục", address), path, rf)

    assert html == (f'<a aria-current="{marked}">' if marked else "<a>")


@pytest.mark.django_db
def test_mark_shows_on_the_item_above_too(rf):
    page = PageFactory()
    top = make_item("Về chúng tôi", "/hoi-thanh-vien/?linh-vuc=khac")
    MenuItem.objects.create(page=page, parent=top)

    assert mark(top, page.get_absolute_url(), rf) == '<a aria-current="true">'


@pytest.mark.django_db
def test_mark_is_missing_where_nothing_was_found(rf):
    item = make_item("Trang chủ", "/")

    assert mark(item, "/khong-co/", rf) == "<a>"
    assert MARK.render({"item": item}) == "<a>"


@pytest.mark.parametrize(
    "address",
    ["//example.com/tin-tuc/", "https://example.com/tin-tuc/", "/khong-co/", "tin-tuc/", "http://[", ""],
)
def test_address_outside_the_portal_is_no_page_of_it(address):
    assert navigation.resolve_address(address) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"label": "Tin tức"}, "common_menuitem_leads_to_one_place"),
        ({"label": "Ngoài", "address": "https://example.com/"}, "common_menuitem_leads_to_one_place"),
        ({"address": "/tin-tuc/"}, "common_menuitem_has_words"),
    ],
)
def test_database_refuses_an_item_that_leads_nowhere_or_says_nothing(fields, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        MenuItem.objects.create(**fields)


@pytest.mark.django_db
def test_database_refuses_a_page_and_an_address_at_once():
    with pytest.raises(IntegrityError, match="leads_to_one_place"), transaction.atomic():
        make_item(page=PageFactory())
