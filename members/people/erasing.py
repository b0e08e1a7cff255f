"""A person's data erased at their wish (law 91/2025/QH15), and what stays.

What was public in an office stays by default, as the register of the union's acts: the name, the titles, the seats, the
honours. Who never held a public office keeps nothing; and where it is asked for, an office holder's name goes too, and
seats and honours stand there without one. Rows are not deleted: that somebody sat there is the union's own record.
"""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from assocportal.common.audit.erasing import erase_person as erase_entries
from assocportal.common.drafts.models import KeptForm
from assocportal.common.history.records import because
from assocportal.common.redirects import Redirect
from assocportal.common.workflow.models import PendingVersion
from assocportal.common.written_once import written_once

from ..models import Consent, Honour, Person, PersonTitle
from .traces import forget_elsewhere

BLANK = {
    "gender": "",
    "birth_date": None,
    "birth_year": None,
    "position": "",
    "workplace": "",
    "organisation": None,
    "expertise": "",
    "photo": None,
    "biography": "",
    "email": "",
    "phone": "",
    "note": "",
}
NOT_MERGED = "Hồ sơ này đã gộp vào hồ sơ khác: hãy xóa dữ liệu ở hồ sơ được giữ lại."


@dataclass(frozen=True)
class Plan:
    """What an erasure would do, for the page that asks whether it shall be done."""

    is_office_holder: bool
    seats: int
    honours: int
    has_photo: bool


def plan_erasure(person) -> Plan:
    return Plan(
        is_office_holder=Person.objects.published().filter(pk=person.pk).exists(),
        seats=person.seats.count(),
        honours=person.honours.count(),
        has_photo=person.photo_id is not None,
    )


@transaction.atomic
def erase(person: Person, by, with_name: bool) -> None:
    """Of the kept file and of those that were merged into it. `with_name`: also of an office holder."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.merged_into_id:
        raise ValidationError(NOT_MERGED)
    is_nameless = with_name or not plan_erasure(person).is_office_holder
    files = [*files_merged_into(person), person]
    forget_elsewhere(files, is_nameless)
    for file in files:
        blank(file, by, is_nameless)
        erase_traces(file, is_nameless)
        erase_entries(file, by)


def files_merged_into(person) -> list[Person]:
    """Also what was merged into those: merging moves them, but only one floor is a rule of the database."""
    found, floor = [], [person]
    while floor := list(Person.objects.select_for_update().filter(merged_into__in=floor)):
        found += floor
    return found


def blank(person, by, is_nameless) -> None:
    with because("xóa dữ liệu cá nhân", by), written_once():
        withdraw_consents(person)
        for name, value in BLANK.items():
            setattr(person, name, value)
        person.public_fields, person.erased_at = [], timezone.now()
        if is_nameless:
            person.full_name, person.slug = Person.NAMELESS, f"nguoi-{person.pk}"
        person.save()
        if is_nameless:
            blank_names(person)


def withdraw_consents(person) -> None:
    """That they agreed, and until when, stays: it is what shows that publishing was lawful."""
    Consent.objects.filter(person=person).update(note="")
    for consent in person.consents.valid():
        consent.withdrawn_on = max(timezone.localdate(), consent.given_on)
        consent.save(update_fields=["withdrawn_on"])


def blank_names(person) -> None:
    """An honour stays in its decision; the row's own number tells its bearer from others who lost their names."""
    person.titles.all().delete()
    for honour in person.honours.all():
        honour.recipient_name, honour.recipient_detail = Person.NAMELESS, f"số {honour.pk}"
        honour.merit = ""
        honour.save(update_fields=["recipient_name", "recipient_detail", "merit"])


def erase_traces(person, is_nameless) -> None:
    """What was typed and never saved, what waits for approval, old addresses, and every version that is kept."""
    about = {"content_type": ContentType.objects.get_for_model(person), "object_id": person.pk}
    PendingVersion.objects.filter(**about).delete()
    KeptForm.objects.filter(content_type=about["content_type"], key=str(person.pk)).delete()
    named = {"full_name": Person.NAMELESS, "slug": f"nguoi-{person.pk}"} if is_nameless else {}
    blank_versions(Person, {"id": person.pk}, BLANK | {"public_fields": []} | named)
    blank_versions(Consent, {"person_id": person.pk}, {"note": ""})
    if is_nameless:
        Redirect.objects.filter(**about).delete()
        PersonTitle.history.filter(person_id=person.pk).delete()
        name = {"recipient_name": Person.NAMELESS, "recipient_detail": "", "merit": ""}
        blank_versions(Honour, {"person_id": person.pk}, name)


def blank_versions(model, rows, values) -> None:
    """That something changed, when and by whom stays; what it said does not."""
    columns = {model._meta.get_field(name).attname: value for name, value in values.items()}
    model.history.filter(**rows).update(**columns)
