from datetime import datetime

import pytest
from django.utils import timezone

from assocportal.common.models import Union
from news.structured_data import describe_article
from tests.factories import ArticleFactory, CategoryFactory, PictureFactory, TagFactory

pytestmark = pytest.mark.django_db

HERE = "http://127.0.0.1:8000"
PUBLISHED = datetime(2022, 6, 24, 16, 0, 56)


def describe(article):
    return describe_article(article, article.tags.all())


@pytest.fixture
def publisher():
    union = Union.objects.create(
        official_name="Liên hiệp hội Lạc Giang", short_name="Lạc Giang", emblem=PictureFactory()
    )
    return {
        "@type": "Organization",
        "name": "Liên hiệp hội Lạc Giang",
        "url": f"{HERE}/",
        "logo": HERE + union.emblem.usual_url,
    }


def test_article_is_described_whole(publisher, time_machine):
    time_machine.move_to(timezone.make_aware(datetime(2022, 6, 25, 8)))
    cover = PictureFactory()
    article = ArticleFactory(
        title="Đại hội đại biểu",
        lead="Sapo.",
        byline="Thu Hương",
        category=CategoryFactory(name="Hoạt động"),
        cover=cover,
        correction_note="Bản đăng đầu ghi nhầm số hội viên.",
    )
    article.tags.set([TagFactory(name="bầu cử"), TagFactory(name="sơ kết")])

    assert describe(article) == {
        "@type": "NewsArticle",
        "headline": "Đại hội đại biểu",
        "description": "Sapo.",
        "image": [HERE + cover.usual_url],
        "datePublished": "2022-06-24T16:00:56+07:00",
        "dateModified": "2022-06-25T08:00:00+07:00",
        "author": {"@type": "Person", "name": "Thu Hương"},
        "publisher": publisher,
        "mainEntityOfPage": f"{HERE}/tin-tuc/2022/06/dai-hoi-dai-bieu/",
        "articleSection": "Hoạt động",
        "keywords": ["bầu cử", "sơ kết"],
        "inLanguage": "vi",
        "correction": {
            "@type": "CorrectionComment",
            "text": "Bản đăng đầu ghi nhầm số hội viên.",
            "datePublished": "2022-06-25T08:00:00+07:00",
        },
    }


def test_article_without_byline_is_the_unions_own(publisher):
    assert describe(ArticleFactory())["author"] == publisher


def test_article_with_nothing_optional_leaves_it_out():
    described = describe(ArticleFactory(lead=""))

    assert [key for key in ("description", "keywords", "correction") if key in described] == []


def test_article_without_picture_still_has_one_to_show():
    assert describe(ArticleFactory(cover=None))["image"][0].endswith(".png")


def test_long_title_is_given_whole():
    title = ("Đại hội " * 37).strip()

    assert describe(ArticleFactory(title=title))["headline"] == title


def test_article_that_was_written_long_before_counts_from_its_publication(time_machine):
    time_machine.move_to(timezone.make_aware(datetime(2022, 1, 1)))
    article = ArticleFactory(publish_at=timezone.make_aware(PUBLISHED))

    assert describe(article)["dateModified"] == describe(article)["datePublished"]


def test_repost_names_its_original_and_keeps_its_own_date():
    article = ArticleFactory(
        source_name="Báo tỉnh",
        source_url="https://bao.example/bai",
        source_published_at=timezone.make_aware(datetime(2022, 6, 24, 8, 15)),
    )

    data = describe(article)

    assert data["isBasedOn"] == {
        "@type": "NewsArticle",
        "url": "https://bao.example/bai",
        "publisher": {"@type": "Organization", "name": "Báo tỉnh"},
        "datePublished": "2022-06-24T08:15:00+07:00",
    }
    assert data["datePublished"] == "2022-06-24T16:00:56+07:00"
