import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from assocportal.common.publishing import State
from members.models import Contact, Organisation
from tests.factories import MembershipCountFactory, OrganisationFactory

pytestmark = pytest.mark.django_db

Kind = Organisation.Kind


def test_organisations_sort_the_vietnamese_way():
    names = [
        "Viện Ăn uống",
        "Đại học Huế",
        "Đại học Dược",
        "Hội Y học",
        "Hội Đông y",
        "Đại học Đà Nẵng",
        "Học viện Ấn Độ",
    ]
    for name in names:
        OrganisationFactory(name=name)

    assert [organisation.name for organisation in Organisation.objects.published()] == [
        "Đại học Dược",
        "Đại học Đà Nẵng",
        "Đại học Huế",
        "Học viện Ấn Độ",
        "Hội Đông y",
        "Hội Y học",
        "Viện Ăn uống",
    ]


def test_outside_bodies_are_never_listed():
    OrganisationFactory(name="Sở Khoa học và Công nghệ", kind=Kind.EXTERNAL)
    member = OrganisationFactory()

    assert list(Organisation.objects.published()) == [member]


@pytest.mark.parametrize("state", [State.DRAFT, State.SUBMITTED, State.RETURNED, State.WITHDRAWN])
def test_unapproved_organisations_are_not_listed(state):
    OrganisationFactory(state=state)

    assert not Organisation.objects.published().exists()


def test_totals_add_up_member_organisations_without_the_standing_office():
    MembershipCountFactory(members=94_000)
    MembershipCountFactory(organisation__kind=Kind.COLLECTIVE, members=900)
    MembershipCountFactory(organisation__kind=Kind.CENTRE, members=36)
    MembershipCountFactory(organisation__kind=Kind.OFFICE, members=12)
    MembershipCountFactory(organisation__kind=Kind.EXTERNAL, members=500)
    MembershipCountFactory(organisation__state=State.DRAFT, members=7)

    assert Organisation.objects.totals() == {
        "organisations": 3,
        "members": 94_936,
        "counted_on": datetime.date(2021, 12, 31),
    }


@pytest.mark.parametrize(
    ("kind", "value", "link"),
    [
        (Contact.Kind.PHONE, "(0227) 3 831 234", "tel:02273831234"),
        (Contact.Kind.EMAIL, "hoi@example.vn", "mailto:hoi@example.vn"),
        (Contact.Kind.FAX, "0227 3 831 235", ""),
    ],
)
def test_contact_link_opens_what_the_kind_can_open(kind, value, link):
    assert Contact(kind=kind, value=value).link == link


def test_contact_with_a_wrong_email_is_refused_beside_the_field():
    contact = Contact(organisation=OrganisationFactory(), kind=Contact.Kind.EMAIL, value="không phải thư")

    with pytest.raises(ValidationError) as refusal:
        contact.full_clean()

    assert refusal.value.message_dict == {"value": ["Thư điện tử chưa đúng, ví dụ: vanphong@lienhiephoi.vn."]}


def test_expiry_before_publishing_is_refused_by_the_database():
    now = timezone.now()

    with pytest.raises(IntegrityError), transaction.atomic():
        OrganisationFactory(publish_at=now, expire_at=now - datetime.timedelta(days=1))
