import unicodedata
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from assocportal.common.publishing import State
from events.models import Event
from tests.factories import EventFactory, OrganisationFactory, UserFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db


def titles(events):
    return [event.title for event in events]


# Who may see


def test_published_is_the_public_part():
    EventFactory(title="Công khai")
    EventFactory(audience=Event.Audience.MEMBERS)
    EventFactory(audience=Event.Audience.INVITED)
    EventFactory(state=State.DRAFT)
    EventFactory(publish_at=timezone.now() + timedelta(hours=1))
    EventFactory(expire_at=timezone.now() - timedelta(hours=1))

    assert titles(Event.objects.published()) == ["Công khai"]


def test_visible_to_widens_with_who_asks(member, editor, clerk):
    EventFactory(title="Công khai")
    EventFactory(title="Hội thành viên", audience=Event.Audience.MEMBERS)
    EventFactory(title="Được mời", audience=Event.Audience.INVITED)
    EventFactory(title="Nháp", state=State.DRAFT, audience=Event.Audience.MEMBERS)

    seen = {
        name: set(titles(Event.objects.visible_to(user)))
        for name, user in [
            ("visitor", AnonymousUser()),
            ("member", member),
            ("editor", editor),
            ("clerk", clerk),
        ]
    }

    assert seen == {
        "visitor": {"Công khai"},
        "member": {"Công khai", "Hội thành viên"},
        "clerk": {"Công khai"},
        "editor": {"Công khai", "Hội thành viên", "Được mời"},
    }


def test_what_is_meant_for_members_ends_with_acting_for_one(member):
    EventFactory(title="Hội thành viên", audience=Event.Audience.MEMBERS)
    role = member.organisation_roles.get()
    stranger = UserFactory()

    role.ended_at = timezone.now()
    role.save()

    assert titles(Event.objects.visible_to(member)) == titles(Event.objects.visible_to(stranger)) == []


def test_visible_to_an_editor_whose_account_is_closed_is_what_members_see(editor):
    EventFactory(title="Được mời", audience=Event.Audience.INVITED)
    editor.is_active = False

    assert titles(Event.objects.visible_to(editor)) == []


# The clock


@pytest.mark.parametrize(
    ("moment", "phase", "is_upcoming"),
    [
        (local(2026, 6, 24, 7, 59, 59), "Sắp diễn ra", True),
        (local(2026, 6, 24, 8), "Đang diễn ra", True),
        (local(2026, 6, 24, 11, 29, 59), "Đang diễn ra", True),
        (local(2026, 6, 24, 11, 30), "Đã diễn ra", False),
    ],
)
def test_upcoming_and_past_share_every_event_between_them(moment, phase, is_upcoming):
    EventFactory(title="Sơ kết", starts_at=local(2026, 6, 24, 8), ends_at=None)

    with time_machine.travel(moment, tick=False):
        upcoming, past = titles(Event.objects.upcoming()), titles(Event.objects.past())
        label = Event.objects.get().phase.label

    assert label == phase
    assert (upcoming, past) == ((["Sơ kết"], []) if is_upcoming else ([], ["Sơ kết"]))


def test_upcoming_begins_with_what_is_on_and_past_with_the_newest():
    with time_machine.travel(local(2026, 6, 24, 9), tick=False):
        for title, starts_at in [
            ("tháng sau", local(2026, 7, 24, 8)),
            ("đang họp", local(2026, 6, 24, 8)),
            ("chiều nay", local(2026, 6, 24, 14)),
            ("năm ngoái", local(2025, 6, 24, 8)),
            ("hôm qua", local(2026, 6, 23, 8)),
        ]:
            EventFactory(title=title, starts_at=starts_at)

        assert titles(Event.objects.upcoming()) == ["đang họp", "chiều nay", "tháng sau"]
        assert titles(Event.objects.past()) == ["hôm qua", "năm ngoái"]
        assert titles(Event.objects.on_going()) == ["đang họp"]


def test_on_going_leaves_out_what_was_called_off():
    hours = {"starts_at": timezone.now() - timedelta(hours=1), "ends_at": timezone.now() + timedelta(hours=1)}
    EventFactory(status=Event.Status.CANCELLED, **hours)
    EventFactory(status=Event.Status.POSTPONED, **hours)
    EventFactory(title="đang họp", status=Event.Status.PLANNED, **hours)

    assert titles(Event.objects.on_going()) == ["đang họp"]


@pytest.mark.parametrize(
    ("status", "before", "during", "after"),
    [
        ("du-kien", "Dự kiến", "Đang diễn ra", "Đã diễn ra"),
        ("xac-nhan", "Sắp diễn ra", "Đang diễn ra", "Đã diễn ra"),
        ("hoan", "Tạm hoãn", "Tạm hoãn", "Tạm hoãn"),
        ("huy", "Đã hủy", "Đã hủy", "Đã hủy"),
    ],
)
def test_phase_is_the_offices_word_then_the_clocks(status, before, during, after):
    event = EventFactory(starts_at=local(2026, 6, 24, 8), ends_at=local(2026, 6, 24, 10), status=status)

    labels = []
    for hour in (7, 9, 11):
        with time_machine.travel(local(2026, 6, 24, hour), tick=False):
            labels.append(event.phase.label)

    assert labels == [before, during, after]


