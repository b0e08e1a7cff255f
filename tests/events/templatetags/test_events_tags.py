import re

import pytest
import time_machine
from django.template import Context, Template

from assocportal.common.publishing import State
from events.models import Event
from tests.factories import EventFactory, OrganisationFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(local(2026, 6, 24, 12), tick=False):
        yield


def render(tag, **context):
    return Template("{% load events_tags %}{% " + tag + " %}").render(Context(context))


def titles(html):
    return re.findall(r'<h3 class="card-title"><a href="[^"]+">([^<]+)</a></h3>', html)


def test_upcoming_events_are_the_next_public_ones():
    EventFactory(title="Tháng sau", starts_at=local(2026, 7, 24, 8))
    EventFactory(title="Ngày mai", starts_at=local(2026, 6, 25, 8))
    EventFactory(title="Năm sau", starts_at=local(2027, 6, 25, 8))
    EventFactory(title="Hôm qua", starts_at=local(2026, 6, 23, 8))
    EventFactory(title="Nháp", state=State.DRAFT, starts_at=local(2026, 6, 25, 8))
    EventFactory(title="Cho hội", audience=Event.Audience.MEMBERS, starts_at=local(2026, 6, 25, 8))

    assert titles(render("upcoming_events 2")) == ["Ngày mai", "Tháng sau"]


def test_upcoming_events_show_when_and_where():
    EventFactory(
        starts_at=local(2026, 6, 25, 8),
        ends_at=local(2026, 6, 25, 11),
        venue="Hội trường tầng 2",
        host=OrganisationFactory(name="Hội Tin học"),
        status=Event.Status.POSTPONED,
    )

    html = render("upcoming_events 2")

    for text in [
        '<span class="date-day">25</span>',
        '<span class="date-month">Tháng 6</span>',
        '<span class="badge badge-warn">Tạm hoãn</span>',
        '<time datetime="2026-06-25">Sáng 25/6/2026, 08:00 – 11:00</time>',
        "Hội trường tầng 2",
        "Chủ trì: Hội Tin học",
    ]:
        assert text in html


def test_upcoming_events_leave_out_the_page_they_stand_on():
    event = EventFactory(title="Trang này")
    EventFactory(title="Trang khác")

    assert titles(render("upcoming_events 4 besides=event", event=event)) == ["Trang khác"]


def test_upcoming_events_are_no_empty_box():
    EventFactory(starts_at=local(2026, 6, 23, 8))

    assert render("upcoming_events 5").strip() == ""


@pytest.mark.parametrize("tag", ["upcoming_events 5", "organisation_events organisation"])
def test_tags_cost_one_query_with_one_and_three(tag, django_assert_num_queries):
    organisation = OrganisationFactory()
    for expected in (1, 3):
        while Event.objects.count() < expected:
            EventFactory(host=organisation)
        with django_assert_num_queries(1):
            assert len(titles(render(tag, organisation=organisation))) == expected


def test_organisation_events_are_those_it_takes_part_in_newest_first():
    organisation = OrganisationFactory()
    EventFactory(title="Chủ trì", host=organisation, starts_at=local(2026, 5, 1, 8))
    EventFactory(title="Phối hợp", co_hosts=[organisation], starts_at=local(2026, 7, 1, 8))
    EventFactory(title="Nháp", host=organisation, state=State.DRAFT)
    EventFactory(title="Của hội khác", host=OrganisationFactory())

    assert titles(render("organisation_events organisation", organisation=organisation)) == [
        "Phối hợp",
        "Chủ trì",
    ]


def test_organisation_without_events_has_no_empty_block():
    assert render("organisation_events organisation", organisation=OrganisationFactory()).strip() == ""
