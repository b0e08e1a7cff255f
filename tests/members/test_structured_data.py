import datetime

import pytest

from assocportal.common.models import Union
from assocportal.common.publishing import State
from members.models import Contact, Organisation
from members.structured_data import describe_organisation
from tests.factories import OrganisationFactory, PictureFactory

pytestmark = pytest.mark.django_db
Kind = Contact.Kind
SITE = "http://127.0.0.1:8000"


@pytest.fixture
def organisation():
    Union.objects.create(official_name="Liên hiệp hội", short_name="LHH", address="Số 1, tỉnh Lạc Giang")
    return OrganisationFactory(
        name="Hội Tin học tỉnh",
        short_name="Hội Tin học",
        address="Tầng 5, số 18 đường Tri Thức",
        website="https://tinhoc.example/",
        founded_on=datetime.date(2003, 10, 10),
        logo=PictureFactory(),
    )


def test_organisation_is_told_with_its_facts(organisation):
    assert describe_organisation(organisation) == {
        "@type": "Organization",
        "name": "Hội Tin học tỉnh",
        "url": f"{SITE}/hoi-thanh-vien/hoi-tin-hoc-tinh/",
        "alternateName": "Hội Tin học",
        "logo": f"{SITE}{organisation.logo.usual_url}",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Tầng 5, số 18 đường Tri Thức",
            "addressCountry": "VN",
            "addressRegion": "tỉnh Lạc Giang",
        },
        "foundingDate": "2003-10-10",
        "sameAs": "https://tinhoc.example/",
        "memberOf": {"@type": "Organization", "name": "Liên hiệp hội", "url": f"{SITE}/"},
    }


def test_only_public_contacts_are_told(organisation):
    for kind, value, is_public in [
        (Kind.PHONE, "0200 3 821 074", True),
        (Kind.PHONE, "0200 3 821 075", True),
        (Kind.EMAIL, "hoi@example.vn", True),
        (Kind.PHONE, "0912 000 111", False),
        (Kind.EMAIL, "rieng@example.vn", False),
        (Kind.OTHER, "Zalo 0912", True),
    ]:
        organisation.contacts.create(kind=kind, value=value, is_public=is_public)

    data = describe_organisation(organisation, organisation.contacts.all())

    assert data["telephone"] == ["0200 3 821 074", "0200 3 821 075"]
    assert data["email"] == "hoi@example.vn"
    assert "0912" not in str(data)
    assert "rieng@" not in str(data)


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (Organisation.Kind.ASSOCIATION, "memberOf"),
        (Organisation.Kind.COLLECTIVE, "memberOf"),
        (Organisation.Kind.CENTRE, "parentOrganization"),
        (Organisation.Kind.OFFICE, "parentOrganization"),
    ],
)
def test_members_belong_to_the_union_and_centres_are_part_of_it(kind, word):
    assert word in describe_organisation(OrganisationFactory(kind=kind))


@pytest.mark.parametrize("hidden", [{"state": State.DRAFT}, {"kind": Organisation.Kind.EXTERNAL}])
def test_nothing_is_told_of_what_the_directory_does_not_list(hidden):
    assert describe_organisation(OrganisationFactory(**hidden)) is None


def test_branch_is_part_of_its_association_and_old_names_are_told():
    association = OrganisationFactory(name="Hội Đông y")
    branch = OrganisationFactory(
        name="Chi hội Một",
        kind=Organisation.Kind.BRANCH,
        parent=association,
        english_name="Branch One",
        latitude=20.5,
        longitude=106.25,
    )
    branch.former_names = "Chi hội Cũ"

    data = describe_organisation(branch)

    assert data["parentOrganization"] == {
        "@type": "Organization",
        "name": "Hội Đông y",
        "url": f"{SITE}/hoi-thanh-vien/hoi-dong-y/",
    }
    assert data["alternateName"] == ["Branch One", "Chi hội Cũ"]
    assert data["location"]["geo"] == {"@type": "GeoCoordinates", "latitude": 20.5, "longitude": 106.25}
    assert "memberOf" not in data
