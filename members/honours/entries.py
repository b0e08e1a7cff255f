"""A list on its way into a decision: each line with whom it means, what is wrong with it, and what becomes of it.

Nothing is stored before a person has seen this; then all of it is, or nothing. The same list again stores nothing.
"""

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db.models import Max

from assocportal.common.history.records import because
from assocportal.common.refusals import explained
from assocportal.common.vietnamese import fold
from assocportal.common.written_once import written_once

from ..models import Person
from .matching import find_organisations, find_people, plain_collective
from .models import Honour, HonourDecision
from .reading import Line
from .recipients import COLLECTIVE, INDIVIDUAL, given_name, plain_name

AS_PERSON, AS_COLLECTIVE, NEW_PERSON, LEFT_OUT = "ten-ca-nhan", "ten-tap-the", "tao-nguoi", "bo-qua"
PERSON, ORGANISATION = "nguoi-", "to-chuc-"
LONGEST = {"name": 250, "detail": 250, "merit": 600}
CALLED = {"name": "tên", "detail": "chức vụ, đơn vị", "merit": "thành tích"}
LONGEST_PERSON = Person._meta.get_field("full_name").max_length


@dataclass
class Entry:
    """`choice` is what becomes of the line: a row of the register, a name alone, a new person, or nothing."""

    line: Line
    people: list = field(default_factory=list)
    organisations: list = field(default_factory=list)
    choice: str = ""
    problem: str = ""
    double: str = ""
    note: str = ""

    @property
    def key(self):
        """Of what the line says, so that a choice outlives an edited list."""
        said = "\n".join((self.line.name, self.line.detail, self.line.merit))
        return f"chon-{sha256(said.encode()).hexdigest()[:12]}"

    @property
    def is_stored(self):
        return not (self.problem or self.double) and self.choice not in ("", LEFT_OUT)

    @property
    def waits(self):
        """Somebody has to choose among several."""
        return not (self.problem or self.double or self.choice)

    @property
    def is_matched(self):
        return self.choice.startswith((PERSON, ORGANISATION))

    @property
    def organisation(self) -> int | None:
        is_row = self.choice.startswith(ORGANISATION)
        return int(self.choice.removeprefix(ORGANISATION)) if is_row else None

    @property
    def kind(self):
        is_body = self.choice == AS_COLLECTIVE or self.choice.startswith(ORGANISATION)
        return COLLECTIVE if is_body else INDIVIDUAL

    def options(self, may_add_people: bool):
        """What the choice is made of: value and words."""
        for person in self.people:
            yield f"{PERSON}{person.pk}", tell_person(person)
        for organisation in self.organisations:
            yield f"{ORGANISATION}{organisation.pk}", f"{organisation} ({organisation.get_kind_display()})"
        yield AS_PERSON, "chỉ ghi tên, cá nhân"
        yield AS_COLLECTIVE, "chỉ ghi tên, tập thể"
        if may_add_people:
            yield NEW_PERSON, "tạo người mới"
        yield LEFT_OUT, "bỏ qua dòng này"


def tell_person(person) -> str:
    parts = [
        person.position,
        person.workplace or (str(person.organisation) if person.organisation_id else ""),
    ]
    born = person.birth_year or (person.birth_date and person.birth_date.year)
    about = ", ".join(filter(None, [*parts, f"sinh năm {born}" if born else ""]))
    return f"{person.full_name} – {about}" if about else person.full_name


