"""Two people save at once: who comes second gets the form back, with the sentence of what stood in the way."""

import threading
from datetime import date

import pytest
from django.contrib.admin import ModelAdmin
from django.db import connections, transaction

from members.governance.seats import replace_seat
from members.models import Seat
from tests.factories import (
    BodyFactory,
    PersonFactory,
    SeatFactory,
    TermFactory,
    UserFactory,
)

NO_FILES = {
    "common-attachment-content_type-object_id-TOTAL_FORMS": 0,
    "common-attachment-content_type-object_id-INITIAL_FORMS": 0,
}
INSIDE_TERM = (
    "Thời gian giữ chức danh phải nằm trong thời gian của nhiệm kỳ."
    " Nếu nhiệm kỳ được kéo dài hoặc kết thúc sớm, hãy sửa nhiệm kỳ trước."
)
HEAD_THERE = "Ban này đã có người đứng đầu vào thời gian trên."


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def in_another_session(work):
    """Started, and left running: it waits for what this session holds."""

    def run():
        try:
            found.append(work())
        except Exception as error:  # told to the test, which compares it
            found.append(error)
        finally:
            connections.close_all()

    found = []
    thread = threading.Thread(target=run)
    thread.start()
    return thread, found


@pytest.fixture
def ledger(transactional_db):
    body = BodyFactory()
    return body, TermFactory(organisation=body.organisation)


def seat_form(body, term, person):
    return {
        "person": person.pk,
        "body": body.pk,
        "term": term.pk,
        "role": Seat.Role.CHAIR.value,
        "qualifier": "",
        "starts_on": "23/06/2020",
        "how": "dai-hoi",
        "order": "0",
        "decision_number": "12/QĐ-LHH",
        **NO_FILES,
    }


def test_second_head_of_two_sessions_is_refused_in_the_form(ledger, chief):
    body, term = ledger
    first, second = PersonFactory(), PersonFactory()

    with transaction.atomic():
        SeatFactory(body=body, term=term, person=first, role=Seat.Role.CHAIR)
        # the form finds nothing yet: what this session wrote is not there for the other
        waiting, found = in_another_session(
            lambda: chief.post("/admin/members/seat/add/", seat_form(body, term, second))
        )
        waiting.join(timeout=1.5)
        assert found == []
    waiting.join()

    [response] = found
    assert response.status_code == 200
    assert response.context["adminform"].form.non_field_errors() == [HEAD_THERE]
    assert 'value="12/QĐ-LHH"' in response.content.decode()
    assert [seat.person for seat in Seat.objects.all()] == [first]


def test_by_elections_of_two_sessions_leave_one_chair(ledger):
    body, term = ledger
    chair = SeatFactory(body=body, term=term, role=Seat.Role.CHAIR, person__full_name="Vũ Chi")
    day = date(2023, 7, 18)
    first, second = PersonFactory(), PersonFactory()

    with transaction.atomic():
        replace_seat(chair, first, day, "nghỉ hưu")
        waiting, found = in_another_session(lambda: replace_seat(chair, second, day, "nghỉ hưu"))
        waiting.join(timeout=1)
        assert found == []
    waiting.join()

    assert found[0].messages == [HEAD_THERE]
    assert list(Seat.objects.on(day).values_list("person", flat=True)) == [first.pk]


@pytest.mark.django_db
def test_what_only_a_key_between_tables_sees_is_said_in_the_form(chief):
    seat = SeatFactory(role=Seat.Role.CHAIR)
    term = seat.term
    typed = {
        "organisation": term.organisation_id,
        "ordinal": "5",
        "first_year": "2020",
        "last_year": "2025",
        "starts_on": "23/06/2020",
        "ends_on": "31/12/2024",
        "note": "Tên vừa gõ",
        **NO_FILES,
    }

    response = chief.post(f"/admin/members/term/{term.pk}/change/", typed)

    assert response.status_code == 200
    assert response.context["adminform"].form.non_field_errors() == [INSIDE_TERM]
    assert "Tên vừa gõ" in response.content.decode()
    term.refresh_from_db()
    assert term.ends_on is None


@pytest.mark.django_db
def test_action_of_a_list_that_is_refused_says_why_and_changes_nothing(chief, monkeypatch):
    seat = SeatFactory()

    def shorten(self, request, *args, **kwargs):
        type(seat.term).objects.update(ends_on=date(2024, 12, 31))

    monkeypatch.setattr(ModelAdmin, "changelist_view", shorten)
    response = chief.post("/admin/members/term/", {})

    assert response.status_code == 302
    monkeypatch.undo()
    said = chief.get("/admin/members/term/").context["messages"]
    assert [str(message) for message in said] == [f"Chưa lưu gì. {INSIDE_TERM}"]
    seat.term.refresh_from_db()
    assert seat.term.ends_on is None
