from datetime import date
from threading import Barrier, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from assocportal.common.audit.models import AuditEntry
from assocportal.common.refusals import explained
from members.models import Consent, ConsentText, Person, Seat
from members.people.consents import Purpose
from members.people.merging import GONE, lock_both, merge_people
from tests.factories import (
    BodyFactory,
    HonourFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    TermFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return UserFactory(is_staff=True)


def agree(person, day=date(2026, 1, 5)):
    text, _ = ConsentText.objects.get_or_create(
        purpose=Purpose.PUBLISH, defaults={"text": "Tôi đồng ý.", "valid_from": date(2026, 1, 1)}
    )
    return Consent.objects.create(person=person, text=text, given_on=day)


def test_everything_of_the_dropped_follows(officer):
    kept = PersonFactory(full_name="Nguyễn Văn An", email="")
    dropped = PersonFactory(full_name="Nguyễn Văn An", email="an@example.vn", birth_year=1960)
    seat, honour = SeatFactory(person=dropped), HonourFactory(recipient_kind="ca-nhan", person=dropped)
    title, consent = dropped.titles.create(kind="TS", recognised_in=1999), agree(dropped)
    earlier = PersonFactory(merged_into=dropped)

    merge_people(kept, dropped, officer)

    for row in (seat, honour, title, consent):
        row.refresh_from_db()
        assert row.person == kept
    for row in (kept, dropped, earlier):
        row.refresh_from_db()
    assert (kept.email, kept.birth_year) == ("an@example.vn", 1960)
    assert (dropped.merged_into, dropped.email, earlier.merged_into) == (kept, "an@example.vn", kept)


def test_what_both_have_becomes_one_and_learns(officer):
    seat = SeatFactory(person__full_name="Lê Hà")
    kept, dropped = seat.person, PersonFactory(full_name="Lê Hà")
    twin = Seat.objects.create(
        person=dropped, body=seat.body, term=seat.term, starts_on=seat.starts_on, decision_number="12/QĐ"
    )
    kept.titles.create(kind="TS")
    dropped.titles.create(kind="TS", recognised_in=2001, subject="Y học")
    for person, day in ((kept, date(2026, 1, 5)), (dropped, date(2026, 2, 5))):
        agree(person, day)

    merge_people(kept, dropped, officer)

    seat.refresh_from_db()
    assert seat.decision_number == "12/QĐ"
    assert not Seat.objects.filter(pk=twin.pk).exists()
    assert list(kept.titles.values_list("kind", "recognised_in", "subject")) == [("TS", 2001, "Y học")]
    assert [consent.given_on for consent in kept.consents.all()] == [date(2026, 1, 5)]


def test_seats_that_contradict_are_named_and_nothing_changes(officer):
    body = BodyFactory()
    term = TermFactory(organisation=body.organisation)
    kept, dropped = PersonFactory(), PersonFactory(full_name="Trần Bình", phone="0912345678")
    SeatFactory(person=kept, body=body, term=term, starts_on=date(2020, 7, 1))
    seat = SeatFactory(person=dropped, body=body, term=term, starts_on=date(2021, 7, 1))
    title = dropped.titles.create(kind="TS")

    with pytest.raises(ValidationError) as refusal:
        merge_people(kept, dropped, officer)

    assert refusal.value.messages == [
        "Chức danh “Ủy viên – Trần Bình” (Ban Chấp hành, Ủy viên, 01/07/2021):"
        " Người này đã giữ chức danh đó trong ban này vào thời gian trên.",
        "Hãy sửa cho giống nhau, hoặc xóa mục sai ở một trong hai hồ sơ, rồi gộp lại.",
    ]
    for row in (kept, dropped, seat, title):
        row.refresh_from_db()
    assert (kept.phone, dropped.merged_into, seat.person, title.person) == ("", None, dropped, dropped)


def test_one_who_was_merged_is_merged_no_more(officer):
    first, second, third = PersonFactory(), PersonFactory(), PersonFactory()
    merge_people(first, second, officer)

    for pair in ((third, second), (second, third), (first, first)):
        with pytest.raises(ValidationError):
            merge_people(*pair, officer)


def test_chosen_fields_are_those_of_the_dropped(officer):
    kept = PersonFactory(full_name="Do Hoa", workplace="Sở Y tế")
    dropped = PersonFactory(full_name="Đỗ Hoa", workplace="Bệnh viện")

    merge_people(kept, dropped, officer, from_dropped=["full_name"])

    kept.refresh_from_db()
    assert (kept.full_name, kept.workplace) == ("Đỗ Hoa", "Sở Y tế")


def test_history_and_audit_say_who_and_when(officer):
    kept, dropped = PersonFactory(), PersonFactory(workplace="Bệnh viện")

    merge_people(kept, dropped, officer)

    for person in (kept, dropped):
        version = person.history.first()
        assert version.history_change_reason == f"gộp hồ sơ số {dropped.pk} vào hồ sơ số {kept.pk}"
        assert version.history_user == officer
        entry = AuditEntry.objects.filter(model="members.person", object_id=str(person.pk)).latest("pk")
        assert entry.actor == officer
        assert entry.note.startswith(f"Gộp hồ sơ số {dropped.pk} vào hồ sơ số {kept.pk}")


def test_address_of_the_dropped_leads_to_the_kept(client, officer):
    kept = SeatFactory(body__organisation=OrganisationFactory(), person__full_name="Lê Thị Hà").person
    dropped = SeatFactory(person__full_name="Lê Hà").person
    assert client.get("/to-chuc/nhan-su/le-ha/").status_code == 200

    merge_people(kept, dropped, officer)
    dropped.refresh_from_db()
    dropped.save()  # whatever touches the hidden row, the address stays the kept one's

    response = client.get("/to-chuc/nhan-su/le-ha/")
    assert (response.status_code, response.headers["Location"]) == (301, "/to-chuc/nhan-su/le-thi-ha/")
    assert list(Person.objects.known()) == [kept]


@pytest.mark.django_db(transaction=True)
def test_two_who_merge_crosswise_do_not_wait_for_each_other():
    pairs = [PersonFactory(), PersonFactory()]
    barrier, said = Barrier(2), []

    def merge(kept, dropped):
        barrier.wait()
        try:
            merge_people(kept, dropped, None)
            said.append("gộp")
        except ValidationError as error:
            said.extend(error.messages)
        finally:
            connection.close()

    threads = [Thread(target=merge, args=pair) for pair in (pairs, pairs[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(said) == sorted(["gộp", GONE])
    assert Person.objects.kept().count() == 1


NEW_ROWS = {
    "seat": lambda person: Seat.objects.update(person=person),
    "title": lambda person: person.titles.create(kind="TS"),
    "honour": lambda person: HonourFactory(recipient_kind="ca-nhan", person=person),
    "consent": agree,
}


@pytest.mark.parametrize("add", NEW_ROWS.values(), ids=NEW_ROWS)
def test_who_was_merged_into_another_gets_nothing_new(officer, add):
    kept, dropped = PersonFactory(full_name="Nguyễn Văn An"), PersonFactory(full_name="Nguyễn Văn An")
    SeatFactory()
    merge_people(kept, dropped, officer)

    with pytest.raises(ValidationError) as refused, explained():
        add(dropped)

    assert refused.value.messages == ["Hồ sơ này vừa được gộp vào hồ sơ khác. Hãy chọn hồ sơ được giữ lại."]


@pytest.mark.django_db(transaction=True)
def test_title_that_is_added_while_its_bearer_is_merged_is_refused(officer):
    """It waits for whoever merges, and is refused: else it would stay with a file that nobody sees."""
    kept, dropped = PersonFactory(full_name="Nguyễn Văn An"), PersonFactory(full_name="Nguyễn Văn An")
    told, starts = [], Barrier(2)

    def add_title():
        starts.wait()
        try:
            with explained():
                dropped.titles.create(kind="TS")
        except ValidationError as refusal:
            told.extend(refusal.messages)
        connection.close()

    adding = Thread(target=add_title)
    with transaction.atomic():
        lock_both(kept.pk, dropped.pk)
        adding.start()
        starts.wait()
        merge_people(kept, dropped, officer)
    adding.join()

    assert told == ["Hồ sơ này vừa được gộp vào hồ sơ khác. Hãy chọn hồ sơ được giữ lại."]
    assert not dropped.titles.exists()
