"""Verbs of a nhiệm kỳ. Each is one transaction; what stands in the way is a ValidationError with its sentence."""

from django.core.exceptions import ValidationError

from ..decisions import NO_DECISION
from ..models import Organisation
from .models import Congress, Seat, Term, say_span
from .seats import DAY, at_register

OVER = "hết nhiệm kỳ"


def close_term(term, on, reason=OVER):
    """Everybody who still sits goes with it."""
    with at_register(f"kết thúc nhiệm kỳ: {reason}"):
        term = lock_term(term)
        _check_open(term, on)
        _end_seats(term, on, reason)
        term.ends_on = on
        term.save()
    return term


def extend_term(term, to, decision=NO_DECISION):
    with at_register(f"kéo dài nhiệm kỳ đến {to:%d/%m/%Y}"):
        term = lock_term(term)
        if term.ends_on:
            raise ValidationError(
                f"Nhiệm kỳ đã kết thúc ngày {term.ends_on:%d/%m/%Y}, không kéo dài được nữa."
            )
        if term.planned_end is None:
            raise ValidationError("Hãy ghi ngày dự kiến kết thúc của nhiệm kỳ trước khi kéo dài.")
        if to <= term.due_on:
            raise ValidationError(f"Ngày kéo dài phải sau hạn hiện nay, {term.due_on:%d/%m/%Y}.")
        term.extended_to = to
        decision.give_to(term)
        term.save()
    return term


def open_term(term, congress=None):
    """A term that is not stored yet. The one before it ends the day before, an interim one too."""
    with at_register("mở nhiệm kỳ mới"):
        list(Organisation.objects.select_for_update().filter(pk=term.organisation_id).only("pk"))
        former = Term.objects.filter(organisation=term.organisation_id, ends_on=None).first()
        if former is not None:
            close_term(former, term.starts_on - DAY, say_over(former))
        term.full_clean()
        term.save()
        if congress is not None:
            _settle_congress(congress, term)
    return term


def say_over(term):
    return "hết thời gian lâm thời" if term.is_interim else OVER


def lock_term(term):
    return Term.objects.select_for_update().get(pk=term.pk)


def _check_open(term, on):
    if term.ends_on:
        raise ValidationError(f"Nhiệm kỳ {term} đã kết thúc ngày {term.ends_on:%d/%m/%Y}.")
    if on < term.starts_on:
        raise ValidationError(
            f"Nhiệm kỳ {term} bắt đầu ngày {term.starts_on:%d/%m/%Y}: không thể kết thúc ngày {on:%d/%m/%Y}."
        )


def _end_seats(term, on, reason):
    seats = Seat.objects.select_for_update(of=("self",)).filter(term=term).select_related("body", "person")
    for seat in seats.on(on):
        if seat.ends_on is None or seat.ends_on > on:
            seat.ends_on, seat.end_reason = on, reason
            seat.save()
    later = seats.filter(starts_on__gt=on).first()
    if later is not None:
        raise ValidationError(f"{later} giữ chức {say_span(later)}, sau ngày kết thúc nhiệm kỳ.")


def _settle_congress(congress, term):
    congress = Congress.objects.select_for_update().get(pk=congress.pk)
    if congress.organisation_id != term.organisation_id:
        raise ValidationError("Đại hội này của tổ chức khác.")
    if congress.held_on is None:
        raise ValidationError("Đại hội chưa tổ chức: hãy ghi ngày tổ chức trước.")
    congress.term = term
    congress.save()
