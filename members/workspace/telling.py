"""Letters between an organisation and the office. What went through the workflow writes its own."""

from django.contrib.auth.backends import ModelBackend
from django.template.loader import render_to_string
from django.urls import reverse

from assocportal.common.accounts import User
from assocportal.common.addresses import absolute
from assocportal.common.mail.outbox import send_mail
from assocportal.common.union import current_union

KIND = "hoi-thanh-vien"
RIGHT = "members.change_rowproposal"


def find_officers(organisation) -> list[User]:
    """Who follows this organisation; where nobody does, everybody who may decide about proposals."""
    officer = organisation.officer_in_charge
    if officer is not None and officer.is_active and officer.is_staff:
        return [officer]
    return list(ModelBackend().with_perm(RIGHT).filter(is_staff=True).order_by("pk"))


def tell_office(organisation, subject: str, lines: list[str], address: str, by) -> None:
    """`address`: where at the desk it is looked at."""
    for officer in find_officers(organisation):
        if officer != by:
            write(officer, f"{subject}: {organisation}", lines, absolute(address), by=by)


def tell_member(user, subject: str, lines: list[str], name: str = "workspace", *args) -> None:
    """Somebody who has left their account meanwhile is told nothing."""
    if user is not None and user.is_active:
        write(user, subject, lines, absolute(reverse(name, args=args)))


def write(user, subject, lines, address, by=None) -> None:
    context = {"user": user, "lines": lines, "address": address, "by": by, "union": current_union()}
    send_mail(user.email, subject, render_to_string("workspace/letters/note.txt", context), kind=KIND)
