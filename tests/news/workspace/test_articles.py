from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from assocportal.common.limits import Limit
from assocportal.common.models import Picture
from assocportal.common.publishing import State
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.steps import take_step
from news.models import Article
from news.workspace import photos
from tests.factories import CategoryFactory, OrganisationUserFactory, UserFactory
from tests.picture_files import upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def category():
    return CategoryFactory()


@pytest.fixture
def chief():
    return UserFactory(email="truongban@example.vn", is_staff=True, is_superuser=True)


@pytest.fixture
def new(organisation):
    return reverse("workspace_articles:new", args=[organisation.pk])


def written(category, **values):
    given = {
        "title": "Thả cá giống",
        "text": "Đoạn một.\n\nĐoạn hai.",
        "byline": "Lộc",
        "category": category.pk,
    }
    return given | {"gui": "1"} | values


def address(article):
    return reverse("workspace_articles:article", args=[article.organisations.get().pk, article.pk])


def test_article_is_handed_in_returned_corrected_and_published(
    member, chief, organisation, secretary, category, new
):
    assert member.post(new, written(category)).status_code == 302

    article = Article.objects.get()
    assert (article.state, article.created_by, list(article.organisations.all())) == (
        State.SUBMITTED,
        secretary,
        [organisation],
    )
    assert article.body == "<p>Đoạn một.</p><p>Đoạn hai.</p>"
    assert [letter.to for letter in mail.outbox] == [[chief.email]]
    assert member.get("/tin-tuc/").content.decode().count("Thả cá giống") == 0

    take_step(article, Step.RETURN, chief, "Xin ghi rõ ngày.")
    assert (mail.outbox[-1].to, "Xin ghi rõ ngày." in mail.outbox[-1].body) == ([secretary.email], True)
    assert "/admin/" not in mail.outbox[-1].body
    home = member.get(reverse("workspace_home", args=[organisation.pk])).content.decode()
    assert "được trả lại: Xin ghi rõ ngày." in home
    assert "Xin ghi rõ ngày." in member.get(address(article)).content.decode()

    member.post(address(article), written(category, text="Ngày 5/6."))
    article.refresh_from_db()
    assert (article.state, article.body) == (State.SUBMITTED, "<p>Ngày 5/6.</p>")
    take_step(article, Step.APPROVE, chief)
    listed = member.get(reverse("workspace_articles:list", args=[organisation.pk])).content.decode()
    assert article.get_absolute_url() in listed


def test_draft_is_kept_and_handed_in_later(member, category, new):
    draft = written(category, luu="1")
    del draft["gui"]
    member.post(new, draft)

    article = Article.objects.get()
    assert article.state == State.DRAFT
    assert mail.outbox == []
    member.post(address(article), written(category))
    article.refresh_from_db()
    assert article.state == State.SUBMITTED


def test_what_the_desk_has_is_not_written_any_more_until_it_is_taken_back(member, category, new):
    member.post(new, written(category))
    article = Article.objects.get()

    page = member.post(address(article), written(category, title="Tên khác")).content.decode()

    article.refresh_from_db()
    assert article.title == "Thả cá giống"
    assert "Tên khác" in page
    assert "chờ duyệt" in page
    member.post(f"{address(article)}rut-lai/")
    article.refresh_from_db()
    assert article.state == State.DRAFT


@pytest.mark.parametrize("state", [State.APPROVED, State.WITHDRAWN])
def test_what_was_decided_is_taken_back_by_nobody(member, category, new, state):
    member.post(new, written(category))
    article = Article.objects.get()
    article.state = state
    article.save()

    member.post(f"{address(article)}rut-lai/")

    article.refresh_from_db()
    assert article.state == state


def test_writer_who_left_is_told_nothing(member, chief, secretary, category, new):
    member.post(new, written(category))
    secretary.organisation_roles.all().delete()

    take_step(Article.objects.get(), Step.RETURN, chief, "Sai.")

    assert [letter.to for letter in mail.outbox] == [[chief.email]]


def test_button_pressed_twice_sends_once(member, category, new):
    for _ in range(2):
        member.post(new, written(category))

    assert Article.objects.count() == 1


