"""A small union with a ledger: what pages of a body are tested with."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.models import Body, ConsentText, Organisation, Seat
from members.people.consents import Purpose
from tests.factories import (
    BodyFactory,
    CongressFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    TermFactory,
)

Role, How = Seat.Role, Seat.How
ELECTED, BY_ELECTED, LEFT = date(2022, 3, 25), date(2022, 6, 24), date(2024, 5, 31)


# read once a process by every page: the union's identity, menu, fixed pages, figures, links
KEPT = ("common_union", "common_menuitem", "common_page", "common_relatedlink", "members_reportingperiod")


def count_own_queries(client, path):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return sum(not any(f'FROM "{table}"' in query["sql"] for table in KEPT) for query in queries)


def agree(person, *fields):
    """To have these read by everybody."""
    text, _ = ConsentText.objects.get_or_create(
        purpose=Purpose.PUBLISH, defaults={"text": "Tôi đồng ý.", "valid_from": date(2026, 1, 1)}
    )
    person.consents.create(text=text, given_on=date(2026, 1, 5))
    person.public_fields = list(fields)
    person.save()
    return person


class SmallUnion:
    """Khóa IV was extended until khóa V was elected on 25/3/2022; a vice-chair came on 24/6/2022, a member left."""

    def __init__(self, members=1):
        self.organisation = OrganisationFactory(
            kind=Organisation.Kind.UNION, name="Liên hiệp hội Lạc Giang", founded_on=date(1999, 12, 24)
        )
        self.body = BodyFactory(
            organisation=self.organisation, name="Ban Chấp hành", duties="Lãnh đạo giữa hai kỳ."
        )
        self.earlier = self.make_term(
            4, (2016, 2021), date(2016, 3, 31), date(2021, 3, 31), date(2022, 3, 24)
        )
        self.earlier.extended_to = date(2022, 3, 31)
        self.earlier.decision_number, self.earlier.decided_on = "09/QĐ-LHH", date(2021, 3, 15)
        self.earlier.save()
        self.term = self.make_term(5, (2022, 2027), ELECTED, date(2027, 3, 25), None)
        self.congress = CongressFactory(
            organisation=self.organisation, term=self.term, ordinal=5, held_on=ELECTED, delegates_called=210,
            delegates_present=203,
        )  # fmt: skip
        self.fill(members)

    def make_term(self, ordinal, years, starts_on, planned_end, ends_on):
        first, last = years
        return TermFactory(
            organisation=self.organisation, ordinal=ordinal, first_year=first, last_year=last,
            starts_on=starts_on, planned_end=planned_end, ends_on=ends_on,
        )  # fmt: skip

    def fill(self, members):
        self.seat("Đoàn Quang Vinh", Role.CHAIR, self.earlier, ends_on=self.earlier.ends_on)
        self.seat("Nguyễn Hữu Khải", Role.CHAIR)
        self.seat("Cao Thanh Tùng", Role.VICE_CHAIR, starts_on=BY_ELECTED, how=How.BY_ELECTION)
        self.seat("Tống Duy Phong", ends_on=LEFT, end_reason="chuyển công tác")
        for number in range(members):
            self.seat(f"Trần Văn {number}")

    def seat(self, name, role=Role.MEMBER, term=None, body=None, **details):
        person = details.pop("person", None) or PersonFactory(full_name=name)
        term = term or self.term
        body = body or self.body
        return SeatFactory(
            person=person, body=body, term=term, role=role, **{"starts_on": term.starts_on, **details}
        )

    def make_unit(self, **details):
        return BodyFactory(
            organisation=self.organisation, kind=Body.Kind.UNIT, name="Văn phòng", order=9, **details
        )
