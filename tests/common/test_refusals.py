import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from assocportal.common.refusals import explained
from members.models import MembershipCount
from tests.factories import MembershipCountFactory, OrganisationFactory, PlaceFactory

pytestmark = pytest.mark.django_db


def test_refusal_of_a_declared_constraint_is_its_sentence():
    count = MembershipCountFactory()

    with pytest.raises(ValidationError) as error, explained():
        MembershipCountFactory(organisation=count.organisation)

    assert error.value.messages == ["Tổ chức này đã có số hội viên của ngày đó."]
    assert MembershipCount.objects.count() == 1


def test_refusal_of_a_trigger_is_its_sentence():
    place = PlaceFactory()
    place.successors.add(other := PlaceFactory())

    with pytest.raises(ValidationError) as error, explained():
        other.successors.add(place)

    assert error.value.messages == ["Hai địa bàn không thể kế tiếp nhau theo vòng tròn."]


def test_refusal_without_a_sentence_stays_what_it_is():
    OrganisationFactory(slug="mot")

    with pytest.raises(IntegrityError), explained():
        OrganisationFactory(slug="mot")
