"""The wings' addresses with the barest pages, so that the ground is tested without the wings' views."""

from django.http import Http404, HttpResponse
from django.urls import include, path

from events.models import Event
from members.models import Organisation
from news.models import Article, Category


def show(queryset, slug):
    row = queryset.filter(slug=slug).first()
    if row is None:
        raise Http404
    return HttpResponse(str(row))


def article(request, year, month, slug):
    return show(Article.objects.visible_to(request.user).filter(address_month=f"{year}/{month}"), slug)


def category(request, slug):
    return show(Category.objects.all(), slug)


def organisation(request, slug):
    return show(Organisation.objects.visible_to(request.user), slug)


def field_list(request):
    raise Http404


def event(request, slug):
    return show(Event.objects.visible_to(request.user), slug)


news = [
    path("<year>/<month>/<slug:slug>/", article, name="detail"),
    path("chuyen-muc/<slug:slug>/", category, name="category"),
]
members = [path("", field_list, name="list"), path("<slug:slug>/", organisation, name="detail")]
events = [path("<slug:slug>/", event, name="detail")]
urlpatterns = [
    path("tin-tuc/", include((news, "news"))),
    path("hoi-thanh-vien/", include((members, "members"))),
    path("su-kien/", include((events, "events"))),
]


def not_found(request, exception):
    return HttpResponse("Không có trang này.", status=404)


handler404 = "tests.common.urls.not_found"
