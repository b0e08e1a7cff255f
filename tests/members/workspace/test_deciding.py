from datetime import date

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse

from assocportal.common.workflow.steps import StepRefused
from members.models import MembershipCount, Person, RowProposal, Seat
from members.workspace.deciding import accept, decline, list_lines, take_back
from tests.factories import (
    BodyFactory,
    MembershipCountFactory,
    PersonFactory,
    SeatFactory,
    TermFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

COUNT = {"counted_on": "31/12/2025", "members": "1.541", "women": "300", "source": "Báo cáo năm"}


@pytest.fixture
def counts(organisation):
    return reverse("workspace:counts", args=[organisation.pk])


@pytest.fixture
def leaders(organisation):
    return reverse("workspace:leaders", args=[organisation.pk])


@pytest.fixture
def chair(organisation):
    body = BodyFactory(organisation=organisation)
    term = TermFactory(organisation=organisation)
    return SeatFactory(
        body=body, term=term, role=Seat.Role.CHAIR, order=1, person=PersonFactory(full_name="Vũ Đình Hải")
    )


def page_of(client, proposal):
    return client.get(reverse("admin:members_rowproposal_change", args=[proposal.pk])).content.decode()


def decide(client, proposal, how, **values):
    return client.post(reverse("admin:members_rowproposal_decide", args=[proposal.pk, how]), values)


def test_count_is_sent_compared_accepted_and_shown(member, office, officer, organisation, secretary, counts):
    MembershipCountFactory(organisation=organisation, members=1400)

    member.post(counts, COUNT)

    proposal = RowProposal.objects.get()
    assert (proposal.made_by, proposal.values["members"]) == (secretary, 1541)
    assert (mail.outbox[0].to, "Số hội viên: 1.541" in mail.outbox[0].body) == ([officer.email], True)
    assert [(line.before, line.after) for line in list_lines(proposal)][:2] == [
        ("31/12/2021", "31/12/2025"),
        ("1.400", "1.541"),
    ]
    assert "Nhận và ghi vào sổ" in page_of(office, proposal)
    decide(office, proposal, "nhan")
    count = MembershipCount.objects.get(counted_on=date(2025, 12, 31))
    assert (count.members, count.women, count.source) == (1541, 300, "Báo cáo năm")
    assert count.history.get().history_user == officer
    assert "1.541" in member.get(organisation.get_absolute_url()).content.decode()
    assert mail.outbox[-1].to == [secretary.email]


def test_count_of_a_day_that_is_known_corrects_it(member, officer, organisation, counts):
    MembershipCountFactory(organisation=organisation, counted_on=date(2025, 12, 31), members=1500)
    member.post(counts, COUNT)

    accept(RowProposal.objects.get(), officer)

    assert MembershipCount.objects.get().members == 1541


@pytest.mark.parametrize(
    ("typed", "is_asked"), [("4.624", True), ("4.623", False), ("513", True), ("514", False)]
)
def test_number_far_off_is_asked_for_once_more(member, organisation, counts, typed, is_asked):
    MembershipCountFactory(organisation=organisation, members=1541)
    given = COUNT | {"members": typed, "women": "1"}

    page = member.post(counts, given)

    assert RowProposal.objects.exists() is not is_asked
    if is_asked:
        assert "Đúng vậy" in page.content.decode()
        member.post(counts, given | {"is_sure": "on"})
    assert RowProposal.objects.get().values["members"] == int(typed.replace(".", ""))


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"members": "nhiều"}, "Hãy nhập một số nguyên"),
        ({"members": "1,5"}, "Hãy nhập một số nguyên"),
        ({"members": "-3"}, "không thể âm"),
        ({"members": "9" * 30}, "lớn quá"),
        ({"women": "1.600"}, "Không thể nhiều hơn"),
        ({"counted_on": "31/02/2025"}, "Ngày chưa đúng"),
        ({"counted_on": "31/12/2098"}, "Ngày này chưa đến"),
        ({"source": "x" * 201}, "200"),
    ],
)
def test_bad_count_is_told_and_nothing_is_sent(member, counts, values, sentence):
    page = member.post(counts, COUNT | values).content.decode()

    assert sentence in page
    assert not RowProposal.objects.exists()


def test_new_count_takes_the_place_of_the_one_that_waits_and_the_same_is_the_same(member, counts):
    for members in ("1.541", "1.541", "1.560"):
        member.post(counts, COUNT | {"members": members})

    states = RowProposal.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == [RowProposal.State.TAKEN_BACK, RowProposal.State.OPEN]


