"""The accounts of the demonstration, one for each role, with passwords made on the spot and kept beside the data."""

import os
import secrets
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group

from assocportal.common.models import User
from assocportal.roles import CHIEFS, CONTRIBUTORS, EDITORS, EVENT_OFFICERS, MEMBER_OFFICERS

EDITOR = "bientap@lacgiang.example"
ADMINISTRATOR = "quantri@lacgiang.example"
CONTRIBUTOR = "congtacvien@lacgiang.example"
CATEGORY_EDITOR = "phongvien@lacgiang.example"
SECRETARY = "thuky@lacgiang.example"
ASSISTANT = "giupviec@lacgiang.example"


@dataclass(frozen=True)
class Person:
    email: str
    full_name: str
    role: str = ""
    is_superuser: bool = False
    # of a member organisation, without the desk: see demo/workspace.py
    is_outside: bool = False


# the order in which the account file names them
PEOPLE = (
    Person(EDITOR, "Lê Thu Hà", CHIEFS),
    Person(ADMINISTRATOR, "Trần Minh Đức", is_superuser=True),
    Person(CONTRIBUTOR, "Nguyễn Hải Yến", CONTRIBUTORS),
    Person(CATEGORY_EDITOR, "Phạm Quốc Bảo", EDITORS),
    Person("hoivien@lacgiang.example", "Vũ Thị Lan Anh", MEMBER_OFFICERS),
    Person("sukien@lacgiang.example", "Đỗ Văn Thành", EVENT_OFFICERS),
    Person(SECRETARY, "Hoàng Văn Lộc", is_outside=True),
    Person(ASSISTANT, "Ngô Thị Bích", is_outside=True),
)


def account_file():
    """Two lines a person, e-mail and password: chief editor, administrator, one of each other role, two of members."""
    return settings.PORTAL_DATA_DIR / "demo_account"


def make_accounts():
    """The people by their e-mail, and the text of the account file."""
    made = [(person.email, *_make(person)) for person in PEOPLE]
    people = {email: user for email, user, _ in made}
    return people, "".join(f"{email}\n{password}\n" for email, _, password in made)


def _make(person):
    password = secrets.token_urlsafe(12)
    user = User.objects.filter(email__iexact=person.email).first() or User(email=person.email)
    user.full_name, user.is_staff, user.is_active = person.full_name, not person.is_outside, True
    user.is_superuser = person.is_superuser
    user.set_password(password)
    user.save()
    user.groups.set(Group.objects.filter(name=person.role))
    return user, password


def write_account_file(text):
    """Nobody else may read it, not even for the moment before its mode is set."""
    file = account_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(text)
    part.replace(file)
