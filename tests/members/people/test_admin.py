from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone

from assocportal.common.audit.models import AuditEntry
from assocportal.roles import CONTRIBUTORS, MEMBER_OFFICERS
from members.models import Consent, ConsentText, Person, Seat
from members.people.consents import Purpose
from tests.factories import OrganisationFactory, PersonFactory, SeatFactory, UserFactory

pytestmark = pytest.mark.django_db

LIST = reverse("admin:members_person_changelist")
ADD = reverse("admin:members_person_add")


def log_in(client, role):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return user


@pytest.fixture
def officer(client):
    return log_in(client, MEMBER_OFFICERS)


@pytest.fixture
def text():
    return ConsentText.objects.create(
        purpose=Purpose.PUBLISH, text="Tôi đồng ý.", valid_from=date(2026, 1, 1)
    )


def form_of(person):
    return reverse("admin:members_person_change", args=[person.pk])


def typed(consents=(), titles=(), **fields):
    data = {"full_name": "Lê Thị An", "gender": "", "biography": ""} | fields
    for prefix, rows in (("titles", titles), ("consents", consents)):
        data |= {
            f"{prefix}-TOTAL_FORMS": len(rows),
            f"{prefix}-INITIAL_FORMS": sum("id" in row for row in rows),
        }
        for place, row in enumerate(rows):
            data |= {f"{prefix}-{place}-{name}": value for name, value in row.items()}
    return data


def errors_of(response):
    form = response.context["adminform"].form
    formsets = [inline.formset for inline in response.context["inline_admin_formsets"]]
    found = {name: list(errors) for name, errors in form.errors.items()}
    for formset in formsets:
        for rows in formset.errors:
            found |= {f"{formset.prefix}.{name}": list(errors) for name, errors in rows.items()}
    return found


def names_listed(client, **asked):
    return [person.full_name for person in client.get(LIST, asked).context["cl"].result_list]


def test_list_is_sorted_by_given_name_and_costs_the_same(client, officer, django_assert_num_queries):
    for name in ("Trần Bình", "Lê Ánh", "Nguyễn Ân"):
        SeatFactory(person__full_name=name).person.titles.create(kind="TS")
    with django_assert_num_queries(9):
        assert names_listed(client) == ["Lê Ánh", "Nguyễn Ân", "Trần Bình"]

    Person.objects.filter(full_name="Lê Ánh").update(merged_into=Person.objects.get(full_name="Nguyễn Ân"))
    for name in ("Đỗ Ê", "Cao Ý"):
        PersonFactory(full_name=name)
    with django_assert_num_queries(9):
        assert names_listed(client) == ["Nguyễn Ân", "Trần Bình", "Đỗ Ê", "Cao Ý"]


def test_search_finds_any_part_of_the_name_with_and_without_marks(client, officer):
    PersonFactory(full_name="Đỗ Thị Hòa", phone="0912.345.678", email="hoa@example.vn")
    PersonFactory(full_name="Đỗ Văn Hoa")

    both = ["Đỗ Văn Hoa", "Đỗ Thị Hòa"]
    assert names_listed(client, q="hoa") == both
    assert names_listed(client, q="TS. do hoa") == both
    assert names_listed(client, q="hoà đỗ") == ["Đỗ Thị Hòa"]
    assert names_listed(client, q="0912 345") == ["Đỗ Thị Hòa"]
    assert names_listed(client, q="hoa@example") == ["Đỗ Thị Hòa"]
    assert names_listed(client, q="%_'") == []


def test_filters_narrow_the_list(client, officer):
    doctor = PersonFactory(
        full_name="Lê An", gender="nu", organisation=OrganisationFactory(name="Hội Đông y")
    )
    doctor.titles.create(kind="TS")
    SeatFactory(person__full_name="Lê Bình", body__organisation__name="Hội Tin học")
    SeatFactory(person__full_name="Lê Chi", ends_on=date(2021, 1, 1))

    assert names_listed(client, **{"hoc-vi": "TS"}) == ["Lê An"]
    assert names_listed(client, **{"gioi-tinh": "nu"}) == ["Lê An"]
    assert names_listed(client, **{"to-chuc": "dong y"}) == ["Lê An"]
    assert names_listed(client, **{"to-chuc": "Tin học"}) == ["Lê Bình"]
    assert names_listed(client, **{"chuc-danh": "dang-giu"}) == ["Lê Bình"]
    assert names_listed(client, **{"chuc-danh": "da-giu"}) == ["Lê Chi"]
    assert names_listed(client, **{"chuc-danh": "khong"}) == ["Lê An"]


