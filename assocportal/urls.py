from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("assocportal.common.urls")),
    path("tin-tuc/", include("news.urls")),
    path("hoi-thanh-vien/", include("members.urls")),
    path("su-kien/", include("events.urls")),
    path("admin/", admin.site.urls),
]
