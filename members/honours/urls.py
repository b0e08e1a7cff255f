from django.urls import path

from . import views

app_name = "honours"
urlpatterns = [
    path("", views.HonourList.as_view(), name="list"),
    path("quyet-dinh/<int:pk>/", views.DecisionDetail.as_view(), name="decision"),
    path("bang-<int:year>.xlsx", views.download_table, {"ending": "xlsx"}, name="xlsx"),
    path("bang-<int:year>.csv", views.download_table, {"ending": "csv"}, name="csv"),
]
