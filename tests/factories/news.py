from datetime import datetime

import factory
from django.utils import timezone

from assocportal.common.publishing import State
from news.models import Article, Category, Tag


class CategoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Category

    name = factory.Sequence(lambda n: f"Chuyên mục {n}")


class TagFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Tag

    name = factory.Sequence(lambda n: f"thẻ {n}")


class ArticleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Article

    title = factory.Sequence(lambda n: f"Bài viết {n}")
    lead = "Sáng 24/6, Liên hiệp hội tổ chức hội nghị."
    body = "<p>Nội dung của bài.</p>"
    category = factory.SubFactory(CategoryFactory)
    state = State.APPROVED
    publish_at = timezone.make_aware(datetime(2022, 6, 24, 16, 0, 56))
