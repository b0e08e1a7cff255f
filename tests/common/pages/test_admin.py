import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from assocportal.common.models import Page, PendingVersion
from assocportal.common.publishing import State
from tests.factories import PageFactory, UserFactory
from tests.news.desk_form import errors, fill, send

pytestmark = pytest.mark.django_db
LIST, ADD = "/admin/common/page/", "/admin/common/page/add/"
WRITING = [f"{verb}_{model}" for verb in ("view", "add", "change") for model in ("page", "attachment")]


def log_in(client, *codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(user)
    return client


@pytest.fixture
def desk(client):
    return log_in(client, *WRITING, "publish_page")


@pytest.fixture
def writer(client):
    return log_in(client, *WRITING)


def change_address(page):
    return reverse("admin:common_page_change", args=[page.pk])


def listed(client, **query):
    return [page.title for page in client.get(LIST, query).context["cl"].result_list]


def test_editor_writes_and_publishes_a_page(desk, client):
    response = send(desk, ADD, title="Chức năng", body="<p>Tập hợp trí thức.</p>", _step="duyet")

    assert response.status_code == 302
    assert "Tập hợp trí thức." in client.get("/gioi-thieu/chuc-nang/").content.decode()


def test_writer_hands_in_and_cannot_publish(writer):
    handed_in = send(writer, ADD, title="Chức năng", _step="gui-duyet")
    refused = send(writer, ADD, title="Điều lệ", _step="duyet")

    assert handed_in.status_code == 302
    assert list(errors(refused)) == ["__all__"]
    assert list(Page.objects.values_list("title", "state")) == [("Chức năng", State.SUBMITTED)]


def test_what_a_writer_changes_of_a_published_page_waits(writer):
    page = PageFactory(title="Điều lệ")

    send(writer, change_address(page), title="Đổi")

    assert Page.objects.get().title == "Điều lệ"
    assert PendingVersion.objects.get().values == {"title": "Đổi"}


def test_outsider_sees_nothing_of_the_pages(client):
    page = PageFactory()
    log_in(client)

    answers = [client.get(address).status_code for address in (LIST, ADD, change_address(page))]

    assert answers == [403, 403, 403]


def test_visitor_is_asked_to_log_in(client):
    assert client.get(LIST).status_code == 302


def test_nobody_deletes_a_page(desk):
    page = PageFactory()

    response = desk.post(reverse("admin:common_page_delete", args=[page.pk]), {"post": "yes"})

    assert (response.status_code, Page.objects.count()) == (403, 1)


def test_pages_are_ordered_in_their_list(desk):
    first, second = PageFactory(order=1), PageFactory(order=2)

    response = desk.post(LIST, fill(desk, LIST) | {"form-0-order": "9", "_save": "1"})

    assert response.status_code == 302
    assert list(Page.objects.all()) == [second, first]
    assert [page.version for page in Page.objects.all()] == [1, 1]


def test_writer_sees_the_order_and_cannot_change_it(writer):
    page = PageFactory(order=1)

    response = writer.get(LIST)
    values = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-id": page.pk, "form-0-order": "9"}
    writer.post(LIST, values | {"_save": "1"})

    assert 'name="form-0-order"' not in response.content.decode()
    assert Page.objects.get().order == 1


@pytest.mark.parametrize("typed", ["Chức năng", "chuc nang", "tập hợp"])
def test_list_finds_a_page_with_or_without_marks(desk, typed):
    PageFactory(title="Chức năng, nhiệm vụ", lead="Liên hiệp hội tập hợp trí thức.")
    PageFactory(title="Điều lệ")

    assert listed(desk, q=typed) == ["Chức năng, nhiệm vụ"]


def test_list_costs_the_same_at_one_and_at_three_pages_and_reads_no_text(desk, django_assert_max_num_queries):
    def count_queries():
        with django_assert_max_num_queries(20) as queries:
            listed(desk)
        assert not [query for query in queries if '"common_page"."body"' in query["sql"]]
        return len(queries)

    PageFactory()
    at_one = count_queries()
    PageFactory.create_batch(2)

    assert count_queries() == at_one


def test_form_links_to_the_page_and_to_its_versions(desk):
    page = PageFactory(title="Điều lệ")

    response = desk.get(change_address(page))
    html = response.content.decode()

    assert desk.get(response.context["absolute_url"]).url.endswith("/gioi-thieu/dieu-le/")
    assert '<a href="/gioi-thieu/dieu-le/phien-ban/1/">Phiên bản 1</a>' in html


def test_new_page_says_that_it_has_no_version_yet(desk):
    assert "Chưa có phiên bản nào được duyệt." in desk.get(ADD).content.decode()


def test_page_of_a_purpose_that_is_taken_is_refused_in_vietnamese(desk):
    PageFactory(purpose=Page.Purpose.PRIVACY)

    response = send(desk, ADD, title="Trang khác", purpose=Page.Purpose.PRIVACY)

    assert "Đã có trang khác giữ công dụng này." in response.content.decode()


def test_address_of_a_page_is_never_the_word_for_its_versions(desk):
    response = send(desk, ADD, title="Phiên bản", slug="phien-ban")

    assert errors(response) == {"slug": ["“phien-ban” là tên một chuyên trang, hãy chọn địa chỉ khác."]}
