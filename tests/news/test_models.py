from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from assocportal.common.publishing import State
from news.models import Article, Category
from tests.factories import ArticleFactory, CategoryFactory

pytestmark = pytest.mark.django_db


def local(*moment):
    return timezone.make_aware(datetime(*moment))


def test_address_takes_the_month_of_vietnamese_time():
    # 31 May, 17:30 in London's winter is already 1 June here
    article = ArticleFactory(title="Đại hội đại biểu", publish_at=local(2022, 6, 1, 0, 30))

    assert article.get_absolute_url() == "/tin-tuc/2022/06/dai-hoi-dai-bieu/"


def test_address_of_a_draft_without_a_time_takes_the_present_month(time_machine):
    time_machine.move_to(local(2023, 3, 5))

    article = ArticleFactory(state=State.DRAFT, publish_at=None)

    assert article.address_month == "2023/03"


def test_address_of_a_scheduled_article_moves_until_the_public_sees_it(time_machine):
    time_machine.move_to(local(2023, 3, 5))
    article = ArticleFactory(publish_at=local(2023, 3, 20))

    article.publish_at = local(2023, 4, 2)
    article.save()

    assert article.address_month == "2023/04"


def test_address_stays_when_the_publish_time_changes_after_publication():
    article = ArticleFactory(publish_at=local(2022, 6, 24))

    article.publish_at = local(2021, 1, 1)
    article.save()

    article.refresh_from_db()
    assert (article.address_month, article.publish_at) == ("2022/06", local(2021, 1, 1))


def test_address_stays_for_an_article_that_the_clock_alone_made_public(time_machine):
    time_machine.move_to(local(2023, 3, 5))
    article = ArticleFactory(publish_at=local(2023, 3, 20))
    time_machine.move_to(local(2023, 3, 21))

    article.state, article.publish_at = State.WITHDRAWN, local(2023, 9, 1)
    article.save()
    article.publish_at = local(2023, 10, 1)
    article.save()

    assert article.address_month == "2023/03"


def test_address_stays_when_only_some_columns_are_saved(time_machine):
    time_machine.move_to(local(2023, 3, 5))
    article = ArticleFactory(state=State.DRAFT, publish_at=None)

    article.publish_at = local(2023, 5, 1)
    article.save(update_fields=["publish_at"])

    article.refresh_from_db()
    assert article.address_month == "2023/05"


def test_repeated_title_gets_an_address_of_its_own():
    first, second = ArticleFactory(title="Hội nghị sơ kết"), ArticleFactory(title="Hội nghị sơ kết")

    assert (first.slug, second.slug) == ("hoi-nghi-so-ket", "hoi-nghi-so-ket-2")


def test_words_of_the_pages_below_an_article_are_no_addresses():
    assert ArticleFactory(title="Bình luận").slug == "binh-luan-2"


def test_main_category_is_always_among_the_categories():
    article = ArticleFactory(category=CategoryFactory(name="Hoạt động"))
    assert [category.name for category in article.categories.all()] == ["Hoạt động"]

    article.category = CategoryFactory(name="Tri thức")
    article.save()

    assert "Tri thức" in [category.name for category in article.categories.all()]


def test_source_that_is_no_web_address_is_refused_by_the_database():
    article = ArticleFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(source_url="javascript:alert(1)")


def test_featured_articles_stand_in_the_editors_order_then_newest_first():
    ArticleFactory(title="thứ hai", is_featured=True, featured_order=2, publish_at=local(2023, 1, 1))
    ArticleFactory(title="đầu, cũ", is_featured=True, featured_order=1, publish_at=local(2021, 1, 1))
    ArticleFactory(title="đầu, mới", is_featured=True, featured_order=1, publish_at=local(2022, 1, 1))
    ArticleFactory(title="thường")

    titles = [article.title for article in Article.objects.published().featured()]

    assert titles == ["đầu, mới", "đầu, cũ", "thứ hai"]


def test_category_counts_as_filled_only_by_what_is_public():
    ArticleFactory(category=CategoryFactory(name="Có bài"))
    ArticleFactory(
        category=CategoryFactory(name="Chỉ có bài hẹn giờ"), publish_at=timezone.now() + timedelta(days=1)
    )
    CategoryFactory(name="Trống")

    assert [category.name for category in Category.objects.with_articles()] == ["Có bài"]
