import pytest
from django.core import mail
from django.urls import reverse

from assocportal.common.models import AuditEntry
from members.models import Contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(organisation):
    return reverse("workspace:new_contact", args=[organisation.pk])


PHONE = {"kind": "dien-thoai", "value": "0200 3861 222", "person": "", "is_public": "on"}


def test_contact_is_public_at_once_on_the_record_and_the_office_is_told(
    member, officer, organisation, secretary, address
):
    member.post(address, PHONE)

    assert "0200 3861 222" in member.get(organisation.get_absolute_url()).content.decode()
    entry = AuditEntry.objects.get(model="members.contact")
    assert (entry.actor_id, entry.action) == (secretary.pk, AuditEntry.Action.ADD)
    assert (mail.outbox[0].to, "0200 3861 222" in mail.outbox[0].body) == ([officer.email], True)


def test_contact_is_changed_hidden_and_removed(member, organisation, address):
    member.post(address, PHONE)
    contact = Contact.objects.get()

    member.post(reverse("workspace:contact", args=[organisation.pk, contact.pk]), PHONE | {"is_public": ""})
    assert "0200 3861 222" not in member.get(organisation.get_absolute_url()).content.decode()
    member.post(reverse("workspace:contact_removal", args=[organisation.pk, contact.pk]))
    assert not Contact.objects.exists()
    actions = (
        AuditEntry.objects.filter(model="members.contact").order_by("pk").values_list("action", flat=True)
    )
    assert list(actions) == [AuditEntry.Action.ADD, AuditEntry.Action.CHANGE, AuditEntry.Action.DELETE]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"value": ""}, "Hãy ghi số điện thoại"),
        ({"value": "không có"}, "Số điện thoại chưa đúng"),
        ({"kind": "thu-dien-tu", "value": "hoi@"}, "Thư điện tử chưa đúng"),
        ({"value": "0" * 200}, "150"),
    ],
)
def test_bad_contact_is_told_and_stays_in_its_box(member, address, values, sentence):
    page = member.post(address, PHONE | {"person": "Bà Nguyệt"} | values).content.decode()

    assert sentence in page
    assert "Bà Nguyệt" in page
    assert not Contact.objects.exists()


def test_there_is_an_end_to_contacts(member, organisation, address):
    Contact.objects.bulk_create(Contact(organisation=organisation, kind="khac", value="x") for _ in range(20))

    assert "Đã có 20 liên hệ" in member.post(address, PHONE).content.decode()
