"""A whole body entered at once after a congress: lines are read, matched, shown, then all are stored or none."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from ..decisions import NO_DECISION
from ..people.matching import match_people
from ..people.models import Person, PersonTitle
from .composition import composition_on
from .models import Term
from .protocol import STEP
from .role_reading import Line, read_lines
from .seats import DAY, at_register, take_seat
from .terms import lock_term

NEW = "moi"
MOST_LINES = 300


@dataclass
class Entry:
    """A line, whom it may mean, and whom somebody chose: a person's key, NEW, or nothing yet."""

    line: Line
    people: list[Person]
    chosen: str = ""

    @property
    def problem(self):
        if self.line.problem or self.chosen:
            return self.line.problem
        return f"Có {len(self.people)} người tên này. Hãy chọn."

    @property
    def person(self):
        return next((person for person in self.people if str(person.pk) == self.chosen), None)

    @property
    def is_new(self):
        return self.chosen == NEW


def prepare_entries(text, choices=None):
    """`choices`: {name: chosen}. One person of a name is taken to be meant, nobody is a new one."""
    lines = read_lines(text)
    if len(lines) > MOST_LINES:
        raise ValidationError(f"Mỗi lần nhập nhiều nhất {MOST_LINES} người.")
    known = match_people([line.name for line in lines])
    return [_prepare(line, known[line.name], (choices or {}).get(line.name)) for line in lines]


def _prepare(line, people, chosen):
    valid = {NEW, *(str(person.pk) for person in people)}
    suggested = NEW if not people else str(people[0].pk) if len(people) == 1 else ""
    return Entry(line, people, chosen if chosen in valid else suggested)


def seat_everybody(body, term, entries, *, on, how, congress=None, decision=NO_DECISION):
    """All or nobody: what stands in the way of any line is said with its number."""
    if problems := [say(entry, entry.problem) for entry in entries if entry.problem]:
        raise ValidationError(problems)
    with at_register(f"nhập danh sách {body}"):
        term, refused, seats = lock_term(term), [], []
        for place, entry in enumerate(entries, 1):
            try:
                seats += _seat(
                    entry, body, term, on, how, order=place * STEP, congress=congress, decision=decision
                )
            except ValidationError as refusal:
                refused += [say(entry, sentence) for sentence in refusal.messages]
        if refused:
            raise ValidationError(refused)
    return seats


def _seat(entry, body, term, on, how, **values):
    person = entry.person or enter_person(entry.line)
    return [
        take_seat(body, term, person, role, on, how, qualifier=qualifier, **values)
        for role, qualifier in entry.line.roles
    ]


def enter_person(line):
    person = Person.objects.create(full_name=line.name)
    for kind in line.titles:
        PersonTitle.objects.create(person=person, kind=kind)
    return person


def say(entry, sentence):
    return f"Dòng {entry.line.number}, {entry.line.name}: {sentence}"


def lines_of_former_term(body, term):
    """The composition when the term before ended, to be changed and entered again."""
    former = Term.objects.filter(organisation=body.organisation_id, starts_on__lt=term.starts_on).first()
    if former is None:
        return ""
    last = former.ends_on or term.starts_on - DAY
    roles = {}
    for seat in composition_on(body, last):
        roles.setdefault(seat.person, []).append(seat.role_text)
    return "\n".join(f"{person.full_name} – {' kiêm '.join(held)}" for person, held in roles.items())
