"""Who leaves and who comes in its bodies: compared with the seat ledger, once accepted written by its verbs."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Func, Value
from django.utils import timezone

from ..decisions import NO_DECISION, Decision
from ..governance.models import Body, Seat, Term
from ..governance.seats import DAY, end_seat, replace_seat, take_seat
from ..people.models import Person
from .comparing import Line

NO_TERM = "Tổ chức này chưa có nhiệm kỳ vào ngày {day:%d/%m/%Y}. Hãy ghi nhiệm kỳ vào sổ trước, rồi nhận đề nghị này."
GONE = "Chức danh được đề nghị thôi không còn trong sổ."
NOT_ONE_OF_THEM = "Hãy chọn một trong những người được gợi ý, hoặc người mới."
NEW_PERSON = "moi"
FURTHER_CANDIDATES = 5


def seats_now(organisation):
    """Held today, or begun by a day to come."""
    seats = Seat.objects.filter(body__organisation=organisation)
    return seats.on(timezone.localdate()).select_related("person", "body").in_protocol_order()


def find_leaving(proposal) -> Seat | None:
    key = proposal.values.get("leaving")
    seats = (
        Seat.objects.filter(body__organisation=proposal.organisation, pk=key) if key else Seat.objects.none()
    )
    return seats.select_related("person", "body", "term").first()


def list_leader_lines(proposal) -> list[Line]:
    values, day = proposal.values, date.fromisoformat(proposal.values["starts_on"])
    lines = [Line("Từ ngày", "", f"{day:%d/%m/%Y}")]
    if values.get("leaving_text"):
        lines.append(Line("Thôi giữ chức danh", values["leaving_text"], values.get("end_reason") or "thôi"))
    if values.get("person"):
        lines.append(Line(say_role(values), "", values["person"]))
        lines.append(Line("Ban", "", find_body_name(proposal)))
        lines.append(Line("Hình thức", "", Seat.How(values["how"]).label))
    if values.get("decision_number"):
        lines.append(Line("Số quyết định", "", values["decision_number"]))
    return lines


def say_role(values) -> str:
    return Seat(role=values["role"], qualifier=values.get("qualifier", "")).role_text


def find_body_name(proposal) -> str:
    body = proposal.organisation.bodies.filter(pk=proposal.values.get("body")).first()
    leaving = None if body else find_leaving(proposal)
    return str(body or (leaving.body if leaving else Body.Kind.EXECUTIVE.label))


def find_candidates(proposal) -> list[Person]:
    """People of that name in the register, those of this organisation first."""
    name = proposal.values.get("person")
    if not name:
        return []
    plain = Func(Value(name), function="vn_plain")
    people = list(Person.objects.kept().filter(name_plain=plain).order_by("pk")[:FURTHER_CANDIDATES])
    ours = set(
        Seat.objects.filter(person__in=people, organisation=proposal.organisation).values_list(
            "person", flat=True
        )
    )
    for person in people:
        person.is_ours = person.pk in ours or person.organisation_id == proposal.organisation_id
    return sorted(people, key=lambda person: not person.is_ours)


def write_leader(proposal, choice="") -> None:
    """`choice`: the key of a person who is there already, or a new one."""
    values, day = proposal.values, date.fromisoformat(proposal.values["starts_on"])
    leaving = find_leaving(proposal)
    if values.get("leaving") and leaving is None:
        raise ValidationError(GONE)
    if not values.get("person"):
        end_seat(leaving, day - DAY, values["end_reason"], find_decision(values))
    elif leaving and is_same_seat(leaving, values):
        person = _find_person(proposal, choice)
        replace_seat(leaving, person, day, values["end_reason"], find_decision(values), how=values["how"])
    else:
        if leaving:
            end_seat(leaving, day - DAY, values["end_reason"])
        _begin(proposal, day, leaving, choice)


def is_same_seat(leaving, values):
    return leaving.role == values["role"] and values.get("body") in (None, leaving.body_id)


def find_decision(values):
    return Decision(values["decision_number"]) if values.get("decision_number") else NO_DECISION


def _begin(proposal, day, leaving, choice):
    values = proposal.values
    take_seat(
        _find_body(proposal, leaving),
        _find_term(proposal.organisation, day),
        _find_person(proposal, choice),
        values["role"],
        day,
        values["how"],
        decision=find_decision(values),
    )


def _find_person(proposal, choice):
    candidates = {str(person.pk): person for person in find_candidates(proposal)}
    if choice == NEW_PERSON or (not candidates and not choice):
        return Person.objects.create(full_name=proposal.values["person"], organisation=proposal.organisation)
    if choice not in candidates:
        raise ValidationError(NOT_ONE_OF_THEM)
    return candidates[choice]


def _find_body(proposal, leaving):
    body = proposal.organisation.bodies.filter(pk=proposal.values.get("body")).first()
    if body or leaving:
        return body or leaving.body
    bodies = proposal.organisation.bodies
    return bodies.filter(kind=Body.Kind.EXECUTIVE).first() or bodies.create(kind=Body.Kind.EXECUTIVE)


def _find_term(organisation, day):
    term = Term.objects.filter(organisation=organisation).on(day).first()
    if term is None:
        raise ValidationError(NO_TERM.format(day=day))
    return term
