from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.html import clean_html
from assocportal.common.models import PictureUse, Video
from assocportal.common.pictures.sources import sources
from assocportal.common.pictures.using import walk_uses
from news.models import Article
from tests.factories import AlbumPictureFactory, ArticleFactory, PageFactory, PictureFactory

pytestmark = pytest.mark.django_db
BODY, FIELD, ALBUM = PictureUse.Place.BODY, PictureUse.Place.FIELD, PictureUse.Place.ALBUM


def body_with(*pictures):
    return clean_html("".join(f'<figure><img src="{picture.usual_url}"></figure>' for picture in pictures))


def uses(picture):
    return sorted((use.content_type.model, use.object_id, use.place) for use in picture.uses.all())


def test_every_model_that_shows_pictures_is_found_by_its_own_fields():
    found = {source.model._meta.label: (source.columns, source.is_below_owner) for source in sources()}

    assert found == {
        "common.AlbumPicture": (("picture_id",), True),
        "common.Video": (("poster_id",), True),
        "common.Page": (("body",), False),
        "common.PageVersion": (("body",), False),
        "common.Union": (("emblem_id",), False),
        "members.Person": (("biography", "photo_id"), False),
        "members.Organisation": (("introduction", "logo_id"), False),
        "events.Event": (("programme",), False),
        "news.Article": (("body", "cover_id"), False),
    }


def test_uses_follow_what_is_saved_and_what_is_taken_out():
    first, second, third = PictureFactory(), PictureFactory(), PictureFactory()
    article = ArticleFactory(body=body_with(first, first, second), cover=first)
    item = AlbumPictureFactory(owner=article, picture=third)
    assert uses(first) == [("article", article.pk, BODY), ("article", article.pk, FIELD)]
    assert uses(second) == [("article", article.pk, BODY)]
    assert uses(third) == [("article", article.pk, ALBUM)]

    item.delete()
    article.body, article.cover = body_with(third), None
    article.save()

    assert (uses(first), uses(second)) == ([], [])
    assert uses(third) == [("article", article.pk, BODY)]
    article.delete()
    assert uses(third) == []


def test_poster_of_a_video_is_used_by_the_row_below_which_it_stands():
    page, poster = PageFactory(), PictureFactory()
    Video.objects.bulk_create(
        [Video(owner=page, poster=poster, title="Phim", file="a.mp4", extension="mp4", size=1, checksum="0")]
    )

    page.save()

    assert uses(poster) == [("page", page.pk, FIELD)]


def test_rows_loaded_past_save_are_found_by_the_walk():
    picture = PictureFactory()
    articles = [ArticleFactory() for _ in range(3)]
    Article.objects.update(body=body_with(picture))

    call_command("record_picture_uses")

    assert uses(picture) == [("article", article.pk, BODY) for article in articles]
    assert walk_uses() == 0
    Article.objects.filter(pk=articles[0].pk).update(body="")
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert walk_uses(2) > 0
        walk_uses(2)
    assert len(uses(picture)) == 2


def test_uses_cost_the_same_with_one_and_three_pictures():
    article, counts = ArticleFactory(), []
    for number in (1, 3):
        article.body = body_with(*(PictureFactory() for _ in range(number)))
        with CaptureQueriesContext(connection) as queries:
            article.save()
        counts.append(len(queries))

    assert counts[0] == counts[1]
