from datetime import date, datetime

import factory
from django.utils import timezone

from assocportal.common.publishing import State
from members.models import Field, Organisation
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
