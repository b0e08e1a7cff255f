from django.contrib import admin
from django.urls import include, path

from . import search, sitemaps, style_guide, suggestions, views, workspace

urlpatterns = [
    path("", views.home, name="home"),
    path("", include("assocportal.common.urls")),
    path("tim-kiem/", search.search, name="search"),
    path("tim-kiem/goi-y/", suggestions.suggestions, name="suggestions"),
    path("tin-tuc/", include("news.urls")),
    path("hoi-thanh-vien/", include("members.urls")),
    path("to-chuc/nhan-su/", include("members.people.urls")),
    path("to-chuc/", include("members.governance.urls")),
    path("khen-thuong/", include("members.honours.urls")),
    path("hoi-vien/", workspace.choose_organisation, name="workspace"),
    path("hoi-vien/<int:organisation>/", workspace.OrganisationHome.as_view(), name="workspace_home"),
    path("hoi-vien/", include("members.workspace.urls")),
    path("hoi-vien/", include("news.workspace.urls")),
    path("su-kien/", include("events.urls")),
    path("gioi-thieu/", include("assocportal.common.pages.urls")),
    path("so-lieu/", include("members.reporting.urls")),
    path("giao-dien/", style_guide.show_style_guide, name="style_guide"),
    path("admin/", admin.site.urls),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.section, name="sitemap_section"),
    path("robots.txt", views.robots, name="robots"),
    path("healthz", views.healthz, name="healthz"),
]
