import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from assocportal.common.models import MenuItem, RelatedLink
from assocportal.common.publishing import State
from tests.factories import PageFactory, UserFactory

pytestmark = pytest.mark.django_db
MENU = reverse("admin:common_menuitem_changelist")
ADD = reverse("admin:common_menuitem_add")
LINKS = reverse("admin:common_relatedlink_changelist")
ADD_LINK = reverse("admin:common_relatedlink_add")
ITEM = {"label": "Tin tức", "page": "", "address": "/tin-tuc/", "parent": "", "order": "0"}


@pytest.fixture
def editor(client):
    user = UserFactory(is_staff=True)
    rights = Permission.objects.filter(content_type__model__in=["menuitem", "relatedlink"])
    user.user_permissions.set(rights)
    client.force_login(user)
    return client


def make_item(label="Tin tức", address="/tin-tuc/", **fields):
    return MenuItem.objects.create(label=label, address=address, **fields)


def change_url(item):
    return reverse("admin:common_menuitem_change", args=[item.pk])


def errors_beside(response, field):
    return response.context["adminform"].form.errors.get(field, [])


def columns(response, name):
    cells = re.findall(rf'<t[dh] class="field-{name}(?: [^"]*)?">(.*?)</t[dh]>', response.content.decode())
    return [re.sub(r"<[^>]+>", "", cell) for cell in cells]


def post_orders(client, address, orders):
    data = {
        "form-TOTAL_FORMS": len(orders),
        "form-INITIAL_FORMS": len(orders),
        "_save": "Lưu",
    }
    for position, (row, order) in enumerate(orders):
        data |= {f"form-{position}-id": row.pk, f"form-{position}-order": order}
    return client.post(address, data)


def test_item_is_added_and_shows_on_the_page(editor):
    response = editor.post(ADD, ITEM)

    item = MenuItem.objects.latest("pk")
    assert response.status_code == 302
    assert (item.label, item.address, item.parent) == ("Tin tức", "/tin-tuc/", None)


def test_first_item_stands_beside_the_sections_that_were_there(editor):
    editor.post(ADD, ITEM | {"label": "Trí thức", "address": "/tim-kiem/", "order": "15"})
    editor.post(ADD, ITEM | {"label": "Tìm", "address": "/tim-kiem/?q=hội", "order": "99"})

    labels = [item.label for item in MenuItem.objects.all()]
    assert labels == ["Trang chủ", "Trí thức", "Tin tức", "Hội thành viên", "Sự kiện", "Tìm"]


def test_first_item_is_not_there_twice(editor):
    editor.post(ADD, ITEM | {"order": "5"})

    assert [item.label for item in MenuItem.objects.all()] == [
        "Tin tức",
        "Trang chủ",
        "Hội thành viên",
        "Sự kiện",
    ]


def test_whole_address_copied_from_the_browser_is_taken(editor, settings):
    editor.post(ADD, ITEM | {"address": f"{settings.PORTAL_URL.geturl()}/su-kien/"})

    assert MenuItem.objects.latest("pk").address == "/su-kien/"


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"address": ""}, "address", "Hãy chọn một trang giới thiệu, hoặc ghi một địa chỉ bắt đầu bằng “/”."),
        ({"label": ""}, "label", "Hãy ghi chữ trên trình đơn cho địa chỉ này."),
        (
            {"address": "/khong-co/"},
            "address",
            "Cổng thông tin không có trang nào ở địa chỉ này. "
            "Hãy mở trang cần dẫn đến và chép phần sau tên miền.",
        ),
        (
            {"address": "//example.com/tin-tuc/"},
            "address",
            "Cổng thông tin không có trang nào ở địa chỉ này. "
            "Hãy mở trang cần dẫn đến và chép phần sau tên miền.",
        ),
        (
            {"address": "/gioi-thieu/dieu-le/"},
            "address",
            "Đây là một trang giới thiệu: hãy chọn ở ô “trang giới thiệu”, để mục này tự ẩn khi trang được gỡ.",
        ),
    ],
)
def test_wrong_item_is_refused_beside_its_field(editor, change, field, sentence):
    response = editor.post(ADD, ITEM | change)

    assert errors_beside(response, field) == [sentence]
    assert response.context["adminform"].form.non_field_errors() == []
    assert not MenuItem.objects.exists()


def test_page_and_address_at_once_are_refused(editor):
    response = editor.post(ADD, ITEM | {"page": PageFactory().pk})

    assert errors_beside(response, "address") == ["Hãy chọn trang giới thiệu hoặc ghi địa chỉ, không cả hai."]
    assert response.context["adminform"].form.non_field_errors() == []


def test_item_with_children_cannot_go_below_another(editor):
    news, events = make_item(), make_item("Sự kiện", "/su-kien/")
    make_item("Lưu trữ", "/tin-tuc/2022/", parent=news)

    response = editor.post(change_url(news), ITEM | {"parent": events.pk})

    assert errors_beside(response, "parent") == [
        "Trình đơn chỉ có hai tầng: mục này đang có mục con, nên phải đứng trên thanh trình đơn."
    ]


