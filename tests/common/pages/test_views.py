from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from assocportal.common.models import Attachment, Page
from assocportal.common.publishing import State
from tests.document_files import document
from tests.factories import PageFactory, UserFactory

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
HIDDEN = {
    "draft": lambda now: {"state": State.DRAFT},
    "withdrawn": lambda now: {"state": State.WITHDRAWN},
    "scheduled": lambda now: {"publish_at": now + DAY},
    "expired": lambda now: {"expire_at": now - DAY},
}


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def rewrite(page, *bodies):
    """A version for each text, the first of 1/1/2026, each following one a month later."""
    for body in bodies:
        page.body = body
        page.save()
    for version in page.versions.all():
        version.created_at = timezone.make_aware(datetime(2026, version.number, 12))
        version.save()
    return page


@pytest.fixture
def charter():
    return rewrite(PageFactory(title="Điều lệ"), "<p>Bản hai</p>", "<p>Bản ba</p>")


# The list


def test_list_shows_cards_in_the_editors_order(client):
    PageFactory(title="Lịch sử", order=2)
    PageFactory(title="Chức năng", lead="Liên hiệp hội làm gì.", order=1)

    html = read(client, "/gioi-thieu/")

    assert html.index("Chức năng") < html.index("Lịch sử")
    assert '<p class="card-lead">Liên hiệp hội làm gì.</p>' in html


def test_empty_list_leads_on(client):
    html = read(client, "/gioi-thieu/")

    assert "Các trang giới thiệu đang được biên soạn" in html
    assert '<a href="/hoi-thanh-vien/">danh bạ hội thành viên</a>' in html


def test_list_costs_the_same_at_one_and_at_three_pages_and_reads_no_text(
    client, django_assert_max_num_queries
):
    def count_queries():
        with django_assert_max_num_queries(8) as queries:
            read(client, "/gioi-thieu/")
        assert not [query for query in queries if '"common_page"."body"' in query["sql"]]
        return len(queries)

    PageFactory()
    at_one = count_queries()
    PageFactory.create_batch(2)

    assert count_queries() == at_one


# A page


def test_page_shows_its_text_its_version_and_the_earlier_ones(client, charter):
    html = read(client, "/gioi-thieu/dieu-le/")

    assert "<h1>Điều lệ</h1>" in html
    assert '<div class="prose"><p>Bản ba</p></div>' in html
    assert "Phiên bản 3, từ ngày 12/3/2026" in html
    assert '<a href="/gioi-thieu/dieu-le/phien-ban/2/">Phiên bản 2</a>, từ ngày 12/2/2026' in html
    assert "/gioi-thieu/dieu-le/phien-ban/3/" not in html


def test_page_leads_to_its_sisters(client):
    first, second = PageFactory(title="Chức năng", order=1), PageFactory(title="Lịch sử", order=2)

    html = read(client, second.get_absolute_url())

    assert f'<li><a href="{first.get_absolute_url()}">Chức năng</a></li>' in html
    assert f'<li><a href="{second.get_absolute_url()}" aria-current="page">Lịch sử</a></li>' in html


def test_page_alone_has_no_list_of_sisters(client):
    assert "cac-trang" not in read(client, PageFactory().get_absolute_url())


def test_page_shows_its_public_files_only(client):
    page = PageFactory()
    for title, visibility in (("Toàn văn", "cong-khai"), ("Bản thảo", "noi-bo")):
        Attachment.objects.create(owner=page, file=document(), title=title, visibility=visibility)

    html = read(client, page.get_absolute_url())

    assert (">Toàn văn</a>" in html, "Bản thảo" in html) == (True, False)


def test_page_costs_the_same_with_one_and_with_three_of_everything(client, django_assert_max_num_queries):
    page = PageFactory()

    def count_queries():
        with django_assert_max_num_queries(12) as queries:
            read(client, page.get_absolute_url())
        return len(queries)

    at_one = count_queries()
    PageFactory.create_batch(2)
    rewrite(page, "<p>Hai</p>", "<p>Ba</p>")
    for title in "ABC":
        Attachment.objects.create(owner=page, file=document(), title=title)

    assert count_queries() == at_one


