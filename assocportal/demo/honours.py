"""The honours of the demonstration: decisions, whom they honour, and the template of their certificates."""

from datetime import datetime, time

from django.utils import timezone

from assocportal.common.publishing import State
from assocportal.common.vietnamese import fold
from members.honours.recipients import plain_name
from members.models import CertificateTemplate, Honour, HonourDecision, HonourForm, Person

from .content import honours as words

AFTERNOON = time(16)


def make_honours(rows):
    """`rows.organisations` and the people are there already."""
    CertificateTemplate.objects.get_or_create(name=words.TEMPLATE["name"], defaults=words.TEMPLATE)
    maker = _Maker(rows.organisations)
    for key, *details in words.DECISIONS:
        maker.make(key, *details)


class _Maker:
    def __init__(self, organisations):
        self.organisations = organisations
        self.members = [
            organisation
            for organisation in organisations.values()
            if organisation.kind in organisation.MEMBER_KINDS
        ]
        self.forms = {}
        self.people = {fold(person.full_name): person for person in Person.objects.all()}

    def make(self, key, number, decided_on, given_on, year, summary):
        decision = HonourDecision(
            number=number,
            decided_on=decided_on,
            given_on=given_on,
            year_judged=year,
            summary=summary,
            **words.CHAIR,
        )
        decision.state = State.APPROVED
        decision.publish_at = timezone.make_aware(datetime.combine(given_on, AFTERNOON))
        decision.save()
        recipients = getattr(self, f"list_{key.replace('-', '_')}")()
        Honour.objects.bulk_create(
            self.make_honour(decision, order, *each) for order, each in enumerate(recipients, 1)
        )

    def make_honour(self, decision, order, form, kind, name, detail="", organisation=None):
        revoked = words.REVOKED if name == words.REVOKED_NAME else {}
        return Honour(
            decision=decision,
            form=self.find_form(form),
            recipient_kind=kind,
            recipient_name=name,
            recipient_detail=detail,
            merit="" if form == words.SCHOLAR else words.MERIT.format(year=decision.year_judged),
            person=self.people.get(plain_name(name)) if kind == words.INDIVIDUAL else None,
            organisation=organisation,
            order=order,
            **revoked,
        )

    # Whom each decision honours

    def list_giay_2019(self):
        yield from self.collectives(self.members[10:14])
        yield from self.invented(9, start=400)

    def list_giay_2020(self):
        yield from self.collectives(self.members[4:10])
        yield words.CERTIFICATE, words.INDIVIDUAL, words.REVOKED_NAME, "hội viên Hội Cơ khí – Điện"
        yield from self.invented(12, start=200)

    def list_tri_thuc(self):
        for name, unit in words.SCHOLARS:
            yield words.SCHOLAR, words.INDIVIDUAL, name, unit

    def list_co_2021(self):
        for key in words.FLAGGED:
            organisation = self.organisations[key]
            yield words.FLAG, words.COLLECTIVE, organisation.name, "", organisation

    def list_giay_2021(self):
        others = [
            each for each in self.members if each not in [self.organisations[key] for key in words.FLAGGED]
        ]
        yield from self.collectives(others[: 45 - len(words.GROUPS)])
        for name in words.GROUPS:
            yield words.CERTIFICATE, words.COLLECTIVE, name
        leaders = [each for each in others if each.leader_name][:16]
        for organisation in leaders:
            detail = f"{organisation.leader_title} {organisation.short_name}"
            yield words.CERTIFICATE, words.INDIVIDUAL, organisation.leader_name, detail
        yield from self.invented(61 - len(leaders))

    def collectives(self, organisations):
        for organisation in organisations:
            yield words.CERTIFICATE, words.COLLECTIVE, organisation.name, "", organisation

    def invented(self, count, start=0):
        """Always the same names; the numbers have no divisor in common, so none comes twice."""
        for number in range(start, start + count):
            name = " ".join(
                choices[number % len(choices)] for choices in (words.FAMILIES, words.MIDDLES, words.GIVEN)
            )
            organisation = self.members[number % len(self.members)]
            office = words.OFFICES[number % len(words.OFFICES)]
            title = "Bà" if "Thị" in name else "Ông"
            yield (
                words.CERTIFICATE,
                words.INDIVIDUAL,
                f"{title} {name}",
                f"{office} {organisation.short_name}",
            )

    def find_form(self, name):
        """An office may have changed the forms before; then the demonstration brings its own."""
        if name not in self.forms:
            form = HonourForm.objects.filter(name=name).first()
            self.forms[name] = form or HonourForm.objects.create(name=name)
        return self.forms[name]
