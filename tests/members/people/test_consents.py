from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from assocportal.common.refusals import explained
from members.models import Consent, ConsentText, Person
from members.people.consents import Purpose
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def text():
    return ConsentText.objects.create(
        purpose=Purpose.PUBLISH, text="Tôi đồng ý.", valid_from=date(2026, 1, 1)
    )


def publish(person, *names):
    """As at the end of a transaction, where the database looks."""
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(public_fields=list(names))
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def shown(person):
    person.refresh_from_db()
    return person.public_fields


def test_nothing_is_public_by_default():
    person = PersonFactory(email="an@example.vn", birth_year=1960, gender="nu", workplace="Sở Y tế")

    assert shown(person) == []
    public = person.public
    assert (public.email, public.birth_year, public.gender, public.workplace, public.photo) == (
        "",
        None,
        "",
        "",
        None,
    )


def test_publishing_without_consent_is_refused_by_the_database(text):
    person = PersonFactory()
    with pytest.raises(ValidationError, match="chưa đồng ý công khai"), explained():
        publish(person, "email")

    other = ConsentText.objects.create(purpose=Purpose.CONTACT, text="Thư mời.", valid_from=date(2026, 1, 1))
    Consent.objects.create(person=person, text=other, given_on=date(2026, 1, 5))
    with pytest.raises(IntegrityError):
        publish(person, "email")

    Consent.objects.create(person=person, text=text, given_on=date(2026, 1, 5))
    publish(person, "email", "position")
    assert shown(person) == ["email", "position"]


def test_what_is_published_and_nothing_else_is_given(text):
    person = PersonFactory(email="an@example.vn", phone="0912", position="Giám đốc", workplace="Sở Y tế")
    Consent.objects.create(person=person, text=text, given_on=date(2026, 1, 5))
    publish(person, "position")

    public = Person.objects.get(pk=person.pk).public
    assert (public.position, public.workplace, public.email, public.phone) == ("Giám đốc", "Sở Y tế", "", "")
    with pytest.raises(AttributeError):
        _ = public.note


def test_withdrawing_hides_at_once_and_leaves_a_version(text):
    person = PersonFactory()
    consent = Consent.objects.create(person=person, text=text, given_on=date(2026, 1, 5))
    person.public_fields = ["email"]
    person.save()

    consent.withdrawn_on = timezone.localdate()
    consent.save()

    assert shown(person) == []
    hidden = person.history.filter(changed_fields__contains=["public_fields"]).first()
    assert (hidden.public_fields, hidden.history_change_reason) == ([], "rút lại sự đồng ý công khai")


@pytest.mark.parametrize("withdraw", ["update", "delete"])
def test_withdrawing_past_the_model_hides_too(text, withdraw):
    person = PersonFactory()
    Consent.objects.create(person=person, text=text, given_on=date(2026, 1, 5))
    publish(person, "email")

    consents = Consent.objects.filter(person=person)
    if withdraw == "update":
        consents.update(withdrawn_on=date(2026, 2, 1))
    else:
        consents._raw_delete("default")

    assert shown(person) == []


def test_another_consent_that_holds_keeps_it_public(text):
    person = PersonFactory()
    newer = ConsentText.objects.create(purpose=Purpose.PUBLISH, text="Mới.", valid_from=date(2026, 3, 1))
    old = Consent.objects.create(person=person, text=text, given_on=date(2026, 1, 5))
    Consent.objects.create(person=person, text=newer, given_on=date(2026, 3, 5))
    publish(person, "email")

    old.withdrawn_on = timezone.localdate()
    old.save()

    assert newer.version == 2
    assert shown(person) == ["email"]


def test_words_that_somebody_agreed_to_stay(text):
    text.text = "Chưa ai đồng ý: sửa được."
    text.save()
    Consent.objects.create(person=PersonFactory(), text=text, given_on=date(2026, 1, 5))

    text.text = "Lời khác"
    with pytest.raises(ValidationError, match="Đã có người đồng ý với văn bản này"), explained():
        text.save()


def test_days_ahead_are_refused(text):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError) as refusal:
        Consent(person=PersonFactory(), text=text, given_on=tomorrow, withdrawn_on=tomorrow).full_clean()

    assert refusal.value.message_dict == {
        "given_on": ["Ngày không thể ở sau hôm nay."],
        "withdrawn_on": ["Ngày không thể ở sau hôm nay."],
    }