def test_page_lists_no_more_than_twenty_earlier_versions(client):
    page = PageFactory()
    page.versions.all().delete()
    page.versions.model.objects.bulk_create(
        page.versions.model(page=page, number=number, title=page.title) for number in range(1, 41)
    )
    Page.objects.update(version=40)

    html = read(client, page.get_absolute_url())

    assert html.count("/phien-ban/") == 20
    assert "/phien-ban/39/" in html


def test_page_keeps_its_shape_with_a_title_of_one_long_word_and_nothing_else(client):
    page = PageFactory(title="Đ" * 200, lead="", body="")

    assert "Đ" * 200 in read(client, page.get_absolute_url())


def test_moved_page_answers_at_its_old_addresses(client, charter):
    charter.slug = "dieu-le-lien-hiep-hoi"
    charter.save()

    page = client.get("/gioi-thieu/dieu-le/")
    version = client.get("/gioi-thieu/dieu-le/phien-ban/1/")

    assert (page.status_code, page.url) == (301, "/gioi-thieu/dieu-le-lien-hiep-hoi/")
    assert (version.status_code, version.url) == (301, "/gioi-thieu/dieu-le-lien-hiep-hoi/phien-ban/1/")


@pytest.mark.parametrize("hide", HIDDEN.values(), ids=HIDDEN)
def test_hidden_page_and_its_versions_are_not_there(client, charter, hide):
    """A withdrawn page says so; for its versions there is nothing to say."""
    Page.objects.update(publish_at=timezone.now() - 2 * DAY)
    Page.objects.update(**hide(timezone.now()))
    page = 410 if Page.objects.get().state == State.WITHDRAWN else 404

    addresses = ["", "phien-ban/1/", "phien-ban/2/", "phien-ban/3/"]
    answers = [client.get(f"/gioi-thieu/dieu-le/{address}").status_code for address in addresses]

    assert answers == [page, 404, 404, 404]


def test_editor_previews_a_page_that_is_not_out(client):
    page = PageFactory(title="Điều lệ mới", state=State.DRAFT)
    editor = UserFactory(is_staff=True)
    editor.user_permissions.add(Permission.objects.get(codename="change_page"))
    client.force_login(editor)

    response = client.get(page.get_absolute_url())

    assert "Bản xem trước – chưa đăng." in response.content.decode()
    assert response["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize("is_staff", [False, True])
def test_outsider_previews_nothing(client, is_staff):
    client.force_login(UserFactory(is_staff=is_staff))

    assert client.get(PageFactory(state=State.DRAFT).get_absolute_url()).status_code == 404


# A version


def test_old_version_says_that_it_is_old_and_leads_to_the_one_in_force(client, charter):
    html = read(client, "/gioi-thieu/dieu-le/phien-ban/2/")

    assert "Đây là bản cũ, nay không còn hiệu lực." in html
    assert "Phiên bản 2, từ ngày 12/2/2026 đến ngày 12/3/2026." in html
    assert '<a href="/gioi-thieu/dieu-le/">Xem bản đang có hiệu lực (phiên bản 3)</a>' in html
    assert '<div class="prose"><p>Bản hai</p></div>' in html
    assert '<meta name="robots" content="noindex">' in html


def test_old_version_leads_to_its_neighbours(client, charter):
    html = read(client, "/gioi-thieu/dieu-le/phien-ban/1/")

    assert '<a href="/gioi-thieu/dieu-le/phien-ban/2/" rel="next">Phiên bản 2</a>' in html
    assert 'rel="prev"' not in html


def test_version_in_force_is_the_page_itself_for_now(client, charter):
    response = client.get("/gioi-thieu/dieu-le/phien-ban/3/")

    assert (response.status_code, response.url) == (302, "/gioi-thieu/dieu-le/")


@pytest.mark.parametrize("number", ["0", "4", "99999999999999999999999", "-1", "a"])
def test_version_that_never_was_is_not_there(client, charter, number):
    assert client.get(f"/gioi-thieu/dieu-le/phien-ban/{number}/").status_code == 404
