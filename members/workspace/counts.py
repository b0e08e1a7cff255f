"""A count that an organisation sends: compared with what the register holds, and written there once it is accepted."""

from datetime import date

from django.utils import timezone

from assocportal.common.vietnamese import group_digits

from ..counts.models import MembershipCount
from .comparing import Line

NUMBERS = ("members", "branches", "intellectuals", "women")
# beyond this a number is asked for once more: a slipped key makes ten of one
FAR_OFF = 3


def is_far_off(members: int, last: int | None) -> bool:
    return bool(last) and not last <= members * FAR_OFF <= last * FAR_OFF**2


def find_former(organisation, day: date) -> MembershipCount | None:
    """The count of that very day, which would be corrected, or the last one before it."""
    return organisation.counts.filter(counted_on__lte=day).order_by("-counted_on").first()


def list_count_lines(proposal) -> list[Line]:
    values, day = proposal.values, date.fromisoformat(proposal.values["counted_on"])
    former = find_former(proposal.organisation, day) if proposal.is_open else None
    lines = [Line("Tính đến ngày", f"{former.counted_on:%d/%m/%Y}" if former else "", f"{day:%d/%m/%Y}")]
    for name in NUMBERS:
        label = MembershipCount._meta.get_field(name).verbose_name.capitalize()
        lines.append(Line(label, _say(getattr(former, name, None)), _say(values.get(name))))
    lines.append(Line("Nguồn", former.source if former else "", values.get("source") or say_source(proposal)))
    return [line for line in lines if line.before or line.after]


def _say(number):
    return "" if number is None else group_digits(number)


def say_source(proposal) -> str:
    return f"Hội gửi ngày {timezone.localdate(proposal.made_at):%d/%m/%Y}"


def write_count(proposal, choice="") -> None:
    """A count of that day that is there already is corrected; its history keeps what it was."""
    day = date.fromisoformat(proposal.values["counted_on"])
    count = proposal.organisation.counts.filter(counted_on=day).first()
    count = count or MembershipCount(organisation=proposal.organisation, counted_on=day)
    for name in NUMBERS:
        setattr(count, name, proposal.values.get(name))
    count.source = proposal.values.get("source") or say_source(proposal)
    count.full_clean()
    count.save()