# The month


def test_in_month_holds_what_touches_it_by_the_vietnamese_clock():
    EventFactory(title="cuối tháng 6", starts_at=local(2026, 6, 30, 20), ends_at=local(2026, 7, 1))
    EventFactory(title="nửa đêm", starts_at=local(2026, 7, 1, 0, 30), ends_at=local(2026, 7, 1, 2))
    EventFactory(title="vắt sang", starts_at=local(2026, 6, 29, 8), ends_at=local(2026, 7, 2, 17))
    EventFactory(
        title="cả mùa hè", starts_at=local(2026, 5, 1), ends_at=local(2026, 8, 31), part_of_day="ca-ngay"
    )
    EventFactory(title="cuối tháng 7", starts_at=local(2026, 7, 31, 23), ends_at=local(2026, 7, 31, 23, 30))
    EventFactory(title="đầu tháng 8", starts_at=local(2026, 8, 1, 0), ends_at=local(2026, 8, 1, 1))

    assert titles(Event.objects.in_month(2026, 7)) == ["cả mùa hè", "vắt sang", "nửa đêm", "cuối tháng 7"]
    assert titles(Event.objects.in_month(2026, 6)) == ["cả mùa hè", "vắt sang", "cuối tháng 6"]


# What is stored


def test_save_fills_part_of_day_and_finish():
    event = EventFactory(starts_at=local(2026, 6, 24, 14), ends_at=None)

    event.refresh_from_db()

    assert (event.part_of_day, event.finishes_at) == ("chieu", local(2026, 6, 24, 17))


def test_save_of_one_field_keeps_the_finish_in_step():
    event = EventFactory(starts_at=local(2026, 6, 24, 14), ends_at=local(2026, 6, 24, 16))

    event.ends_at = local(2026, 6, 24, 18)
    event.save(update_fields=["ends_at"])
    event.refresh_from_db()

    assert (event.finishes_at, event.sequence) == (local(2026, 6, 24, 18), 1)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Hội nghị sơ kết"),
        ("starts_at", local(2026, 6, 24, 9)),
        ("ends_at", local(2026, 6, 24, 12)),
        ("venue", "Hội trường tầng 2"),
        ("status", Event.Status.POSTPONED),
        ("online_link", "https://hop.example.vn/1"),
    ],
)
def test_sequence_rises_with_what_a_calendar_shows(field, value):
    event = EventFactory(starts_at=local(2026, 6, 24, 8), ends_at=local(2026, 6, 24, 11))
    uid = event.uid

    setattr(event, field, value)
    event.save()
    event.save()

    event.refresh_from_db()
    assert (event.sequence, event.uid) == (1, uid)


def test_sequence_stays_when_no_calendar_would_show_it():
    event = EventFactory(title="Hội nghị tổng kết", venue="Hội trường")

    event.programme, event.purposes, event.audience = (
        "<p>08:00 Khai mạc</p>",
        "Tổng kết",
        Event.Audience.MEMBERS,
    )
    event.title = unicodedata.normalize(
        "NFD", "Hội nghị tổng kết"
    )  # the same letters, taken apart as macOS does
    event.save()

    event.refresh_from_db()
    assert (event.sequence, event.title) == (0, "Hội nghị tổng kết")


def test_purpose_list_has_one_purpose_a_line():
    event = EventFactory.build(purposes="Tổng kết công tác năm 2021\r\n\r\n  Triển khai nhiệm vụ năm 2022 ")

    assert event.purpose_list == ["Tổng kết công tác năm 2021", "Triển khai nhiệm vụ năm 2022"]


def test_end_before_start_is_refused_by_form_and_database():
    event = EventFactory.build(starts_at=local(2026, 6, 24, 8), ends_at=local(2026, 6, 24, 7))

    with pytest.raises(ValidationError) as refused:
        event.full_clean()
    with pytest.raises(IntegrityError):
        event.save()

    assert refused.value.message_dict == {"ends_at": ["Giờ kết thúc không được trước giờ bắt đầu."]}


def test_section_names_are_no_slugs():
    event = EventFactory.build(slug="lich")

    with pytest.raises(ValidationError) as refused:
        event.full_clean()

    assert refused.value.message_dict == {"slug": ["“lich” là tên một chuyên trang, hãy chọn địa chỉ khác."]}


def test_title_that_is_a_section_name_gets_another_slug():
    assert EventFactory(title="Lịch").slug == "lich-2"


def test_of_organisation_holds_what_it_hosts_or_helps_with_once():
    union = OrganisationFactory()
    EventFactory(title="chủ trì", host=union, co_hosts=[OrganisationFactory(), union])
    EventFactory(title="phối hợp", host=OrganisationFactory(), co_hosts=[union, OrganisationFactory()])
    EventFactory(title="của hội khác", host=OrganisationFactory())

    assert sorted(titles(Event.objects.of_organisation(union))) == ["chủ trì", "phối hợp"]


def test_publishing_has_a_permission_of_its_own(editor, writer):
    assert editor.has_perm("events.publish_event")
    assert not writer.has_perm("events.publish_event")
    assert not UserFactory().has_perm("events.publish_event")
