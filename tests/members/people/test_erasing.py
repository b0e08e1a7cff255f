import io
import json
from datetime import date

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from openpyxl import load_workbook

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.drafts.models import KeptForm
from assocportal.common.history.records import because
from assocportal.common.models import SearchEntry
from assocportal.common.redirects import Redirect
from assocportal.common.sheets.models import SheetImport, SheetLine
from assocportal.roles import CHIEFS, MEMBER_OFFICERS
from members.models import Consent, ConsentText, Honour, Person
from members.people.consents import Purpose
from members.people.erasing import erase
from members.people.merging import merge_people
from tests.factories import HonourFactory, PersonFactory, PictureFactory, SeatFactory, UserFactory

pytestmark = pytest.mark.django_db

SECRETS = {
    "gender": "nu", "birth_date": date(1961, 4, 30), "position": "Trưởng khoa", "workplace": "Bệnh viện",
    "expertise": "tim mạch", "biography": "<p>Sinh ở Lạc Giang.</p>", "email": "an@example.vn", "phone": "0912345678",
    "note": "hay bận",
}  # fmt: skip


@pytest.fixture
def chief():
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=CHIEFS))
    return user


@pytest.fixture
def person():
    person = PersonFactory(full_name="Lê Thị An", **SECRETS, photo=PictureFactory())
    text = ConsentText.objects.create(purpose=Purpose.PUBLISH, text="Đồng ý.", valid_from=date(2026, 1, 1))
    Consent.objects.create(person=person, text=text, given_on=date(2026, 1, 5), note="ký ở văn phòng")
    person.titles.create(kind="TS", recognised_in=1999)
    person.public_fields = ["email"]
    person.save()
    return person


def everything_stored(person):
    """Of the person, of their versions, of what the search and the log say."""
    rows = [*Person.objects.filter(pk=person.pk).values(), *Person.history.filter(id=person.pk).values()]
    for name in ("titles", "consents", "honours"):
        model = getattr(person, name).model
        rows += [
            *model.objects.filter(person=person).values(),
            *model.history.filter(person_id=person.pk).values(),
        ]
    rows += [
        *Redirect.objects.values("old_path"),
        *AuditEntry.objects.values("note", "changes", "object_text"),
    ]
    return str(rows)


def test_erasing_an_office_holder_leaves_the_office_and_nothing_else(chief, person):
    seat = SeatFactory(person=person)

    erase(person, chief, with_name=False)

    person.refresh_from_db()
    assert (person.full_name, person.titled_name) == ("Lê Thị An", "TS. Lê Thị An")
    assert person.public_fields == []
    assert person.erased_at
    stored = everything_stored(person)
    told = [str(value) for value in SECRETS.values() if value != "nu"]
    assert [text for text in [*told, "1961", "ký ở văn phòng"] if text in stored] == []
    assert person.photo is None
    assert person.seats.get() == seat
    consent = person.consents.get()
    assert (consent.given_on, bool(consent.withdrawn_on)) == (date(2026, 1, 5), True)
    assert AuditEntry.objects.filter(
        action="xoa-du-lieu-ca-nhan", object_id=str(person.pk), actor=chief
    ).exists()


@pytest.mark.parametrize("holds_office", [True, False])
def test_erasing_the_name_too_leaves_no_trace_of_it(client, chief, person, holds_office):
    if holds_office:
        SeatFactory(person=person)
    honour = HonourFactory(
        person=person, recipient_kind="ca-nhan", recipient_name="Lê Thị An", merit="cứu người"
    )
    person.slug = "bac-si-an"
    person.save()
    erase(person, chief, with_name=holds_office)

    person.refresh_from_db()
    honour.refresh_from_db()
    assert (str(person), honour.recipient_name) == (Person.NAMELESS, Person.NAMELESS)
    assert [
        text
        for text in ("Lê Thị An", "le-thi-an", "bac-si-an", "cứu người")
        if text in everything_stored(person)
    ] == []
    assert not person.titles.exists()
    for slug in ("bac-si-an", "le-thi-an", person.slug):
        assert client.get(f"/to-chuc/nhan-su/{slug}/").status_code == 404
    assert "nhan-su" not in client.get("/tim-kiem/", {"q": "lê thị an"}).content.decode()


def test_files_that_were_merged_are_erased_too(chief, person):
    kept = PersonFactory(full_name="Lê An")
    merge_people(kept, person, chief)

    erase(kept, chief, with_name=False)

    assert "an@example.vn" not in everything_stored(person) + everything_stored(kept)


