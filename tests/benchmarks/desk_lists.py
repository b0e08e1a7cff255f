"""The article list and the article form of the desk, as an editor who is no superuser, with a verified session."""

import os
import sys
import time
from statistics import median

os.environ |= {
    "DATABASE_URL": "",
    "DEBUG": "0",
    "PORTAL_URL": "",
    "DJANGO_SETTINGS_MODULE": "assocportal.settings",
}

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402
from django_otp import DEVICE_ID_SESSION_KEY  # noqa: E402
from django_otp.plugins.otp_totp.models import TOTPDevice  # noqa: E402

from assocportal.common.models import Picture, User  # noqa: E402
from assocportal.demo.accounts import EDITOR  # noqa: E402
from assocportal.demo.bulk import add_articles  # noqa: E402
from news.models import Article, Category  # noqa: E402
from tests.news.desk_form import fill  # noqa: E402

# nothing is collected here
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
settings.ALLOWED_HOSTS = ["testserver", *settings.ALLOWED_HOSTS]

RUNS = int(os.environ.get("RUNS", "20"))
LIST_BAR, FORM_BAR, QUERIES_BAR = 300, 400, 12
FIGURES = 20
LIST = "admin:news_article_changelist"


def load(number):
    connection.settings_dict["NAME"] = f"bench_desk_{number}"
    call_command("migrate", verbosity=0)
    if not Article.objects.exists():
        call_command("load_demo", verbosity=0)
    missing = number - Article.objects.count()
    for done in add_articles(missing) if missing > 0 else ():
        print(f"\r{done} / {missing} bài", end="", file=sys.stderr, flush=True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def verified_client():
    """Logged in with a second factor."""
    editor = User.objects.get(email=EDITOR)
    device, _ = TOTPDevice.objects.get_or_create(user=editor, name="bench", confirmed=True)
    client = Client()
    client.force_login(editor)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = device.persistent_id
    session.save()
    return client


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
        "search, a common word": {"q": "hội nghị"},
        "search, three words without marks": {"q": "tong ket nam"},
        "search, a word of the text alone": {"q": "thẩm định"},
        "search, nothing found": {"q": "xyzt qwrt"},
        "search within a category": {"q": "hội nghị", "category__id__exact": category.pk},
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


def make_long_article():
    pictures = list(Picture.objects.order_by("pk")[:FIGURES])
    figures = [
        f'<figure><img src="{each.usual_url}" alt="Ảnh"><figcaption>Lời</figcaption></figure>'
        for each in pictures
    ]
    body = "".join(f"<p>{'Liên hiệp hội tổ chức hội nghị. ' * 8}</p>{figure}" for figure in figures)
    article, _ = Article.objects.get_or_create(
        slug="bai-do-toc-do", defaults={"title": "Bài có nhiều ảnh", "category": Category.objects.first()}
    )
    article.body, article.created_by = body, User.objects.get(email=EDITOR)
    article.save()
    return article


NO_QUERIES = ("SAVEPOINT", "RELEASE", "SET LOCAL", "DECLARE", "CLOSE")


class Counter:
    """A cursor's DECLARE, FETCH and CLOSE are one query; what only sets how others run is none."""

    def __init__(self):
        self.number = 0

    def __call__(self, execute, sql, params, many, context):
        self.number += not sql.startswith(NO_QUERIES)
        return execute(sql, params, many, context)


def measure(ask, status=200):
    """Milliseconds at the median and at 99 of 100, and the queries of one answer."""
    seconds = []
    for run in range(RUNS + 1):  # the first one warms
        counter = Counter()
        with connection.execute_wrapper(counter):
            began = time.perf_counter()
            response = ask()
            took = time.perf_counter() - began
        assert response.status_code == status, (response.status_code, response.get("Location"))
        seconds += [took] if run else []
    seconds.sort()
    return 1000 * median(seconds), 1000 * seconds[-(-99 * len(seconds) // 100) - 1], counter.number


def measure_all(client):
    address = reverse(LIST)
    for name, parameters in name_lists().items():
        yield name, *measure(lambda asked=parameters: client.get(address, asked)), LIST_BAR, QUERIES_BAR
    article = make_long_article()
    address = reverse("admin:news_article_change", args=[article.pk])
    number = article.body.count("<figure")
    yield f"opening an article with {number} figures", *measure(lambda: client.get(address)), FORM_BAR, None
    values = fill(client, address, _continue="1")
    turns = iter(range(RUNS + 1))
    save = measure(lambda: client.post(address, values | {"lead": f"Sửa lần {next(turns)}."}), status=302)
    yield f"saving it, with its {number} figures", *save, FORM_BAR, None
    address = reverse("admin:news_article_check", args=[article.pk])
    yield "checking it (lint)", *measure(lambda: client.post(address, values)), 100, None


def main(number):
    load(number)
    print(
        f"| the desk with {Article.objects.count():,} articles | median | p99 | queries | bar |\n|---|---|---|---|---|"
    )
    missed = [name for name, *figures in measure_all(verified_client()) if print_row(name, *figures)]
    return bool(missed)


def print_row(name, middle, slow, queries, bar, queries_bar):
    missed = slow > bar or (queries_bar is not None and queries > queries_bar)
    said = f"≤ {bar} ms" + (f", ≤ {queries_bar} queries" if queries_bar else "")
    print(
        f"| {name} | {middle:.0f} ms | {slow:.0f} ms | {queries} | {said}{' **missed**' if missed else ''} |",
        flush=True,
    )
    return missed


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
