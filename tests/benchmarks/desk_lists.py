"""Part of `make bench-desk`: the article list and the article form, as an editor of categories who has a second factor.

python -m tests.benchmarks.desk_lists [number of articles]
"""

import sys
from itertools import count

from django.urls import reverse

from tests.benchmarks.desk_portal import Article, User, load, measure, tell, verified_client

from assocportal.common.drafts.form_bar import VERSION  # isort: skip - after the portal is set up
from assocportal.common.drafts.versions import version_of  # isort: skip
from assocportal.common.models import Picture  # isort: skip
from assocportal.demo.accounts import CATEGORY_EDITOR  # isort: skip
from news.models import Category  # isort: skip
from tests.benchmarks.desk_report import print_row  # isort: skip
from tests.news.desk_form import fill  # isort: skip

LIST_BAR, FORM_BAR, QUERIES_BAR = 300, 400, 12
FIGURES = 20
LIST = "admin:news_article_changelist"


def name_lists():
    """What is asked of the list, by what a person would say they did."""
    category = Category.objects.order_by("order").first()
    year = Article.objects.order_by("-publish_at").filter(publish_at__isnull=False).first().publish_at.year
    last = (Article.objects.count() - 1) // 50 + 1
    far, of_category = min(500, last), min(100, (category.main_articles.count() - 1) // 50 + 1)
    return {
        "list, first page": {},
        f"list, page {far}": {"p": far},
        "list, last page": {"p": last},
        "search, common words": {"q": "hội thảo"},
        "search, the beginning of a word": {"q": "tập hu"},
        "search, one word without marks": {"q": "huyen"},
        "search, three words without marks": {"q": "lien hiep hoi"},
        "search, words of the text alone": {"q": "thẩm định"},
        "search, marks that are wrong": {"q": "tạp huấn dự bão"},
        "search, a phrase": {"q": '"dự báo mưa lũ"'},
        "search, nothing found": {"q": "xyzt qwrt"},
        "search, nothing found of common words": {"q": "hội thảo tập huấn nông nghiệp bão giá"},
        "search within a category": {"q": "hội thảo", "category__id__exact": category.pk},
        **{
            f"filter, state {state}": {"trang-thai": state}
            for state in ("nhap", "cho-duyet", "da-dang", "go")
        },
        "filter, my own": {"cua-toi": 1},
        "filter, a category": {"category__id__exact": category.pk},
        f"filter, a category, page {of_category}": {"category__id__exact": category.pk, "p": of_category},
        "filter, leading articles": {"is_featured__exact": 1},
        "a year": {"publish_at__year": year},
        "a month": {"publish_at__year": year, "publish_at__month": 6},
        "ordered by title": {"o": "1"},
        f"ordered by author, page {far}": {"o": "5", "p": far},
    }


def make_long_article(editor):
    pictures = list(Picture.objects.order_by("pk")[:FIGURES])
    figures = [
        f'<figure><img src="{each.usual_url}" alt="Ảnh"><figcaption>Lời</figcaption></figure>'
        for each in pictures
    ]
    body = "".join(f"<p>{'Liên hiệp hội tổ chức hội nghị. ' * 8}</p>{figure}" for figure in figures)
    article, _ = Article.objects.get_or_create(
        slug="bai-do-toc-do", defaults={"title": "Bài có nhiều ảnh", "category": Category.objects.first()}
    )
    article.body, article.created_by = body, editor
    article.save()
    return article


def measure_lists(client):
    address = reverse(LIST)
    for name, parameters in name_lists().items():
        figures = measure(lambda asked=parameters: client.get(address, asked))
        is_missed = figures[1] > LIST_BAR or figures[2].queries > QUERIES_BAR
        yield print_row(name, tell(figures), f"≤ {LIST_BAR} ms, ≤ {QUERIES_BAR} queries", is_missed)


def measure_form(client, editor):
    article = make_long_article(editor)
    address = reverse("admin:news_article_change", args=[article.pk])
    values, turns = fill(client, address, _continue="1"), count()

    def catch_up():
        """As the form would be that was opened again."""
        article.refresh_from_db()
        values.update({VERSION: version_of(article), "lead": f"Sửa lần {next(turns)}."})

    number = article.body.count("<figure")
    asked = {
        f"opening an article with {number} figures": measure(lambda: client.get(address)),
        f"saving it, with its {number} figures": measure(lambda: client.post(address, values), 302, catch_up),
        "checking it (lint)": measure(
            lambda: client.post(reverse("admin:news_article_check", args=[article.pk]), values)
        ),
    }
    for name, figures in asked.items():
        yield print_row(name, tell(figures), f"≤ {FORM_BAR} ms", figures[1] > FORM_BAR)


def main():
    load()
    editor = User.objects.get(email=CATEGORY_EDITOR)
    client = verified_client(editor)
    return any([*measure_lists(client), *measure_form(client, editor)])


if __name__ == "__main__":
    sys.exit(main())
