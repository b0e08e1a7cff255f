from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse

from news.models import Article
from tests.factories import ArticleFactory

from .desk_form import errors, send


@pytest.mark.django_db
def test_merging_into_a_merged_article_points_at_its_end():
    last = ArticleFactory()
    middle = ArticleFactory(merged_into=last)

    article = ArticleFactory(merged_into=middle)

    assert article.merged_into == last


def test_circle_is_refused_beside_the_field(desk):
    first = ArticleFactory(state="nhap")
    second = ArticleFactory(merged_into=first)

    response = send(desk, reverse("admin:news_article_change", args=[first.pk]), merged_into=second.pk)

    assert errors(response) == {"merged_into": ["Bài được chọn đã gộp vào chính bài này. Hãy chọn bài khác."]}


@pytest.mark.django_db(transaction=True)
def test_two_who_merge_crosswise_at_once_make_no_circle():
    keys = [ArticleFactory().pk, ArticleFactory().pk]
    barrier = Barrier(2)

    def merge(key, into):
        article = Article.objects.get(pk=key)
        article.merged_into_id = into
        barrier.wait()
        try:
            article.save()
        except ValidationError:
            return "từ chối"
        finally:
            connection.close()
        return "gộp"

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(merge, keys, reversed(keys)))

    assert outcomes == ["gộp", "từ chối"]
    assert Article.objects.filter(merged_into__isnull=False).count() == 1