def test_decided_once_by_whoever_may(member, office, officer, organisation, counts):
    member.post(counts, COUNT)
    proposal = RowProposal.objects.get()
    stranger = UserFactory(is_staff=True)

    with pytest.raises(StepRefused, match="không được quyết định"):
        accept(proposal, stranger)
    with pytest.raises(StepRefused, match="Hãy ghi lý do"):
        decline(proposal, officer, "  ")
    decide(office, proposal, "khong-nhan", reason="Chưa có báo cáo kèm theo.")
    for again in (lambda: accept(proposal, officer), lambda: take_back(proposal, officer)):
        with pytest.raises(StepRefused, match="Vũ Thị Lan Anh đã quyết định"):
            again()
    assert not MembershipCount.objects.exists()
    assert "Chưa có báo cáo kèm theo." in mail.outbox[-1].body
    home = member.get(reverse("workspace_home", args=[organisation.pk])).content.decode()
    assert "Chưa có báo cáo kèm theo." in home


def test_desk_without_the_right_neither_sees_nor_decides(client, member, counts):
    member.post(counts, COUNT)
    proposal = RowProposal.objects.get()
    client.force_login(UserFactory(is_staff=True))

    assert decide(client, proposal, "nhan").status_code in (403, 404)
    assert client.get("/admin/members/rowproposal/").status_code == 403
    assert RowProposal.objects.get().is_open


def test_leader_is_replaced(member, office, organisation, leaders, chair):
    given = {
        "starts_on": "01/07/2026",
        "leaving": chair.pk,
        "end_reason": "nghỉ hưu",
        "person": "Lê  Thi\u0323 Hoa",
        "role": Seat.Role.CHAIR,
        "how": "bau-bo-sung",
    }

    member.post(leaders, given)
    proposal = RowProposal.objects.get()
    page = page_of(office, proposal)
    decide(office, proposal, "nhan")

    assert "Chủ tịch Vũ Đình Hải" in page
    chair.refresh_from_db()
    assert (chair.ends_on, chair.end_reason) == (date(2026, 6, 30), "nghỉ hưu")
    seat = Seat.objects.get(person__full_name="Lê Thị Hoa")
    assert (seat.body, seat.term, seat.starts_on, seat.order) == (chair.body, chair.term, date(2026, 7, 1), 1)


def test_person_of_the_same_name_is_chosen_by_the_office(member, office, organisation, leaders, chair):
    namesake = PersonFactory(full_name="Lê Thị Hoa", workplace="Sở Y tế")
    given = {
        "starts_on": "01/07/2026",
        "person": "Lê Thị Hoa",
        "role": Seat.Role.VICE_CHAIR,
        "how": "chi-dinh",
    }
    member.post(leaders, given)
    proposal = RowProposal.objects.get()

    assert "Sở Y tế" in page_of(office, proposal)
    decide(office, proposal, "nhan")
    assert Seat.objects.count() == 1
    decide(office, proposal, "nhan", nguoi=str(namesake.pk))
    assert Seat.objects.get(role=Seat.Role.VICE_CHAIR).person == namesake
    assert Person.objects.filter(full_name="Lê Thị Hoa").count() == 1


def test_what_the_ledger_refuses_is_told_and_undone(member, officer, organisation, leaders, chair):
    given = {"starts_on": "01/07/2026", "person": "Lê Thị Hoa", "role": Seat.Role.CHAIR, "how": "chi-dinh"}
    member.post(leaders, given)
    member.post(leaders, given | {"starts_on": "01/07/2019", "role": Seat.Role.MEMBER})
    no_term, two_chairs = RowProposal.objects.order_by("-pk")

    with pytest.raises(ValidationError, match="Ban này đã có người đứng đầu"):
        accept(two_chairs, officer)
    with pytest.raises(ValidationError, match="chưa có nhiệm kỳ vào ngày 01/07/2019"):
        accept(no_term, officer)

    assert (Person.objects.count(), Seat.objects.count()) == (1, 1)
    assert RowProposal.objects.open().count() == 2


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"person": "", "role": ""}, "Hãy ghi người mới"),
        ({"person": "Hoa"}, "Hãy ghi đủ họ và tên"),
        ({"person": "<b>Lê Hoa</b>"}, "Hãy ghi đủ họ và tên"),
        ({"role": ""}, "Hãy chọn chức danh"),
        ({"starts_on": "31/02/2026"}, "Ngày chưa đúng"),
        ({"leaving": "99999"}, "không có trong danh sách"),
    ],
)
def test_bad_leader_is_told(member, leaders, chair, values, sentence):
    given = {"starts_on": "01/07/2026", "person": "Lê Thị Hoa", "role": "10", "how": "chi-dinh"}

    assert sentence.lower() in member.post(leaders, given | values).content.decode().lower()
    assert not RowProposal.objects.exists()


def test_seat_of_another_organisation_is_no_choice(member, leaders, chair):
    other = SeatFactory()

    member.post(leaders, {"starts_on": "01/07/2026", "leaving": other.pk, "how": "chi-dinh"})

    assert not RowProposal.objects.exists()
