from django.urls import path

from . import views

app_name = "governance"
urlpatterns = [
    path("", views.OrganisationChart.as_view(), name="chart"),
    path("chuc-nang/", views.Duties.as_view(), name="duties"),
    path("can-bo-dau-moi/", views.ContactOfficials.as_view(), name="officials"),
    path("<int:pk>-<slug:slug>/", views.BodyDetail.as_view(), name="body"),
]