def test_bad_input_is_refused_beside_its_field_and_nothing_typed_is_lost(client, officer):
    tomorrow = timezone.localdate() + timedelta(days=1)
    response = client.post(
        ADD,
        typed(
            birth_date=f"{tomorrow:%d/%m/%Y}", email="an@", workplace="Sở Y tế",
            titles=[{"kind": "TS", "recognised_in": str(tomorrow.year + 1)}],
        ),
    )  # fmt: skip

    assert errors_of(response) == {
        "birth_date": ["Ngày sinh không thể ở sau hôm nay."],
        "email": ["Hãy nhập địa chỉ thư điện tử hợp lệ, ví dụ vanphong@lienhiephoi.vn."],
        "titles.recognised_in": ["Năm không thể ở sau năm nay."],
    }
    assert "Sở Y tế" in response.content.decode()
    assert not Person.objects.exists()


def test_birth_year_that_contradicts_the_date_is_refused(client, officer):
    response = client.post(ADD, typed(birth_date="30/04/1961", birth_year="1962"))

    assert errors_of(response) == {
        "birth_year": [
            "Năm sinh không đúng với ngày sinh đã ghi. Hãy sửa một trong hai, hoặc để trống năm sinh."
        ]
    }


def test_publishing_waits_for_a_consent_in_the_same_form(client, officer, text):
    box = {"public_email": "on", "email": "an@example.vn"}
    refused = client.post(ADD, typed(**box))
    assert list(errors_of(refused)) == ["public_email"]
    assert "chưa đồng ý công khai" in errors_of(refused)["public_email"][0]

    consent = {"text": text.pk, "given_on": "05/01/2026", "way": "ban-giay"}
    assert client.post(ADD, typed(**box, consents=[consent])).status_code == 302
    person = Person.objects.get()
    assert person.public_fields == ["email"]
    assert person.consents.get().recorded_by == officer

    page = client.get(form_of(person)).content.decode()
    assert "Người này chưa giữ chức danh công khai nào, nên mọi người không thấy gì." in page
    SeatFactory(person=person)
    page = client.get(form_of(person)).content.decode()
    assert "khen thưởng, thư điện tử. Ngoài ra không gì khác." in page


def test_withdrawing_in_the_form_hides_what_was_public(client, officer, text):
    person = PersonFactory(full_name="Lê Thị An", email="an@example.vn")
    consent = Consent.objects.create(person=person, text=text, given_on=date(2026, 1, 5))
    person.public_fields = ["email"]
    person.save()

    withdrawn = {"id": consent.pk, "person": person.pk, "text": text.pk, "given_on": "05/01/2026", "way": "ban-giay",
                 "withdrawn_on": "01/02/2026"}  # fmt: skip
    response = client.post(
        form_of(person),
        typed(public_email="on", email="an@example.vn", consents=[withdrawn], slug=person.slug),
    )

    person.refresh_from_db()
    assert (response.status_code, person.public_fields) == (302, [])


def test_agreed_words_cannot_be_changed_at_the_desk(client, officer, text):
    address = reverse("admin:members_consenttext_change", args=[text.pk])
    assert client.post(address, {"text": "Lời mới", "valid_from": "01/01/2026"}).status_code == 302
    Consent.objects.create(person=PersonFactory(), text=text, given_on=date(2026, 1, 5))

    assert "Muốn đổi lời, hãy thêm văn bản mới." in client.get(address).content.decode()
    assert client.post(address, {"text": "Lời khác", "valid_from": "01/01/2026"}).status_code == 403
    text.refresh_from_db()
    assert text.text == "Lời mới"