def test_there_is_an_end_to_articles_that_wait(member, organisation, secretary, category, new):
    for number in range(10):
        article = Article.objects.create(title=str(number), category=category, state=State.SUBMITTED)
        article.organisations.add(organisation)

    page = member.post(new, written(category)).content.decode()

    assert "đang có 10 bài chờ duyệt" in page
    assert "Thả cá giống" in page
    assert Article.objects.count() == 10


def test_photos_become_cover_and_album_with_their_captions(member, category, new):
    member.post(
        new,
        written(
            category,
            photo_1=upload("a.jpg"),
            caption_1="Lễ thả cá",
            photo_2=upload("b.jpg"),
            caption_2="Ký kết",
        ),
    )

    article = Article.objects.get()
    assert (article.cover_caption, [item.caption for item in article.album.all()]) == (
        "Lễ thả cá",
        ["Ký kết"],
    )
    member.post(f"{address(article)}rut-lai/")
    page = member.get(address(article))
    first, second = page.context["form"].pictures
    values = {
        "kept": page.context["form"].signed,
        f"drop_{first.pk}": "on",
        f"caption_of_{second.pk}": "Lễ ký",
    }
    member.post(address(article), written(category) | values)
    article.refresh_from_db()
    assert (article.cover, article.cover_caption, article.album.count()) == (second, "Lễ ký", 0)


def test_photos_stay_when_something_else_is_wrong(member, category, new):
    given = written(category, title="", photo_1=upload("a.jpg"), caption_1="Lễ thả cá")

    page = member.post(new, given)

    picture = Picture.objects.get()
    form = page.context["form"]
    assert ("Hãy ghi tên bài." in page.content.decode(), form.pictures) == (True, [picture])
    member.post(new, written(category) | {"kept": form.signed, f"caption_of_{picture.pk}": "Lễ thả cá"})
    assert (Article.objects.get().cover, Article.objects.get().cover_caption) == (picture, "Lễ thả cá")
    assert Picture.objects.count() == 1


def test_signed_photos_are_worth_nothing_to_another_account(client, member, category, new):
    form = member.post(new, written(category, title="", photo_1=upload("a.jpg"))).context["form"]
    other = OrganisationUserFactory()
    client.force_login(other.user)

    there = reverse("workspace_articles:new", args=[other.organisation_id])
    client.post(there, written(category) | {"kept": form.signed})

    assert Article.objects.get().cover is None


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"title": ""}, "Hãy ghi tên bài."),
        ({"title": "x" * 301}, "300"),
        ({"text": " \n "}, "Hãy viết nội dung bài."),
        ({"text": "x" * 30_001}, "Bài dài quá"),
        ({"category": "99999"}, "Không có chuyên mục này."),
        ({"photo_1": upload("a.jpg", content=b"<svg onload=alert(1)>")}, "không phải là ảnh dùng được"),
        ({"photo_1": upload("a.exe", content=b"MZ")}, "không phải là ảnh dùng được"),
    ],
)
def test_bad_article_is_told_and_stays_in_its_boxes(member, category, new, values, sentence):
    page = member.post(new, written(category, byline="Bà Nguyệt") | values).content.decode()

    assert sentence in page
    assert "Bà Nguyệt" in page
    assert not Article.objects.exists()


def test_tags_that_were_typed_are_words(member, category, new):
    member.post(new, written(category, text="<script>alert(1)</script> <b>x</b>"))

    assert Article.objects.get().body == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;x&lt;/b&gt;</p>"


def test_list_costs_the_same_at_one_and_three(
    member, secretary, organisation, category, django_assert_num_queries, django_assert_max_num_queries
):
    there = reverse("workspace_articles:list", args=[organisation.pk])

    def add():
        article = Article.objects.create(
            title="Bài", category=category, created_by=secretary, state="tra-lai"
        )
        article.organisations.add(organisation)

    add()
    member.get(there)
    with django_assert_max_num_queries(20) as first:
        member.get(there)
    add(), add()
    with django_assert_num_queries(len(first)):
        member.get(there)


def test_photos_of_refused_articles_are_counted_too(member, category, new, monkeypatch):
    monkeypatch.setattr(photos, "PHOTOS", Limit("thu-anh", most=1, within=timedelta(days=1)))
    member.post(new, written(category, title="", photo_1=upload("a.jpg")))

    page = member.post(new, written(category, title="", photo_1=upload("b.jpg"))).content.decode()

    assert photos.TOO_OFTEN in page
    assert Picture.objects.count() == 1
