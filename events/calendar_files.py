"""Events as iCalendar files (RFC 5545): one event, or all that a calendar may subscribe to."""

from datetime import date, timedelta
from functools import cache

from django.conf import settings
from django.utils import timezone
from icalendar import Alarm, Calendar, Timezone, vDuration, vText
from icalendar import Event as CalendarEvent

from assocportal.common.addresses import absolute

from .models import Event

REFRESH_EVERY = timedelta(hours=6)
# Vietnam has been at +07 since June 1975: one rule, so every calendar program agrees on the hour.
ZONE_RULES_FROM, ZONE_RULES_UNTIL = date(1976, 1, 1), date(2101, 1, 1)
# Characters that parsers take for the end of a line although RFC 5545 gives them no meaning.
LINE_BREAKS = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))

Status = Event.Status
STATUS = {Status.PLANNED: "TENTATIVE", Status.POSTPONED: "TENTATIVE", Status.CANCELLED: "CANCELLED"}


def one_event(event):
    calendar = empty_calendar(event.title)
    entry = calendar_entry(event)
    if not event.is_called_off:
        entry.add_component(day_before(event))
    calendar.add_component(entry)
    return calendar.to_ical()


def all_events(events, name):
    calendar = empty_calendar(name)
    calendar.add("refresh-interval", REFRESH_EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH_EVERY))  # of an X- name the library knows no type
    for event in events:
        calendar.add_component(calendar_entry(event))
    return calendar.to_ical()


def empty_calendar(name):
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{settings.PORTAL_URL.hostname}//su-kien//VI")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(one_spelling(name)))  # of an X- name the library escapes nothing
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    calendar.add_component(zone_rules())
    return calendar


@cache
def zone_rules():
    rules = Timezone.from_tzid(settings.TIME_ZONE, first_date=ZONE_RULES_FROM, last_date=ZONE_RULES_UNTIL)
    rules.pop("comment", None)
    return rules


def calendar_entry(event):
    entry = CalendarEvent()
    # Without the host: a portal that moves to another name must not double what calendars hold.
    entry.add("uid", str(event.uid))
    entry.add("sequence", event.sequence)
    entry.add("dtstamp", event.updated_at)
    entry.add("last-modified", event.updated_at)
    entry.add("summary", one_spelling(event.marked_title))
    entry.add("status", STATUS.get(event.status, "CONFIRMED"))
    entry.add("description", one_spelling(describe(event)))
    entry.add("url", absolute(event.get_absolute_url()))
    if event.venue:
        entry.add("location", one_spelling(event.venue))
    add_times(entry, event)
    return entry


def add_times(entry, event):
    """All day with bare dates becomes whole days, whose end RFC 5545 names by the day after."""
    if event.has_no_hours:
        entry.add("dtstart", event.first_day)
        entry.add("dtend", event.last_day + timedelta(days=1))
    else:
        entry.add("dtstart", timezone.localtime(event.starts_at))
        entry.add("dtend", timezone.localtime(event.finishes_at))


def describe(event):
    lines = [event.long_when, *(f"- {purpose}" for purpose in event.purpose_list)]
    if event.host:
        lines.append(f"Đơn vị chủ trì: {event.host.name_on(event.first_day)}")
    if event.online_link:
        lines.append(f"Tham gia trực tuyến: {event.online_link}")
    return "\n".join([*lines, f"Xem chi tiết: {absolute(event.get_absolute_url())}"])


def day_before(event):
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(days=-1))
    alarm.add("description", one_spelling(f"Ngày mai: {event.title}"))
    return alarm


def one_spelling(text):
    return text.replace("\r\n", "\n").translate(LINE_BREAKS)
