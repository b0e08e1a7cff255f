"""The verbs, each with what it does and what stands in its way."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.decisions import Decision
from members.governance.composition import composition_on
from members.governance.seats import end_seat, reappoint, replace_seat
from members.governance.terms import close_term, extend_term, open_term
from members.models import Seat, Term
from tests.factories import CongressFactory, PersonFactory, SeatFactory, TermFactory

pytestmark = pytest.mark.django_db

ON = date(2023, 7, 18)
DECISION = Decision("1451/QĐ-UBND", date(2023, 7, 17))


@pytest.fixture
def chair():
    return SeatFactory(role=Seat.Role.CHAIR, person__full_name="Vũ Chi", order=10)


def sitting(body, day):
    return [f"{seat.role_text} {seat.person}" for seat in composition_on(body, day)]


def refusal(verb, *args, **kwargs):
    with pytest.raises(ValidationError) as error:
        verb(*args, **kwargs)
    return error.value.messages


def test_end_seat_keeps_reason_and_paper(chair):
    end_seat(chair, ON, "nghỉ hưu", DECISION)

    chair.refresh_from_db()
    assert (chair.ends_on, chair.end_reason, chair.decision_number) == (ON, "nghỉ hưu", "")
    assert chair.end_decision == "1451/QĐ-UBND ngày 17/07/2023"
    assert chair.history.first().history_change_reason == "thôi giữ chức: nghỉ hưu"
    assert refusal(end_seat, chair, ON, "nghỉ hưu") == [
        "Chủ tịch – Vũ Chi đã thôi từ trước: từ 23/06/2020 đến 18/07/2023."
    ]


def test_end_seat_before_it_began_is_refused(chair):
    assert refusal(end_seat, chair, date(2020, 6, 22), "từ chức") == [
        "Chủ tịch – Vũ Chi giữ chức từ 23/06/2020 đến nay: không thể thôi ngày 22/06/2020."
    ]


def test_by_election_moves_a_vice_chair_up(chair):
    vice = SeatFactory(
        body=chair.body, term=chair.term, role=Seat.Role.VICE_CHAIR, person__full_name="Trần An", order=20
    )

    new = replace_seat(chair, vice.person, ON, "nghỉ hưu", DECISION)

    assert sitting(chair.body, date(2023, 7, 17)) == ["Chủ tịch Vũ Chi", "Phó Chủ tịch Trần An"]
    assert sitting(chair.body, ON) == ["Chủ tịch Trần An"]
    assert (new.how, new.decision_number, new.order) == ("bau-bo-sung", "1451/QĐ-UBND", 10)
    vice.refresh_from_db()
    assert vice.end_reason == "giữ chức danh khác"


def test_by_election_refused_undoes_all(chair):
    other = SeatFactory(body=chair.body, term=chair.term, role=Seat.Role.VICE_CHAIR)
    SeatFactory(
        body=chair.body,
        term=chair.term,
        role=Seat.Role.VICE_CHAIR,
        person=chair.person,
        ends_on=date(2021, 1, 1),
    )

    assert refusal(replace_seat, other, chair.person, date(2020, 6, 23), "thôi") != []
    assert refusal(replace_seat, chair, chair.person, date(2019, 1, 1), "thôi") != []
    chair.refresh_from_db()
    other.refresh_from_db()
    assert (chair.ends_on, other.ends_on) == (None, None)


def test_reappointment_goes_on_in_the_term_of_the_day(chair):
    next_term = open_term(
        Term(organisation=chair.organisation, ordinal=6, first_year=2025, last_year=2030, starts_on=ON)
    )

    again = reappoint(chair, ON, DECISION)

    assert (again.term, again.person, again.role) == (next_term, chair.person, chair.role)
    assert sitting(chair.body, ON) == ["Chủ tịch Vũ Chi"]


def test_reappointment_without_a_term_is_refused(chair):
    close_term(chair.term, ON)

    assert refusal(reappoint, chair, date(2024, 1, 1)) == [
        "Tổ chức này không có nhiệm kỳ nào vào ngày 01/01/2024."
    ]


def test_close_term_ends_open_seats_alone(chair):
    gone = SeatFactory(body=chair.body, term=chair.term, ends_on=date(2021, 1, 1), end_reason="từ chức")

    close_term(chair.term, ON)

    reasons = Seat.objects.order_by("pk").values_list("ends_on", "end_reason")
    assert list(reasons) == [(ON, "hết nhiệm kỳ"), (gone.ends_on, "từ chức")]
    assert chair.history.first().history_change_reason == "kết thúc nhiệm kỳ: hết nhiệm kỳ"
    assert refusal(close_term, chair.term, ON) == ["Nhiệm kỳ Khóa V (2020–2025) đã kết thúc ngày 18/07/2023."]


def test_close_term_before_a_seat_began_is_refused_and_ends_nobody(chair):
    SeatFactory(body=chair.body, term=chair.term, starts_on=date(2024, 1, 1), person__full_name="Đỗ Dung")

    assert refusal(close_term, chair.term, ON) == [
        "Ủy viên – Đỗ Dung giữ chức từ 01/01/2024 đến nay, sau ngày kết thúc nhiệm kỳ."
    ]
    chair.refresh_from_db()
    assert chair.ends_on is None


def test_extend_term_keeps_the_plan_and_the_decision():
    term = TermFactory(planned_end=date(2025, 6, 30))
    extend_term(term, date(2025, 12, 31), DECISION)

    term.refresh_from_db()
    assert (term.due_on, term.planned_end) == (date(2025, 12, 31), date(2025, 6, 30))
    assert term.decision_text == "Quyết định 1451/QĐ-UBND ngày 17/07/2023"
    assert refusal(extend_term, term, date(2025, 12, 31)) == [
        "Ngày kéo dài phải sau hạn hiện nay, 31/12/2025."
    ]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Hãy ghi ngày dự kiến kết thúc của nhiệm kỳ trước khi kéo dài."),
        ({"ends_on": ON}, "Nhiệm kỳ đã kết thúc ngày 18/07/2023, không kéo dài được nữa."),
    ],
)
def test_extend_term_that_has_no_plan_or_is_over_is_refused(values, sentence):
    assert refusal(extend_term, TermFactory(**values), date(2026, 1, 1)) == [sentence]


def test_congress_opens_the_first_term_after_an_interim_one():
    interim = TermFactory(ordinal=None, is_interim=True)
    seat = SeatFactory(term=interim, body__organisation=interim.organisation, how=Seat.How.INTERIM)
    congress = CongressFactory(organisation=interim.organisation, ordinal=1, held_on=ON)

    term = open_term(
        Term(organisation=interim.organisation, ordinal=1, first_year=2023, last_year=2028, starts_on=ON),
        congress,
    )

    seat.refresh_from_db()
    interim.refresh_from_db()
    congress.refresh_from_db()
    assert (seat.ends_on, seat.end_reason) == (date(2023, 7, 17), "hết thời gian lâm thời")
    assert interim.ends_on == date(2023, 7, 17)
    assert congress.term == term


@pytest.mark.parametrize(
    ("congress", "sentence"),
    [
        ({"held_on": None, "planned_on": ON}, "Đại hội chưa tổ chức: hãy ghi ngày tổ chức trước."),
        ({}, "Đại hội này của tổ chức khác."),
    ],
)
def test_term_of_a_congress_not_held_or_of_others_is_refused(congress, sentence):
    former = TermFactory()
    owner = {"organisation": former.organisation} if congress else {}
    term = Term(organisation=former.organisation, ordinal=6, first_year=2023, last_year=2028, starts_on=ON)

    assert refusal(open_term, term, CongressFactory(**owner, **congress)) == [sentence]
    former.refresh_from_db()
    assert former.ends_on is None


def test_term_before_the_former_began_is_refused():
    former = TermFactory()
    term = Term(
        organisation=former.organisation,
        ordinal=6,
        first_year=2020,
        last_year=2025,
        starts_on=former.starts_on,
    )

    assert refusal(open_term, term) == [
        "Nhiệm kỳ Khóa V (2020–2025) bắt đầu ngày 23/06/2020: không thể kết thúc ngày 22/06/2020."
    ]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"starts_on": date(2019, 1, 1)}, "Ngày này ở ngoài nhiệm kỳ: từ 23/06/2020 đến 18/07/2023."),
        ({}, "Nhiệm kỳ từ 23/06/2020 đến 18/07/2023: chức danh phải thôi chậm nhất ngày 18/07/2023."),
    ],
)
def test_seat_outside_its_term_is_told_the_days(values, sentence):
    term = TermFactory(ends_on=ON)
    seat = SeatFactory.build(
        person=PersonFactory(),
        body=SeatFactory(body__organisation=term.organisation, term=term, ends_on=ON).body,
    )
    seat.term = term
    for name, value in values.items():
        setattr(seat, name, value)

    assert refusal(seat.clean) == [sentence]


def test_seat_of_a_merged_person_is_refused():
    kept = PersonFactory(full_name="Lê Thị Bình")
    seat = SeatFactory()
    seat.person = PersonFactory(merged_into=kept)

    assert refusal(seat.clean) == ["Người này đã gộp vào Lê Thị Bình."]