def test_only_items_of_the_first_level_are_offered_as_parents_and_never_itself(editor):
    news, events = make_item(), make_item("Sự kiện", "/su-kien/")
    make_item("Lưu trữ", "/tin-tuc/2022/", parent=news)

    form = editor.get(change_url(news)).context["adminform"].form

    assert list(form.fields["parent"].queryset) == [events]


def test_list_shows_the_two_levels_in_the_menus_order(editor):
    events, news = make_item("Sự kiện", "/su-kien/", order=2), make_item(order=1)
    make_item("Đã diễn ra", "/su-kien/da-dien-ra/", parent=events)
    make_item("Năm 2022", "/tin-tuc/2022/", parent=news, order=9)
    make_item("Năm 2023", "/tin-tuc/2023/", parent=news, order=8)

    listed = editor.get(MENU)

    assert columns(listed, "shown_text") == ["Tin tức", "└ Năm 2023", "└ Năm 2022", "Sự kiện", "└ Đã diễn ra"]


def test_list_says_what_the_public_does_not_see_and_why(editor):
    draft = MenuItem.objects.create(page=PageFactory(title="Điều lệ", state=State.DRAFT))
    make_item("Lịch sử", "/tin-tuc/2022/", parent=draft)
    make_item("Sự kiện", "/su-kien/", order=1)

    assert columns(editor.get(MENU), "shown") == ["ẩn: trang này nháp", "ẩn cùng mục ở trên", "hiện"]


def test_order_is_edited_in_the_list(editor):
    news, events = make_item(order=1), make_item("Sự kiện", "/su-kien/", order=2)

    post_orders(editor, MENU, [(news, 5), (events, 3)])

    assert list(MenuItem.objects.values_list("label", "order")) == [("Sự kiện", 3), ("Tin tức", 5)]


def test_order_of_an_item_whose_page_is_gone_can_still_be_edited(editor):
    item = make_item("Cũ", "/khong-con/", order=1)

    assert post_orders(editor, MENU, [(item, 7)]).status_code == 302

    item.refresh_from_db()
    assert item.order == 7


def test_list_costs_the_same_at_one_and_at_three_items(editor, django_assert_num_queries):
    for _ in range(3):
        top = MenuItem.objects.create(page=PageFactory())
        MenuItem.objects.create(page=PageFactory(), parent=top)

        with django_assert_num_queries(6):  # who asks and what they may: 3; how many; the rows; their formset
            editor.get(MENU)


def test_link_is_added_and_ordered_in_the_list(editor):
    editor.post(ADD_LINK, {"name": "VUSTA", "url": "https://vusta.vn/", "order": "2"})
    link = RelatedLink.objects.get()

    post_orders(editor, LINKS, [(link, 1)])

    assert RelatedLink.objects.values_list("name", "order").get() == ("VUSTA", 1)


def test_link_to_anything_but_a_website_is_refused_beside_its_field(editor):
    response = editor.post(ADD_LINK, {"name": "Tệp", "url": "ftp://vusta.vn/", "order": "0"})

    assert errors_beside(response, "url") == [
        "Hãy nhập địa chỉ trang web hợp lệ, ví dụ https://lienhiephoi.vn."
    ]
    assert not RelatedLink.objects.exists()


@pytest.mark.parametrize("address", [MENU, ADD, LINKS, ADD_LINK])
def test_outsiders_are_kept_out(client, address):
    as_visitor = client.get(address)
    client.force_login(UserFactory(is_staff=True))
    as_colleague = client.get(address)

    assert (as_visitor.status_code, as_colleague.status_code) == (302, 403)


def test_outsiders_change_nothing(client):
    item = make_item(order=1)
    link = RelatedLink.objects.create(name="VUSTA", url="https://vusta.vn/")
    client.force_login(UserFactory(is_staff=True))

    answers = [
        client.post(ADD, ITEM),
        client.post(change_url(item), ITEM | {"label": "Đổi"}),
        client.post(reverse("admin:common_menuitem_delete", args=[item.pk]), {"post": "yes"}),
        client.post(reverse("admin:common_relatedlink_delete", args=[link.pk]), {"post": "yes"}),
        post_orders(client, MENU, [(item, 9)]),
        client.post(MENU, {"action": "delete_selected", "_selected_action": [item.pk], "post": "yes"}),
    ]

    assert {answer.status_code for answer in answers} == {403}
    assert list(MenuItem.objects.values_list("label", "order")) == [("Tin tức", 1)]
    assert RelatedLink.objects.exists()


def test_reader_of_the_menu_may_look_and_not_change(client):
    item = make_item(order=1)
    reader = UserFactory(is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename="view_menuitem"))
    client.force_login(reader)

    assert columns(client.get(MENU), "shown_text") == ["Tin tức"]
    assert client.get(change_url(item)).status_code == 200
    assert client.post(change_url(item), ITEM | {"label": "Đổi"}).status_code == 403
    post_orders(client, MENU, [(item, 9)])
    item.refresh_from_db()
    assert (item.label, item.order) == ("Tin tức", 1)
