from django.urls import path

from . import cards, views

app_name = "members"
urlpatterns = [
    path("", views.OrganisationList.as_view(), name="list"),
    path("<slug:slug>.png", cards.OrganisationCard.as_view(), name="card"),
    path("<slug:slug>/", views.OrganisationDetail.as_view(), name="detail"),
]
