from django.contrib import admin
from django.urls import path

from . import views

app_name = "sheets"


def page(address, view, name):
    return path(address, admin.site.admin_view(view), name=name)


urlpatterns = [
    page("", views.show_kinds, "index"),
    page("<slug:code>/", views.upload, "upload"),
    page("<slug:code>/mau.xlsx", views.download_blank, "blank"),
    page("<slug:code>/<int:key>/", views.show_import, "import"),
    page("<slug:code>/<int:key>/trang-thai/", views.tell_state, "state"),
    page("<slug:code>/<int:key>/ghi/", views.write, "write"),
    page("<slug:code>/<int:key>/bo/", views.discard, "discard"),
    page("<slug:code>/<int:key>/loi.xlsx", views.download_errors, "errors"),
]
