from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.forms import modelform_factory
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.publishing import State
from members.models import Organisation
from tests.factories import FieldFactory, OrganisationFactory

pytestmark = pytest.mark.django_db

NOW = datetime(2022, 6, 24, 9, 0, 56, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)
offsets = (
    st.none()
    | st.sampled_from([-INSTANT, timedelta(0), INSTANT])
    | st.timedeltas(timedelta(days=-400), timedelta(days=400))
)


def make(state=State.APPROVED, publish=None, expire=None):
    """Times as distances from NOW."""
    return OrganisationFactory(
        state=state,
        publish_at=None if publish is None else NOW + publish,
        expire_at=None if expire is None else NOW + expire,
    )


@pytest.fixture(autouse=True)
def _stopped_clock():
    with time_machine.travel(NOW, tick=False):
        yield


@settings(max_examples=60)
@given(st.sampled_from(State), offsets, offsets)
def test_published_and_is_published_agree(state, publish, expire):
    if publish is not None and expire is not None and expire <= publish:
        expire = publish + INSTANT
    if publish is None and expire is not None and expire <= timedelta(0):
        expire = INSTANT

    organisation = make(state, publish, expire)

    found = Organisation.objects.published().filter(pk=organisation.pk).exists()
    assert found == organisation.is_published == (organisation.state_now == "đã đăng")


@pytest.mark.parametrize(
    ("state", "publish", "expire", "expected"),
    [
        (State.DRAFT, None, None, "nháp"),
        (State.DRAFT, -INSTANT, None, "nháp"),
        (State.SUBMITTED, None, None, "chờ duyệt"),
        (State.RETURNED, None, None, "trả lại"),
        (State.WITHDRAWN, -INSTANT, None, "gỡ"),
        (State.APPROVED, INSTANT, None, "hẹn giờ"),
        (State.APPROVED, timedelta(0), None, "đã đăng"),
        (State.APPROVED, -INSTANT, INSTANT, "đã đăng"),
        (State.APPROVED, -INSTANT, timedelta(0), "hết hạn"),
    ],
)
def test_state_now_says_what_the_clock_makes_of_it(state, publish, expire, expected):
    organisation = make(state, publish, expire)

    assert organisation.state_now == expected
    assert organisation.is_published == (expected == "đã đăng")


def test_scheduled_row_publishes_itself():
    organisation = make(publish=timedelta(hours=1))

    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        assert list(Organisation.objects.published()) == [organisation]


def test_visitor_may_open_what_is_published():
    published = make()
    make(State.DRAFT)

    assert list(Organisation.objects.visible_to(AnonymousUser())) == [published]


def test_approving_without_a_time_publishes_now():
    organisation = make(State.DRAFT)
    organisation.state = State.APPROVED

    organisation.save(update_fields=["state"])

    organisation.refresh_from_db()
    assert organisation.publish_at == NOW


def test_time_of_publishing_is_a_whole_second():
    with time_machine.travel(NOW + 999 * INSTANT, tick=False):
        assert make().publish_at == NOW


def test_form_that_approves_without_a_time_is_accepted():
    form_class = modelform_factory(Organisation, fields=["name", "kind", "state", "publish_at"])

    form = form_class(
        {"name": "Hội Tin học", "kind": "hoi-thanh-vien", "state": "da-duyet", "publish_at": ""}
    )

    assert form.is_valid(), form.errors
    assert form.save().publish_at == NOW


def test_expiry_before_publishing_is_refused_beside_the_field():
    organisation = make(publish=timedelta(0))
    organisation.expire_at = NOW

    with pytest.raises(ValidationError) as refused:
        organisation.full_clean()

    assert refused.value.message_dict == {"expire_at": ["Giờ hết hạn phải sau giờ đăng."]}


def test_expiry_is_checked_where_the_form_does_not_show_it():
    organisation = make(publish=timedelta(0), expire=timedelta(days=1))
    form_class = modelform_factory(Organisation, fields=["publish_at"])

    form = form_class({"publish_at": "01/01/2030 08:00"}, instance=organisation)

    assert form.errors == {"publish_at": ["Giờ hết hạn phải sau giờ đăng."]}


@pytest.mark.parametrize("year", [1, 22, 1944, 2100, 2202, 9999])
@pytest.mark.parametrize("field", ["publish_at", "expire_at"])
def test_year_that_cannot_be_meant_is_refused_beside_the_field(field, year):
    organisation = OrganisationFactory.build(**{field: timezone.make_aware(datetime(year, 1, 1))})

    with pytest.raises(ValidationError) as refusal:
        organisation.full_clean()

    assert refusal.value.message_dict[field] == ["Năm phải từ 1945 đến 2099."]


def test_database_refuses_approval_without_a_time():
    make(State.DRAFT)

    with pytest.raises(IntegrityError, match="approved_has_time"):
        Organisation.objects.update(state=State.APPROVED)


def test_database_refuses_expiry_before_publishing():
    make(publish=timedelta(0))

    with pytest.raises(IntegrityError, match="expires_after_publishing"):
        Organisation.objects.update(expire_at=NOW)


def test_a_list_of_published_rows_is_one_query(django_assert_num_queries):
    field = FieldFactory()
    OrganisationFactory.create_batch(3, field=field)

    with django_assert_num_queries(1):
        assert len(Organisation.objects.published()) == 3


def test_times_are_kept_in_vietnamese_days():
    organisation = make(publish=timedelta(hours=12))

    assert timezone.localdate(organisation.publish_at).day == 25
