import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse

from assocportal.common.models import AuditEntry, User
from members.models import OrganisationUser
from members.workspace.inviting import invite
from tests.factories import UserFactory
from tests.spoken_text import english_words

pytestmark = pytest.mark.django_db

ADD = "/admin/members/organisationuser/add/"


def invitation(organisation, **values):
    given = {"email": "moi@example.vn", "full_name": "Ngô Thị Bích", "role": "giup-viec"}
    return {"organisation": organisation.pk, **given, **values}


def test_somebody_new_gets_an_account_that_opens_no_desk_and_a_letter(office, officer, organisation):
    assert office.post(ADD, invitation(organisation, email="Moi@Example.vn ")).status_code == 302

    acting = OrganisationUser.objects.get()
    user = acting.user
    assert (acting.organisation, acting.role, acting.invited_by) == (organisation, "giup-viec", officer)
    assert (user.email, user.full_name, user.is_staff) == ("moi@example.vn", "Ngô Thị Bích", False)
    assert not user.has_usable_password()
    assert mail.outbox[0].subject.startswith("Mời vào trang của hội thành viên")
    assert "để làm việc cho Hội Nghề cá" in mail.outbox[0].body
    assert "/dang-nhap/loi-moi/" in mail.outbox[0].body


def test_somebody_with_an_account_is_joined_and_keeps_it(office, organisation):
    user = UserFactory(email="moi@example.vn", full_name="Tên cũ")
    user.set_password("mot cau that dai")
    user.save()

    office.post(ADD, invitation(organisation))

    assert OrganisationUser.objects.get().user == user
    assert User.objects.get(email="moi@example.vn").full_name == "Tên cũ"
    assert "loi-moi" not in mail.outbox[0].body
    assert "/hoi-vien/" in mail.outbox[0].body


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"email": "thuky@example.vn"}, "Người này đã làm việc cho tổ chức đó."),
        ({"email": "khoa@example.vn"}, "Tài khoản này đã bị khóa."),
        ({"email": "khong phai"}, "địa chỉ thư điện tử hợp lệ"),
        ({"full_name": ""}, "Không được để trống"),
        ({"role": "truong"}, "không có trong danh sách"),
    ],
)
def test_what_cannot_be_invited_is_told_beside_the_field(office, organisation, secretary, values, sentence):
    UserFactory(email="khoa@example.vn", is_active=False)

    response = office.post(ADD, invitation(organisation, **values))

    assert sentence.lower() in response.content.decode().lower()
    assert english_words(response) == []
    assert mail.outbox == []


def test_two_at_once_make_one(organisation, officer, secretary):
    with pytest.raises(ValidationError):
        invite(organisation, secretary.email, secretary.full_name, "phu-trach", officer)

    assert OrganisationUser.objects.count() == 1


def test_letter_is_sent_again_and_access_ends_on_the_record(office, organisation, secretary):
    acting = OrganisationUser.objects.get()
    again, ended = (
        reverse("admin:members_organisationuser_access", args=[acting.pk, do]) for do in ("gui-lai", "thoi")
    )

    page = office.get(reverse("admin:members_organisationuser_change", args=[acting.pk])).content.decode()
    assert again in page
    assert ended in page
    office.post(again)
    office.post(ended)
    office.post(again)

    acting.refresh_from_db()
    assert acting.ended_at is not None
    assert len(mail.outbox) == 1
    notes = AuditEntry.objects.filter(model="members.organisationuser").values_list("note", flat=True)
    assert {"gửi lại thư mời", "thôi làm việc cho tổ chức"} <= set(notes)


def test_staff_without_the_right_invite_nobody(client, organisation, secretary):
    client.force_login(UserFactory(is_staff=True))
    acting = OrganisationUser.objects.get()

    ending = reverse("admin:members_organisationuser_access", args=[acting.pk, "thoi"])
    said = [client.get(ADD), client.post(ADD, invitation(organisation)), client.post(ending)]

    assert {response.status_code for response in said} <= {403, 404}
    assert OrganisationUser.objects.acting().count() == 1
