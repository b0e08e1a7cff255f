import datetime

import pytest

from assocportal.common.models import Union
from members.models import Organisation
from members.wording import summarise
from tests.factories import FieldFactory, MembershipCountFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def test_summary_is_made_of_the_facts_that_are_known():
    Union.objects.create(official_name="Liên hiệp hội tỉnh", short_name="Liên hiệp hội Lạc Giang")
    organisation = OrganisationFactory(
        field=FieldFactory(name="Y dược"),
        founded_on=datetime.date(1961, 8, 12),
        leader_name="BS Trần Thị Ẩn",
        leader_title="Chủ tịch",
    )
    MembershipCountFactory(organisation=organisation, members=1533)
    organisation = Organisation.objects.with_counts().get()

    assert summarise(organisation) == (
        "Hội thành viên của Liên hiệp hội Lạc Giang, lĩnh vực Y dược; thành lập năm 1961; 1.533 hội viên; "
        "chủ tịch: BS Trần Thị Ẩn."
    )


@pytest.mark.parametrize(
    ("kind", "summary"),
    [
        (Organisation.Kind.CENTRE, "Trung tâm trực thuộc Liên hiệp hội."),
        (Organisation.Kind.OFFICE, "Cơ quan thường trực của Liên hiệp hội."),
        (Organisation.Kind.UNION, "Liên hiệp hội."),
        (Organisation.Kind.EXTERNAL, "Bên ngoài."),
    ],
)
def test_summary_of_a_bare_name_says_where_it_belongs(kind, summary):
    assert summarise(OrganisationFactory(kind=kind)) == summary


def test_union_that_became_part_of_another_is_not_said_to_be_of_it():
    Union.objects.create(official_name="Liên hiệp hội tỉnh", short_name="Liên hiệp hội Lạc Giang")
    organisation = OrganisationFactory(kind=Organisation.Kind.UNION, founded_on=datetime.date(1999, 5, 1))

    assert summarise(Organisation.objects.with_counts().get(pk=organisation.pk)) == (
        "Liên hiệp hội; thành lập năm 1999."
    )
