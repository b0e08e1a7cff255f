from datetime import date, datetime

import factory
from django.utils import timezone

from assocportal.common.publishing import State
from members.models import (
    Body,
    Congress,
    Field,
    Honour,
    HonourDecision,
    HonourForm,
    MembershipCount,
    Organisation,
    OrganisationUser,
    Person,
    Place,
    Seat,
    StatusEvent,
    Term,
)
from members.reporting.models import PublishedFigure, ReportingPeriod


class FieldFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Field

    name = factory.Sequence(lambda n: f"Lĩnh vực {n}")


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"Hội Kỹ thuật {n}")
    state = State.APPROVED


class ReportingPeriodFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ReportingPeriod

    year = factory.Sequence(lambda n: 1990 + n)
    ends_on = factory.LazyAttribute(lambda period: date(period.year, 12, 31))
    state = State.APPROVED
    publish_at = timezone.make_aware(datetime(2022, 1, 1))


class PublishedFigureFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PublishedFigure

    period = factory.SubFactory(ReportingPeriodFactory)
    label = factory.Sequence(lambda n: f"chỉ tiêu {n}")
    value = 1541
    unit = "lớp"
    is_key = True


class PlaceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Place

    name = factory.Sequence(lambda n: f"Địa bàn {n}")


class StatusEventFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = StatusEvent

    organisation = factory.SubFactory(OrganisationFactory)
    happened_on = date(2016, 12, 29)


class MembershipCountFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = MembershipCount

    organisation = factory.SubFactory(OrganisationFactory)
    counted_on = date(2021, 12, 31)
    members = 1541


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    full_name = factory.Sequence(lambda n: f"Nguyễn Văn {n}")


class BodyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Body

    organisation = factory.SubFactory(OrganisationFactory)
    kind = Body.Kind.EXECUTIVE


class TermFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Term

    organisation = factory.SubFactory(OrganisationFactory)
    ordinal = 5
    first_year = 2020
    last_year = 2025
    starts_on = date(2020, 6, 23)


class CongressFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Congress

    organisation = factory.SubFactory(OrganisationFactory)
    ordinal = 5
    held_on = date(2020, 6, 23)


class SeatFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Seat

    person = factory.SubFactory(PersonFactory)
    body = factory.SubFactory(BodyFactory)
    term = factory.SubFactory(TermFactory, organisation=factory.SelfAttribute("..body.organisation"))
    starts_on = date(2020, 6, 23)


class HonourFormFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = HonourForm

    name = factory.Sequence(lambda n: f"Giấy khen {n}")


class HonourDecisionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = HonourDecision

    number = factory.Sequence(lambda n: f"{n}/QĐ-LHH")
    decided_on = date(2022, 1, 10)
    year_judged = 2021
    state = State.APPROVED
    publish_at = timezone.make_aware(datetime(2022, 1, 19))


class HonourFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Honour

    decision = factory.SubFactory(HonourDecisionFactory)
    form = factory.SubFactory(HonourFormFactory)
    recipient_kind = Honour.Recipient.INDIVIDUAL
    recipient_name = factory.Sequence(lambda n: f"Trần Thị {n}")


class OrganisationUserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OrganisationUser

    user = factory.SubFactory("tests.factories.common.UserFactory")
    organisation = factory.SubFactory(OrganisationFactory)
