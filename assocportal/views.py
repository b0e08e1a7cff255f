from django.db import Error, connection
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from news.models import Article


def home(request):
    """The blocks are the wings' own tags; only an empty portal needs a word of its own."""
    return render(request, "home.html", {"has_articles": Article.objects.published().exists()})


def robots(request):
    return render(request, "robots.txt", content_type="text/plain; charset=utf-8")


@never_cache
def healthz(request):
    """Whether the database answers: 200 or 503, for machines."""
    if database_answers(connection):
        return HttpResponse("ok", content_type="text/plain")
    return HttpResponse("cơ sở dữ liệu không trả lời", content_type="text/plain; charset=utf-8", status=503)


def database_answers(database):
    try:
        with database.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return False
    return True
