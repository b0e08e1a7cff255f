"""Verbs of the seat ledger. Each is one transaction; what stands in the way is a ValidationError with its sentence.

They work under the lock of the term: an election and the end of the term never pass each other by.
"""

from contextlib import contextmanager
from datetime import timedelta

from django.core.exceptions import ValidationError

from assocportal.common.history.records import because
from assocportal.common.refusals import explained
from assocportal.common.written_once import written_once

from ..decisions import NO_DECISION
from .models import Seat, Term, say_span
from .protocol import place_in_protocol

DAY = timedelta(days=1)
OTHER_ROLE = "giữ chức danh khác"
REAPPOINTED = "bổ nhiệm lại"


@contextmanager
def at_register(reason):
    with explained(), because(reason), written_once():
        yield


def end_seat(seat, on, reason, decision=NO_DECISION):
    with at_register(f"thôi giữ chức: {reason}"):
        seat = lock_seat(seat)
        close_seat(seat, on, reason, decision)
    return seat


def replace_seat(
    seat, person, on, reason, decision=NO_DECISION, *, how=Seat.How.BY_ELECTION, keeps_other=False
):
    """By-election: one goes the day before, another comes. What the new one held in the body ends, unless kept."""
    with at_register(f"bầu bổ sung {seat.get_role_display()}"):
        seat = lock_seat(seat)
        if seat.ends_on is None or seat.ends_on >= on:
            close_seat(seat, on - DAY, reason, decision)
        if not keeps_other:
            _end_others_of(person, seat, on)
        return _take_after(seat, person=person, on=on, how=how, decision=decision)


def reappoint(seat, on, decision=NO_DECISION, *, how=Seat.How.APPOINTED):
    """The same person goes on in the same seat by a new decision, in the term of that day."""
    with at_register(f"bổ nhiệm lại {seat.get_role_display()}"):
        seat = lock_seat(seat)
        if seat.ends_on is None or seat.ends_on >= on:
            close_seat(seat, on - DAY, REAPPOINTED, decision)
        return _take_after(seat, person=seat.person, on=on, how=how, decision=decision)


def take_seat(body, term, person, role, on, how, *, decision=NO_DECISION, **values):
    seat = Seat(body=body, term=term, person=person, role=role, starts_on=on, how=how, **values)
    decision.give_to(seat)
    place_in_protocol(seat)
    seat.full_clean(exclude=["organisation", "term_during"])
    seat.save()
    return seat


def lock_seat(seat):
    list(Term.objects.select_for_update().filter(pk=seat.term_id))
    return (
        Seat.objects.select_for_update(of=("self",)).select_related("person", "body", "term").get(pk=seat.pk)
    )


def close_seat(seat, on, reason, decision=NO_DECISION):
    if seat.ends_on is not None and seat.ends_on <= on:
        raise ValidationError(f"{seat} đã thôi từ trước: {say_span(seat)}.")
    if on < seat.starts_on:
        raise ValidationError(f"{seat} giữ chức {say_span(seat)}: không thể thôi ngày {on:%d/%m/%Y}.")
    seat.ends_on, seat.end_reason = on, reason
    seat.end_decision = say_decision(decision) or seat.end_decision
    seat.save()


def say_decision(decision):
    if not decision.number:
        return ""
    return (
        f"{decision.number} ngày {decision.decided_on:%d/%m/%Y}" if decision.decided_on else decision.number
    )


def _take_after(seat, *, person, on, how, decision):
    term = seat.term if seat.is_term_on(on) else _term_on(seat.organisation_id, on)
    return take_seat(
        seat.body,
        term,
        person,
        seat.role,
        on,
        how,
        decision=decision,
        qualifier=seat.qualifier,
        order=seat.order,
    )


def _term_on(organisation_id, day):
    term = Term.objects.select_for_update().filter(organisation=organisation_id).on(day).first()
    if term is None:
        raise ValidationError(f"Tổ chức này không có nhiệm kỳ nào vào ngày {day:%d/%m/%Y}.")
    return term


def _end_others_of(person, seat, on):
    others = Seat.objects.select_for_update().filter(body=seat.body_id, person=person).exclude(pk=seat.pk)
    for other in others.on(on):
        close_seat(other, on - DAY, OTHER_ROLE)
