"""An event as a link that a calendar on the web opens, for whoever has no program for .ics files."""

from datetime import UTC, timedelta
from urllib.parse import urlencode

from assocportal.common.addresses import absolute

GOOGLE_CALENDAR = "https://calendar.google.com/calendar/render"


def google_calendar_url(event):
    query = {
        "action": "TEMPLATE",
        "text": event.title,
        "dates": dates(event),
        "details": absolute(event.get_absolute_url()),
    }
    if event.venue:
        query["location"] = event.venue
    return f"{GOOGLE_CALENDAR}?{urlencode(query)}"


def dates(event):
    """In UTC; whole days as dates, whose end is named by the day after."""
    if event.has_no_hours:
        return f"{event.first_day:%Y%m%d}/{event.last_day + timedelta(days=1):%Y%m%d}"
    return "/".join(
        f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}" for moment in (event.starts_at, event.finishes_at)
    )