def test_contributors_learn_nothing_of_people(client):
    person = PersonFactory(full_name="Lê Thị An", phone="0912345678")
    SeatFactory(person=person)
    log_in(client, CONTRIBUTORS)

    asked = {"app_label": "members", "model_name": "seat", "field_name": "person", "term": "An"}
    export = reverse("admin:members_person_export", args=[person.pk, "json"])
    erase = reverse("admin:members_person_erase", args=[person.pk])
    for address in (LIST, form_of(person), reverse("admin:members_person_duplicates"), export, erase):
        assert client.get(address).status_code == 403
    assert client.get(reverse("admin:autocomplete"), asked).status_code == 403


def test_who_may_only_look_sees_no_births_and_contacts(client):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_person", "view_persontitle"]))
    client.force_login(user)
    person = PersonFactory(
        full_name="Lê Thị An", phone="0912345678", birth_date=date(1961, 4, 30), workplace="Sở X"
    )

    for address in (LIST, form_of(person), f"{LIST}?q=an"):
        page = client.get(address).content.decode()
        assert "Lê Thị An" in page
        assert [text for text in ("0912345678", "1961", "Sở X") if text in page] == []
    assert names_listed(client, q="0912345678") == []
    assert client.get(reverse("admin:members_person_history", args=[person.pk])).status_code == 403


def test_two_chosen_are_compared_and_merged(client, officer):
    kept = PersonFactory(full_name="Lê An", workplace="Sở Y tế")
    dropped = PersonFactory(full_name="Lê Thị An", workplace="Bệnh viện", phone="0912")
    chosen = {"action": "merge_chosen", "_selected_action": [dropped.pk, kept.pk]}

    address = client.post(LIST, chosen).headers["Location"]
    page = client.get(address).content.decode()
    assert page.index("Sở Y tế") < page.index("Bệnh viện")
    pair = {"giu": kept.pk, "gop": dropped.pk}
    merge = reverse("admin:members_person_merge")
    response = client.post(merge, pair | {"full_name": "gop", "workplace": "giu", "phone": "gop"})

    kept.refresh_from_db()
    assert response.headers["Location"] == form_of(kept)
    assert (kept.full_name, kept.workplace, kept.phone) == ("Lê Thị An", "Sở Y tế", "0912")
    assert client.get(form_of(dropped)).headers["Location"] == form_of(kept)
    entries = AuditEntry.objects.filter(model="members.person", object_id=str(kept.pk), actor=officer)
    assert entries.exists()
    assert client.get(merge, pair).status_code == 404
    assert client.get(merge, {"giu": "x", "gop": "9" * 40}).status_code == 404


def test_a_conflict_comes_back_with_what_was_chosen(client, officer):
    seat = SeatFactory()
    other = Seat.objects.create(
        person=PersonFactory(workplace="Bệnh viện"),
        body=seat.body,
        term=seat.term,
        starts_on=date(2022, 1, 1),
    )
    pair = {"giu": seat.person_id, "gop": other.person_id, "workplace": "gop"}

    page = client.post(reverse("admin:members_person_merge"), pair).content.decode()

    assert "Người này đã giữ chức danh đó trong ban này vào thời gian trên." in page
    assert 'name="workplace" value="gop" checked' in page
    other.refresh_from_db()
    assert other.person_id == pair["gop"]


def test_who_only_looks_cannot_guess_what_they_may_not_read(client):
    person = PersonFactory(
        full_name="Lê Thị An", birth_date=date(1961, 4, 30), phone="0912345678", gender="nu"
    )
    looker = UserFactory(is_staff=True)
    looker.user_permissions.add(Permission.objects.get(codename="view_person"))
    client.force_login(looker)

    page = client.get(LIST).content.decode()
    assert person.full_name in page
    assert "gioi-tinh" not in page
    for guess in ("phone__startswith=0912", "birth_date__year=1961", "gioi-tinh=nu", "note__contains=a"):
        assert client.get(f"{LIST}?{guess}").status_code == 400
    assert person.full_name in client.get(f"{LIST}?hoc-vi=khong&o=1").content.decode()
