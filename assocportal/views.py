from django.db import Error, connection
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from assocportal.common import structured_data
from assocportal.common.union import current_union


def home(request):
    """The blocks are the wings' own tags; each disappears when it has nothing to show."""
    name = current_union().official_name
    context = {
        "description": f"Cổng thông tin điện tử của {name}: tin hoạt động, sự kiện, hội thành viên và số liệu.",
        "portal": structured_data.describe_portal(),
    }
    return render(request, "home.html", context)


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
