from django.urls import path

from . import views

app_name = "people"
urlpatterns = [path("<slug:slug>/", views.PersonDetail.as_view(), name="detail")]
