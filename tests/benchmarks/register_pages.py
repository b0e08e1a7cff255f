"""Part of `make bench-register`: the public pages and the desk's lists, small and full.

python -m tests.benchmarks.register_pages [number of organisations]
"""

import sys

from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from tests.benchmarks.desk_portal import User, connection, measure, tell, verified_client

from assocportal.demo.accounts import EDITOR  # isort: skip - after the portal is set up
from members.governance.union import own_organisation  # isort: skip
from members.models import Body, Organisation, Person  # isort: skip
from tests.benchmarks.desk_report import print_row  # isort: skip
from tests.benchmarks.register_load import load_register  # isort: skip

ORGANISATIONS = int(next(iter(sys.argv[1:]), "") or 5_000)
FULL = 5_000
PEOPLE, SEATS = 50_000, 100_000
PAGE_BAR, LIST_BAR, QUERIES_BAR, LIST_QUERIES_BAR = 60, 300, 8, 12
BY_ELECTION = "24/06/2022"
# Home shows news, events and figures besides, and no number of questions was promised of it
HOME_QUERIES_BAR = 12


def load():
    connection.settings_dict["NAME"] = f"bench_register_{ORGANISATIONS}"
    call_command("migrate", verbosity=0)
    if not Organisation.objects.exists():
        call_command("load_demo", verbosity=0)
    if ORGANISATIONS == FULL and Person.objects.count() < PEOPLE:
        load_register(ORGANISATIONS, PEOPLE, SEATS)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def name_pages():
    directory, chart, honours = (
        reverse(name) for name in ("members:list", "governance:chart", "honours:list")
    )
    last = Organisation.objects.listed().order_by("-pk").first()
    busiest = Organisation.objects.listed().order_by("pk")[1]
    person = Person.objects.published().order_by("-pk").first()
    body = Body.objects.filter(organisation=own_organisation()).order_by("order").first()
    other_body = Body.objects.filter(is_public=True).order_by("-pk").first()
    return {
        "directory": (directory, {}),
        "directory, last page": (directory, {"page": Organisation.objects.listed().current().count() // 60}),
        "directory, a kind": (directory, {"loai": "hoi-thanh-vien"}),
        "directory, found without marks": (directory, {"q": "hoi lam vuon"}),
        "directory, on a day": (directory, {"ngay": "31/12/2021"}),
        "an organisation's page": (busiest.get_absolute_url(), {}),
        "another organisation's page": (last.get_absolute_url(), {}),
        "the union's chart": (chart, {}),
        "the union's chart on a day": (chart, {"ngay": BY_ELECTION}),
        "a body": (body.get_absolute_url(), {}),
        "a body on a day": (body.get_absolute_url(), {"ngay": BY_ELECTION}),
        "a member's body on a day": (other_body.get_absolute_url(), {"ngay": BY_ELECTION}),
        "a person's page": (person.get_absolute_url(), {}),
        "honours": (honours, {}),
        "honours, found without marks": (honours, {"q": "nguyen thi"}),
        "home": (reverse("home"), {}),
    }


def name_lists():
    return {
        "desk: organisations": ("admin:members_organisation_changelist", {}),
        "desk: people": ("admin:members_person_changelist", {}),
        "desk: people, found without marks": ("admin:members_person_changelist", {"q": "nguyen thi hoa"}),
        "desk: seats": ("admin:members_seat_changelist", {}),
        "desk: seats, found by name": ("admin:members_seat_changelist", {"q": "hoa"}),
        "desk: honours": ("admin:members_honour_changelist", {}),
        "desk: congress tracker": ("admin:members_tracker", {}),
    }


def measure_pages():
    client = Client()
    for name, (address, asked) in name_pages().items():
        figures = measure(lambda address=address, asked=asked: client.get(address, asked))
        most = HOME_QUERIES_BAR if name == "home" else QUERIES_BAR
        is_missed = figures[0] > PAGE_BAR or figures[2].queries > most
        yield print_row(name, tell(figures), f"≤ {PAGE_BAR} ms, ≤ {most} queries", is_missed)


def measure_lists():
    client = verified_client(User.objects.get(email=EDITOR))
    for name, (view, asked) in name_lists().items():
        address = reverse(view)
        figures = measure(lambda address=address, asked=asked: client.get(address, asked))
        is_missed = figures[1] > LIST_BAR
        yield print_row(name, tell(figures), f"≤ {LIST_BAR} ms", is_missed)


def main():
    load()
    return any([*measure_pages(), *measure_lists()])


if __name__ == "__main__":
    sys.exit(main())