def test_nothing_typed_sent_or_read_in_elsewhere_says_the_name(chief, person):
    seat = SeatFactory(person=person, body__is_public=False)
    with because("ghi sổ", chief):
        seat.save()
    proposals = [
        seat.organisation.row_proposals.create(
            subject="lanh-dao", values=values, note="Chị Lê Thị An nghỉ hưu."
        )
        for values in (
            {"leaving": seat.pk, "leaving_text": "Ủy viên Lê Thị An", "starts_on": "2026-01-01"},
            {"person": "lê thị an", "role": 1, "how": "dai-hoi", "starts_on": "2026-01-01"},
        )
    ]
    seat.organisation.leader_name = "TS. Lê Thị An"
    seat.organisation.save()
    other = seat.organisation.row_proposals.create(subject="lanh-dao", values={"person": "Lê Anh"})
    sheet, kept = (
        SheetImport.objects.create(kind="nguoi", name=f"{name}.xlsx", state="xong") for name in "ab"
    )
    SheetLine.objects.create(of=sheet, number=2, outcome="moi", name="Lê Thị An")
    SheetLine.objects.create(of=kept, number=2, outcome="moi", name="Lê Văn Anh")
    kind = ContentType.objects.get_for_model(Honour)
    KeptForm.objects.create(user=chief, content_type=kind, key="a1", fields=[["recipient_name", "Lê Thị An"]])

    erase(person, chief, with_name=False)

    for proposal in proposals:
        proposal.refresh_from_db()
        assert ("An" in str(proposal.values), proposal.note, proposal.state) == (False, "", "rut")
    other.refresh_from_db()
    seat.organisation.refresh_from_db()
    assert seat.organisation.leader_name == ""
    assert not seat.organisation.history.filter(leader_name__contains="An").exists()
    assert not SearchEntry.objects.filter(lead__contains="Lê Thị An").exists()
    assert (other.values, other.state) == ({"person": "Lê Anh"}, "cho")
    assert list(SheetImport.objects.all()) == [kept]
    assert not KeptForm.objects.exists()
    assert "Lê Thị An" not in everything_stored(person)


def test_the_record_of_a_seat_names_nobody(client, chief, person):
    client.force_login(chief)
    seat = SeatFactory(person=person)

    assert str(person) in str(seat)
    record(AuditEntry.Action.CHANGE, actor=chief, row=seat)

    assert AuditEntry.objects.get(model="members.seat", action="sua").object_text == ""


def test_the_page_says_what_will_happen_and_asks_first(client, chief, person):
    SeatFactory(person=person)
    client.force_login(chief)
    address = reverse("admin:members_person_erase", args=[person.pk])

    page = client.get(address).content.decode()
    assert "họ tên, học hàm học vị, 1 chức danh và 0 khen thưởng" in page
    assert "Hãy chọn ô xác nhận" in client.post(address).content.decode()
    person.refresh_from_db()
    assert person.email == "an@example.vn"

    assert client.post(address, {"dong-y": "on"}).status_code == 302
    person.refresh_from_db()
    assert person.email == ""


def test_erasing_and_exporting_have_rights_of_their_own(client, person):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=MEMBER_OFFICERS))
    client.force_login(user)
    form = client.get(reverse("admin:members_person_change", args=[person.pk])).content.decode()

    assert "Xuất dữ liệu (Excel)" in form
    assert "Xóa dữ liệu cá nhân" not in form
    erasing = reverse("admin:members_person_erase", args=[person.pk])
    assert client.post(erasing, {"dong-y": "on"}).status_code == 403
    Group.objects.get(name=MEMBER_OFFICERS).permissions.remove(
        Permission.objects.get(codename="export_person")
    )
    assert client.get(reverse("admin:members_person_export", args=[person.pk, "json"])).status_code == 403


def test_export_holds_all_that_is_known(client, chief, person):
    client.force_login(chief)
    seat = SeatFactory(person=person)
    person.workplace = "Sở Y tế"
    person.save()

    response = client.get(reverse("admin:members_person_export", args=[person.pk, "json"]))

    assert "no-store" in response.headers["Cache-Control"]
    found = json.loads(response.content)
    facts = found["Thông tin"][0]
    assert (facts["họ và tên"], facts["ngày sinh"], facts["điện thoại"]) == (
        "Lê Thị An",
        "30/04/1961",
        "0912345678",
    )
    assert found["Công khai"][0]["công khai"] == "thư điện tử"
    assert found["Học hàm, học vị"][0]["năm công nhận"] == "1999"
    assert found["Chức danh"][0]["tổ chức"] == str(seat.organisation)
    assert found["Các bản lưu"][0]["nơi công tác"] == "Bệnh viện"
    table = client.get(reverse("admin:members_person_export", args=[person.pk, "xlsx"]))
    sheet = load_workbook(io.BytesIO(b"".join(table.streaming_content))).active
    assert ("Thông tin", 1, "họ và tên", "Lê Thị An") in set(sheet.iter_rows(values_only=True))
    assert AuditEntry.objects.filter(action="xuat", object_id=str(person.pk), actor=chief).count() == 2
