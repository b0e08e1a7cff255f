"""Two people save at once: who comes second gets the form back, with the sentence of what stood in the way."""

import threading
from datetime import date

import pytest
from django.db import connections, transaction

from members.governance.seats import replace_seat
from members.models import Place, Seat
from tests.factories import (
    BodyFactory,
    PersonFactory,
    PlaceFactory,
    SeatFactory,
    TermFactory,
    UserFactory,
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
        "common-attachment-content_type-object_id-TOTAL_FORMS": 0,
        "common-attachment-content_type-object_id-INITIAL_FORMS": 0,
    }


def test_second_head_of_two_sessions_is_refused_in_the_form(chief, ledger):
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
def test_what_only_a_trigger_sees_is_said_in_the_form(chief):
    first = PlaceFactory()
    second = PlaceFactory(parent=first)

    response = chief.post(
        f"/admin/members/place/{first.pk}/change/",
        {"kind": first.kind, "name": "Tên vừa gõ", "parent": second.pk, "slug": first.slug},
    )

    assert response.status_code == 200
    assert response.context["adminform"].form.non_field_errors() == ["Hai địa bàn không thể thuộc lẫn nhau."]
    assert "Tên vừa gõ" in response.content.decode()
    assert Place.objects.get(pk=first.pk).parent is None
