"""What the office writes down when something happens to organisations: several rows, one change.

Each refuses what cannot be with a ValidationError and has then changed nothing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from assocportal.common.attachments import Attachment
from assocportal.common.history.records import because
from assocportal.common.publishing import State
from assocportal.common.refusals import explained
from assocportal.common.written_once import written_once

from .kinds import Kind
from .models import StatusEvent
from .order import find_contradiction, spell
from .succession import comes_before, find_end

OWN_SUCCESSOR = "Tổ chức kế tiếp không thể là chính tổ chức này hay tổ chức đã nhập vào nó."


@dataclass(frozen=True)
class Decision:
    """On which day something took effect, and by which paper."""

    day: date
    number: str = ""
    decided_on: date | None = None
    paper: Any = None
    note: str = ""


def record_event(organisation, kind, decision, successors=(), **details):
    event = StatusEvent(
        organisation=organisation,
        kind=kind,
        happened_on=decision.day,
        decision_number=decision.number,
        decided_on=decision.decided_on,
        note=decision.note,
        **details,
    )
    with because(say_reason(event)), written_once(), explained():
        lock(organisation)
        check_successors(event, successors)
        check_order(event)
        event.full_clean()
        event.save()
        event.successors.set(successors)
        attach_paper(event, decision)
    return event


def say_reason(event):
    return f"{event.get_kind_display()} {event.decision_number}".strip()


def lock(organisation):
    """Of two who write down the same, the second waits here and then finds it done."""
    return type(organisation)._base_manager.select_for_update().get(pk=organisation.pk)


def check_successors(event, successors):
    if comes_before(event.organisation, successors):
        raise ValidationError(OWN_SUCCESSOR)
    for successor in successors:
        end = find_end(successor)
        if end and end.happened_on < event.happened_on:
            raise ValidationError(
                f"“{successor}” đã {end.get_kind_display()} ngày {spell(end.happened_on)}, không kế tiếp được."
            )


def check_order(event):
    others = event.organisation.status_events.exclude(pk=event.pk).order_by("happened_on", "pk")
    deeds = [*others.values_list("kind", "happened_on"), (event.kind, event.happened_on)]
    if contradiction := find_contradiction(deeds):
        raise ValidationError({"happened_on": contradiction.sentence})


def attach_paper(event, decision):
    if not decision.paper:
        return
    paper = Attachment(owner=event, title=event.decision_text, file=decision.paper)
    paper.full_clean(exclude=["checksum", "size", "extension", "token"])
    paper.save()


def rename_organisation(organisation, name, short_name, decision):
    """The address follows the name; the former one leads on to it."""
    with because(f"đổi tên {decision.number}".strip()), written_once():
        organisation = lock(organisation)
        check_renaming(organisation, name, short_name, decision.day)
        former = {"former_name": organisation.name, "former_short_name": organisation.short_name}
        event = record_event(organisation, Kind.RENAME, decision, **former)
        renamed = lock(organisation)
        renamed.name, renamed.short_name, renamed.slug = name, short_name, ""
        renamed.full_clean(exclude=["slug"])
        renamed.save()
    return event


def check_renaming(organisation, name, short_name, day):
    later = organisation.status_events.renamings().filter(happened_on__gte=day).last()
    if later:
        sentence = f"Đã ghi một lần đổi tên ngày {spell(later.happened_on)}; lần này phải sau ngày ấy."
        raise ValidationError({"happened_on": sentence})
    if (name, short_name) == (organisation.name, organisation.short_name):
        raise ValidationError({"name": "Tên mới giống tên đang dùng."})


def merge_organisations(organisations, into, decision):
    """Their branches go on under the one that they became."""
    with written_once():
        for organisation in organisations:
            name_refused(organisation, record_event, organisation, Kind.MERGE, decision, [into])
            for branch in organisation.branches.exclude(pk=into.pk):
                branch.parent = into
                branch.save(update_fields=["parent"])


def split_organisation(organisation, parts, decision):
    if len(parts) < 2:
        raise ValidationError("Chia tách phải có ít nhất hai tổ chức mới.")
    return record_event(organisation, Kind.SPLIT, decision, parts)


def suspend_organisation(organisation, decision):
    return record_event(organisation, Kind.SUSPEND, decision)


def resume_organisation(organisation, decision):
    return record_event(organisation, Kind.RESUME, decision)


def admit_organisation(organisation, decision):
    return record_event(organisation, Kind.ADMIT, decision)


def end_membership(organisation, decision):
    return record_event(organisation, Kind.LEAVE, decision)


def dissolve_organisation(organisation, decision, successors=()):
    return record_event(organisation, Kind.DISSOLVE, decision, successors)


def found_successor(like, name, decision, is_public, short_name=""):
    """An organisation that begins where others end: of the kind, the field and the place of one of them."""
    successor = type(like)(
        kind=like.kind,
        name=name,
        short_name=short_name,
        parent=like.parent,
        field=like.field,
        place=like.place,
        founded_on=decision.day,
        founding_decision=decision.number,
        state=State.APPROVED if is_public else State.DRAFT,
    )
    check_name_is_free(successor)
    successor.full_clean(exclude=["slug"])
    successor.save()
    record_event(successor, Kind.FOUND, Decision(decision.day, decision.number, decision.decided_on))
    return successor


def check_name_is_free(organisation):
    if type(organisation)._base_manager.filter(name__iexact=organisation.name).exists():
        raise ValidationError(f"Đã có tổ chức “{organisation.name}”. Hãy chọn tổ chức ấy thay vì gõ tên mới.")


def name_refused(organisation, act, *arguments):
    """Of several, which one it was that could not be."""
    try:
        return act(*arguments)
    except ValidationError as refusal:
        raise ValidationError(f"{organisation}: {' '.join(refusal.messages)}") from refusal