class Batch:
    """The lines of one list for one decision and form. `choices` are what somebody chose, by `Entry.key`."""

    def __init__(self, decision, form, lines, *, choices=None, may_add_people=False, adds_unknown=False):
        self.decision, self.form, self.lines = decision, form, lines
        self.choices, self.may_add_people = choices or {}, may_add_people
        self.adds_unknown = adds_unknown and may_add_people

    @cached_property
    def entries(self) -> list[Entry]:
        names = {line.name for line in self.lines}
        people, organisations = find_people(names), find_organisations(names)
        found = [Entry(line, people[line.name], organisations[line.name]) for line in self.lines]
        for entry in found:
            entry.problem = find_problem(entry.line)
            self._choose(entry)
        self._mark_doubles(found)
        self._note_honoured(found)
        return found

    @property
    def stored(self):
        return [entry for entry in self.entries if entry.is_stored]

    @property
    def matched(self):
        return [entry for entry in self.stored if entry.is_matched]

    @property
    def doubles(self):
        return [entry for entry in self.entries if entry.double]

    @property
    def wrong(self):
        return [entry for entry in self.entries if entry.problem and entry.choice != LEFT_OUT]

    @property
    def waiting(self):
        return [entry for entry in self.entries if entry.waits]

    def _choose(self, entry):
        """A line whose kind is only guessed is what the register has of that name."""
        self._settle_kind(entry)
        known = {value for value, _ in entry.options(self.may_add_people)}
        chosen = self.choices.get(entry.key)
        entry.choice = chosen if chosen in known else self._usual_choice(entry)

    @staticmethod
    def _settle_kind(entry):
        line = entry.line
        is_body = line.kind == COLLECTIVE or (not line.is_sure and entry.organisations and not entry.people)
        entry.people, entry.organisations = (
            ([], entry.organisations)
            if is_body
            else (entry.people, [] if line.is_sure else entry.organisations)
        )
        entry.choice = AS_COLLECTIVE if is_body else AS_PERSON

    def _usual_choice(self, entry):
        rows = [value for value, _ in entry.options(False) if value.startswith((PERSON, ORGANISATION))]
        if len(rows) == 1:
            return rows[0]
        if rows:
            return ""
        is_new = self.adds_unknown and entry.choice == AS_PERSON
        return NEW_PERSON if is_new else entry.choice

    def _mark_doubles(self, entries):
        known = Known()
        here = self.decision.honours.filter(form=self.form)
        for name, detail, organisation in here.values_list(
            "recipient_name", "recipient_detail", "organisation"
        ):
            known.add(key_of(name), fold(detail), organisation, "đã có trong quyết định")
        for entry in entries:
            if entry.problem or entry.choice == LEFT_OUT:
                continue
            said = key_of(entry.line.name), fold(entry.line.detail), entry.organisation
            entry.double = known.find(*said)
            if not entry.double:
                known.add(*said, f"trùng với dòng {entry.line.number}")

    def _note_honoured(self, entries):
        """Who has the same honour for the same year by another decision; it is said, not refused."""
        others = Honour.objects.standing().filter(
            form=self.form, decision__year_judged=self.decision.year_judged
        )
        rows = others.exclude(decision=self.decision).values_list("recipient_name", "decision__number")
        given = {key_of(name): number for name, number in rows}
        for entry in entries:
            if (key := key_of(entry.line.name)) in given:
                number = given[key] or "chưa có số"
                entry.note = f"Đã có hình thức này năm {self.decision.year_judged} theo quyết định {number}."


class Known:
    """Who is there, by name and unit, and organisations whatever they are called: a name without a unit is taken for
    any of the same name."""

    def __init__(self):
        self.by_name, self.by_organisation = {}, {}

    def add(self, name, detail, organisation, says):
        self.by_name.setdefault(name, {})[detail] = says
        if organisation:
            self.by_organisation[organisation] = says

    def find(self, name, detail, organisation) -> str:
        if organisation in self.by_organisation:
            return self.by_organisation[organisation]
        units = self.by_name.get(name, {})
        if not detail or "" in units:
            return next(iter(units.values()), "")
        return units.get(detail, "")


def key_of(name: str) -> str:
    return plain_name(plain_collective(name))


def find_problem(line: Line) -> str:
    if not fold(line.name):
        return "thiếu tên"
    long = next((name for name, most in LONGEST.items() if len(getattr(line, name)) > most), None)
    return f"{CALLED[long]} dài quá {LONGEST[long]} ký tự" if long else ""


def store_batch(batch: Batch) -> int:
    """How many honours there are more. ValidationError, and nothing stored, where a line cannot be."""
    with because("nhập danh sách khen thưởng"), explained(), written_once():
        HonourDecision.objects.select_for_update().get(pk=batch.decision.pk)
        refuse_unfit(batch)
        first = (batch.decision.honours.aggregate(last=Max("order"))["last"] or 0) + 1
        for order, entry in enumerate(batch.stored, first):
            make_honour(batch, entry, order).save()
    return len(batch.stored)


def refuse_unfit(batch):
    sentences = [f"Dòng {entry.line.number}: {entry.problem}." for entry in batch.wrong]
    sentences += [
        f"Dòng {entry.line.number}: hãy chọn một trong các tên trùng nhau." for entry in batch.waiting
    ]
    if sentences:
        raise ValidationError(sentences)


def make_honour(batch, entry, order) -> Honour:
    honour = Honour(
        decision=batch.decision,
        form=batch.form,
        recipient_kind=entry.kind,
        recipient_name=entry.line.name,
        recipient_detail=entry.line.detail,
        merit=entry.line.merit,
        order=order,
    )
    kind, _, key = entry.choice.rpartition("-")
    if f"{kind}-" == PERSON:
        honour.person_id = int(key)
    elif f"{kind}-" == ORGANISATION:
        honour.organisation_id = int(key)
    elif entry.choice == NEW_PERSON:
        honour.person = add_person(entry.line)
    return honour


def add_person(line) -> Person:
    person = Person(full_name=given_name(line.name)[:LONGEST_PERSON])
    person.save()
    return person
