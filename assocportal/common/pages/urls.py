from django.urls import path

from . import views

app_name = "pages"
urlpatterns = [
    path("", views.PageList.as_view(), name="list"),
    path("<slug:slug>/", views.PageDetail.as_view(), name="detail"),
    path("<slug:slug>/phien-ban/<int:number>/", views.PageVersionDetail.as_view(), name="version"),
]
