from django.urls import path, register_converter

from . import cards, views
from .months import Month


class MonthConverter:
    """`2026/07`; a month that the calendar does not have is a page that does not exist."""

    regex = "[0-9]{4}/[0-9]{2}"

    def to_python(self, value):
        year, month = value.split("/")
        return Month(int(year), int(month))

    def to_url(self, month):
        return f"{month.year:04d}/{month.month:02d}"


register_converter(MonthConverter, "event_month")

app_name = "events"
urlpatterns = [
    path("", views.UpcomingList.as_view(), name="list"),
    path("da-dien-ra/", views.PastList.as_view(), name="past"),
    path("lich/", views.show_this_month, name="this_month"),
    path("lich.ics", views.all_ics, name="all_ics"),
    path("lich/<event_month:month>/", views.EventMonth.as_view(), name="month"),
    path("<slug:slug>.ics", views.event_ics, name="ics"),
    path("<slug:slug>.png", cards.EventCard.as_view(), name="card"),
    path("<slug:slug>/", views.EventDetail.as_view(), name="detail"),
]
