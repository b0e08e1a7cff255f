import pytest
from django.urls import reverse

from assocportal.common.pictures.rights import may_change_picture
from tests.common.workflow.cast import make_article, make_cast
from tests.factories import PictureFactory
from tests.picture_files import upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


def used_in(state, cast):
    people, category = cast
    article = make_article(state, category=category, created_by=people["author"], title="Chuyện kín")
    article.cover = PictureFactory()
    article.save()
    return article.cover


@pytest.mark.parametrize(
    ("state", "may"),
    [
        ("draft", {"author", "other contributor", "editor of the category", "editor elsewhere", "chief"}),
        ("scheduled", {"editor of the category", "chief"}),
        ("out", {"editor of the category", "chief"}),
    ],
)
def test_picture_of_what_is_approved_is_changed_by_who_may_publish_that(cast, state, may):
    picture = used_in(state, cast)
    asked = ("author", "other contributor", "editor of the category", "editor elsewhere", "chief")

    assert {part for part in asked if may_change_picture(cast[0][part], picture)} == may
    assert not may_change_picture(cast[0]["administrator"], picture)


def test_file_on_a_public_page_is_not_exchanged_by_a_contributor(client, cast):
    picture = used_in("out", cast)
    client.force_login(cast[0]["author"])

    forged = client.post(reverse("picture_replacement", args=[picture.pk]), {"upload": upload()})
    page = client.get(reverse("admin:common_picture_change", args=[picture.pk]))

    assert forged.status_code == 403
    assert page.status_code == 200
    assert b'name="caption"' not in page.content
    assert b'name="replacement"' not in page.content


@pytest.mark.parametrize(
    ("part", "is_named"), [("author", True), ("other contributor", False), ("event officer", False)]
)
def test_draft_that_uses_a_picture_is_named_to_those_who_see_it(client, cast, part, is_named):
    picture = used_in("draft", cast)
    client.force_login(cast[0][part])

    page = client.get(reverse("admin:common_picture_change", args=[picture.pk])).content.decode()

    assert ("Chuyện kín" in page) == is_named
    assert ("(chưa công bố)" in page) != is_named
