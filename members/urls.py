from django.urls import path

from . import cards, views
from .directory_files import DirectoryFile

app_name = "members"
urlpatterns = [
    path("", views.OrganisationList.as_view(), name="list"),
    path("danh-ba.xlsx", DirectoryFile.as_view(), {"extension": "xlsx"}, name="xlsx"),
    path("danh-ba.csv", DirectoryFile.as_view(), {"extension": "csv"}, name="csv"),
    path("<slug:slug>.png", cards.OrganisationCard.as_view(), name="card"),
    path("<slug:slug>/", views.OrganisationDetail.as_view(), name="detail"),
]
