from django.urls import path

from . import printing, views

app_name = "pages"
urlpatterns = [
    path("", views.PageList.as_view(), name="list"),
    path("<slug:slug>.pdf", printing.PagePdf.as_view(), name="pdf"),
    path("<slug:slug>.docx", printing.PageDocx.as_view(), name="docx"),
    path("<slug:slug>.png", printing.PageCard.as_view(), name="card"),
    path("<slug:slug>/", views.PageDetail.as_view(), name="detail"),
    path("<slug:slug>/phien-ban/<int:number>/", views.PageVersionDetail.as_view(), name="version"),
]
