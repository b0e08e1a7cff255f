"""Where else a person's words stand, beside their own file: what was typed, sent or read in and is bound to no row."""

from django.db.models import Func, Q, TextField
from django.db.models.fields.json import KeyTextTransform
from django.utils import timezone

from assocportal.common.drafts.models import KeptForm
from assocportal.common.history.records import because
from assocportal.common.sheets.leftovers import remove_naming

from ..models import Organisation, Person, RowProposal, Seat

NAMES_IN_VALUES = ("person", "leaving_text")


def forget_elsewhere(files, is_nameless: bool) -> None:
    """Of a person's files, as they were before they were blanked."""
    for name in {file.full_name for file in files} - {Person.NAMELESS}:
        remove_naming(name)
        KeptForm.objects.filter(content_type__app_label="members", fields__icontains=name).delete()
    if is_nameless:
        blank_proposals(files)
        for organisation in find_led(files):
            forget_leader(organisation)


def blank_proposals(files) -> None:
    """What their organisations asked for, by seat or by name; what still waits is asked for no more."""
    for proposal in find_proposals(files).select_for_update():
        for name in NAMES_IN_VALUES:
            if proposal.values.get(name):
                proposal.values[name] = Person.NAMELESS
        proposal.note = ""
        if proposal.is_open:
            proposal.state, proposal.decided_at = RowProposal.State.TAKEN_BACK, timezone.now()
        proposal.save(update_fields=["values", "note", "state", "decided_at"])


def find_led(files):
    """Their organisations that write this name as their head's, with titles or without."""
    named = Q()
    for file in files:
        named |= Q(plain__contains=file.name_plain)
    plain = Func("leader_name", function="vn_plain", output_field=TextField())
    rows = Organisation.objects.filter(pk__in=organisations_of(files)).alias(plain=plain)
    return rows.filter(named).select_for_update(of=("self",))


def forget_leader(organisation) -> None:
    with because("xóa dữ liệu cá nhân"):
        Organisation.history.filter(id=organisation.pk, leader_name=organisation.leader_name).update(
            leader_name=""
        )
        organisation.leader_name = ""
        organisation.save(update_fields=["leader_name", "updated_at"])


def organisations_of(files) -> set[int]:
    seated = Seat.objects.filter(person__in=files).values_list("organisation_id", flat=True)
    return ({file.organisation_id for file in files} | set(seated)) - {None}


def find_proposals(files):
    seats = Seat.objects.filter(person__in=files)
    named = Q(organisation__in=organisations_of(files), person_plain__in={file.name_plain for file in files})
    return (
        RowProposal.objects.filter(subject=RowProposal.Subject.LEADER)
        .alias(
            person_plain=Func(
                KeyTextTransform("person", "values"), function="vn_plain", output_field=TextField()
            )
        )
        .filter(named | Q(values__leaving__in=list(seats.values_list("pk", flat=True))))
    )
