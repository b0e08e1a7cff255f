"""The page as it would be: made of what is typed, by the public page's own view, and nothing of it is saved."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from assocportal.common.models import KeptForm, SearchEntry
from assocportal.common.publishing import State
from news.models import Article
from tests.factories import (
    AlbumPictureFactory,
    CategoryFactory,
    EventFactory,
    OrganisationFactory,
    PageFactory,
    TagFactory,
    UserFactory,
)

from .conftest import Desk

pytestmark = pytest.mark.django_db


def page_of(desk, key, label="news.article"):
    return desk.client.get(f"/admin/xem-thu/{label}/{key}/trang/")


def state_of_everything():
    return (
        list(Article.objects.order_by("pk").values()),
        Article.history.count(),
        list(SearchEntry.objects.order_by("pk").values_list("title", "text")),
    )


def test_unsaved_text_relations_and_captions_are_shown_and_not_saved(desk, article):
    AlbumPictureFactory(owner=article)
    tag = TagFactory(name="biển đảo")
    form = desk.form(article)
    caption = next(name for name in form if name.endswith("-0-caption"))
    body = "<p>Ba.<script>alert(1)</script></p>"
    desk.keep(article, form, title="Tên mới", body=body, tags=[tag.pk], **{caption: "Hội trường lớn"})
    before = state_of_everything()

    response = page_of(desk, article.pk)

    html = response.content.decode()
    assert "<h1>Tên mới</h1>" in html
    assert '<div class="prose"><p>Ba.</p></div>' in html
    assert "biển đảo" in html
    assert "Hội trường lớn" in html
    assert "Bản xem thử của những gì đang gõ, chưa lưu." in html
    assert state_of_everything() == before


def test_preview_is_kept_by_nobody_and_framed_by_ourselves_alone(desk, article):
    desk.keep(article, desk.form(article), lead="x")

    page, frame = page_of(desk, article.pk), desk.client.get(f"/admin/xem-thu/news.article/{article.pk}/")

    assert '<meta name="robots" content="noindex">' in page.content.decode()
    for response in (page, frame):
        assert response["Cache-Control"].startswith("no-store, private")
        assert response["X-Robots-Tag"] == "noindex"
    assert "frame-ancestors 'self'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'none'" in frame["Content-Security-Policy"]
    assert "frame-src 'self'" in frame["Content-Security-Policy"]
    public = desk.client.get(article.get_absolute_url())
    assert "frame-ancestors 'none'" in public["Content-Security-Policy"]


def test_new_row_is_shown_before_it_is_saved(desk):
    category, form = CategoryFactory(name="Hoạt động"), desk.form()
    desk.keep(form["_dau"], form, title="Bài mới", body="<p>Nội dung.</p>", category=category.pk)

    response = page_of(desk, form["_dau"])

    assert "<h1>Bài mới</h1>" in response.content.decode()
    assert not Article.objects.exists()


def test_new_row_that_lacks_something_says_what(desk):
    form = desk.form()
    desk.keep(form["_dau"], form, lead="x")

    html = page_of(desk, form["_dau"]).content.decode()

    assert "Tiêu đề: Hãy nhập tiêu đề bài viết." in html
    assert "Chuyên mục chính: Hãy chọn chuyên mục chính." in html


def test_value_that_is_wrong_leaves_the_stored_one_and_is_named(desk, article):
    desk.keep(article, desk.form(article), title="", lead="Đã sửa")

    html = page_of(desk, article.pk).content.decode()

    assert "<h1>Sơ kết</h1>" in html
    assert "Đã sửa" in html
    assert "Chưa đưa vào được – Tiêu đề: Hãy nhập tiêu đề bài viết." in html


def test_form_posts_itself_to_the_preview_without_script(desk, article):
    address = f"/admin/xem-thu/news.article/{article.pk}/"

    response = desk.client.post(address, desk.form(article) | {"lead": "Không có script"})

    assert (response.status_code, response["Location"]) == (302, address)
    assert "Không có script" in page_of(desk, article.pk).content.decode()
    assert KeptForm.objects.count() == 1


@pytest.mark.parametrize(
    ("factory", "label", "field"),
    [
        (EventFactory, "events.event", "programme"),
        (OrganisationFactory, "members.organisation", "introduction"),
        (PageFactory, "common.page", "body"),
    ],
)
def test_every_wing_is_previewed(client, factory, label, field):
    row = factory(state=State.DRAFT)
    desk = Desk(client, UserFactory(is_staff=True, is_superuser=True))
    desk.say(row, model=label, fields=[[field, "<p>Đang gõ.</p>"]])

    html = page_of(desk, row.pk, label).content.decode()

    assert "<p>Đang gõ.</p>" in html
    assert "Bản xem thử của những gì đang gõ" in html


def test_stored_row_is_shown_where_nothing_was_typed(desk, article):
    html = page_of(desk, article.pk).content.decode()

    assert "Bản xem thử của những gì đã lưu." in html


def test_nobody_previews_what_another_typed(desk, second, article):
    desk.keep(article, desk.form(article), lead="Của Đức")
    new = desk.form()
    desk.keep(new["_dau"], new, title="Bài mới của Đức")

    assert "Của Đức" not in page_of(second, article.pk).content.decode()
    assert "Bài mới của Đức" not in page_of(second, new["_dau"]).content.decode()
    assert Client().get(f"/admin/xem-thu/news.article/{article.pk}/trang/").status_code == 302


@pytest.mark.parametrize("key", ["0", "-1", "x", "moi-", "moi-abc", "١", "9" * 30])
def test_address_of_nothing_breaks_nothing(desk, key):
    assert page_of(desk, key).status_code in (200, 404)
    assert page_of(desk, key, "khong.co").status_code == 404


# Links for somebody without an account


def give(desk, row, days="3"):
    desk.client.post(f"/admin/xem-thu/news.article/{row.pk}/lien-ket/", {"days": days})
    html = desk.client.get(f"/admin/xem-thu/news.article/{row.pk}/lien-ket/")
    return html.context["links"][0][0]


@pytest.fixture
def visitor():
    return Client()


def test_link_shows_the_stored_draft_until_it_expires(desk, article, visitor, time_machine):
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    link = give(desk, article, "3")
    Article.objects.filter(pk=article.pk).update(lead="Đã sửa sau khi gửi")

    shown = visitor.get(link.get_absolute_url())
    time_machine.move_to(start + timedelta(days=3, seconds=-1), tick=False)
    still = visitor.get(link.get_absolute_url())
    time_machine.move_to(start + timedelta(days=3), tick=False)
    gone = visitor.get(link.get_absolute_url())

    until = timezone.localtime(start + timedelta(days=3))
    html = shown.content.decode()
    assert "Đã sửa sau khi gửi" in html
    assert f"Bản xem thử, chưa công bố, hết hạn lúc {until:%H:%M ngày %d/%m/%Y}." in html
    assert [shown.status_code, still.status_code, gone.status_code] == [200, 200, 410]
    assert "đã hết hạn hoặc đã được thu hồi" in gone.content.decode()


def test_link_leaves_no_trace(desk, article, visitor):
    link = give(desk, article)

    for client in (visitor, desk.client):
        response = client.get(link.get_absolute_url())
        assert (response["Cache-Control"], response["X-Robots-Tag"]) == ("no-store, private", "noindex")
        assert response["Referrer-Policy"] == "no-referrer"
        assert not response.cookies
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
        assert '<meta name="robots" content="noindex">' in response.content.decode()
        assert "Bàn biên tập" not in response.content.decode()


def test_forged_link_is_not_found(desk, article, visitor):
    link = give(desk, article)
    address = link.get_absolute_url()
    forged = [
        address.replace("/1.", "/2."),
        address[:-2] + "x/",
        f"/xem-thu/{link.pk}/",
        "/xem-thu/../",
        "/xem-thu/a.b/",
    ]
    forged = [one for one in forged if one != address]

    assert {visitor.get(one).status_code for one in forged} == {404}
    assert "Địa chỉ xem thử này không đúng." in visitor.get("/xem-thu/a.b/").content.decode()


def test_link_ends_when_taken_back_or_withdrawn_or_its_giver_leaves(desk, second, article, visitor):
    taken, other = give(desk, article), give(second, article)
    answer = second.client.post(f"/admin/xem-thu/news.article/{article.pk}/lien-ket/{taken.pk}/thu-hoi/")
    after_taking = [visitor.get(link.get_absolute_url()).status_code for link in (taken, other)]
    second.user.is_active = False
    second.user.save()
    after_leaving = visitor.get(other.get_absolute_url()).status_code
    third = give(desk, article)
    Article.objects.filter(pk=article.pk).update(state=State.WITHDRAWN)

    assert answer.status_code == 302
    assert after_taking == [410, 200]
    assert after_leaving == 410
    assert visitor.get(third.get_absolute_url()).status_code == 410


def test_only_whoever_may_change_the_row_gives_links(desk, outside, article, visitor):
    address = f"/admin/xem-thu/news.article/{article.pk}/lien-ket/"
    link = give(desk, article)

    answers = [
        outside.client.get(address).status_code,
        outside.client.post(address, {"days": "1"}).status_code,
        outside.client.post(f"{address}{link.pk}/thu-hoi/").status_code,
        visitor.post(address, {"days": "1"}).status_code,
        desk.client.post(address, {"days": "365"}).status_code,
    ]

    assert answers == [404, 404, 404, 302, 302]
    assert len(desk.client.get(address).context["links"]) == 1
