"""Which member associations' terms end, are due, are overdue; which held their congress. Four queries for all of them.

A term is due on its planned end, or the day to which it was extended; where neither was written down, at the end of the
last year of its name.
"""

import calendar
from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce, Least

from ..models import Organisation
from .models import Congress, Term

DUE_WITHIN_MONTHS = 6


class Standing(models.TextChoices):
    """What needs somebody's care first."""

    OVERDUE = "qua-han", "quá hạn"
    DUE = "den-han", "đến hạn"
    NO_TERM = "chua-co", "chưa có nhiệm kỳ"
    INTERIM = "lam-thoi", "lâm thời"
    HELD = "da-to-chuc", "đã tổ chức"
    AHEAD = "con-han", "còn hạn"


@dataclass(frozen=True)
class Row:
    organisation: Organisation
    standing: Standing
    term: Term | None = None
    due_on: date | None = None
    # the due day is read from the name of the term alone
    is_guessed: bool = False
    held: Congress | None = None
    planned: Congress | None = None
    # until the due day; below zero since
    days: int | None = None


def track(day):
    found = trackable(day)
    keys = found.order_by().values("pk")
    terms = _latest_terms(keys, day)
    held, planned = _held_last(keys, day), _planned_next(keys, day)
    return [describe(one, terms.get(one.pk), held.get(one.pk), planned.get(one.pk), day) for one in found]


def trackable(day):
    """Associations; of the other members those that have terms."""
    kind = Organisation.Kind
    has_terms = Exists(Term.objects.filter(organisation=OuterRef("pk")))
    members = Organisation.objects.counted().as_of(day)
    members = members.filter(Q(kind=kind.ASSOCIATION) | Q(has_terms))
    columns = ("name", "short_name", "slug", "kind", "field__name", "officer_in_charge__full_name")
    return members.select_related("field", "officer_in_charge").only(*columns, "officer_in_charge__email")


def describe(organisation, term, held, planned, day):
    if term is None:
        return Row(organisation, Standing.NO_TERM, held=held, planned=planned)
    due_on, is_guessed = due_of(term)
    standing = judge(term, due_on, held, day)
    return Row(organisation, standing, term, due_on, is_guessed, held, planned, (due_on - day).days)


def judge(term, due_on, held, day):
    is_over = term.ends_on is not None and term.ends_on < day
    if held and (held.held_on > term.starts_on and held.term_id != term.pk):
        return Standing.HELD
    if is_over or due_on < day:
        return Standing.OVERDUE
    if due_on <= add_months(day, DUE_WITHIN_MONTHS):
        return Standing.DUE
    if term.is_interim:
        return Standing.INTERIM
    return Standing.HELD if held and held.held_on.year == day.year else Standing.AHEAD


def due_of(term):
    """An ended term that nothing followed is due since it ended."""
    due_on = min(filter(None, [term.ends_on, term.due_on]), default=None)
    return (due_on, False) if due_on else (date(term.last_year, 12, 31), True)


def add_months(day, months):
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def count_by_standing(rows):
    """(standing, how many), all of them, in the order of what needs care first."""
    counts = Counter(row.standing for row in rows)
    return [(standing, counts[standing]) for standing in Standing]


def count_overdue(day):
    """As many as `track` finds, by one query that reads no row: for the desk's index."""
    later = Term.objects.filter(organisation=OuterRef("organisation"), starts_on__lte=day)
    held = Congress.objects.filter(organisation=OuterRef("organisation"), held_on__lte=day)
    held = held.filter(held_on__gt=OuterRef("starts_on")).filter(Q(term=None) | ~Q(term=OuterRef("pk")))
    due = Coalesce("extended_to", "planned_end")
    terms = Term.objects.filter(organisation__in=trackable(day).values("pk"), starts_on__lte=day)
    terms = terms.annotate(due=Least("ends_on", due)).exclude(
        Exists(later.filter(starts_on__gt=OuterRef("starts_on")))
    )
    is_over = Q(due__lt=day) | Q(due=None, last_year__lt=day.year)
    return terms.filter(is_over).exclude(Exists(held)).count()


def _latest_terms(organisations, day):
    terms = Term.objects.filter(organisation__in=organisations, starts_on__lte=day)
    terms = terms.order_by("organisation_id", "-starts_on").distinct("organisation_id")
    terms = terms.defer("during")  # of 5,000 ranges reading them costs as much as all else
    return {term.organisation_id: term for term in terms}


def _held_last(organisations, day):
    congresses = Congress.objects.filter(organisation__in=organisations, held_on__lte=day)
    congresses = congresses.order_by("organisation_id", "-held_on", "-ordinal").distinct("organisation_id")
    return {congress.organisation_id: congress for congress in congresses}


def _planned_next(organisations, day):
    congresses = Congress.objects.filter(organisation__in=organisations).filter(
        Q(held_on=None) | Q(held_on__gt=day)
    )
    congresses = congresses.order_by("organisation_id", "-ordinal").distinct("organisation_id")
    return {congress.organisation_id: congress for congress in congresses}
