from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError

from members.models import Organisation, StatusEvent
from members.standing import acts
from members.standing.acts import Decision
from members.standing.kinds import Kind
from members.standing.names import list_former_names
from members.standing.succession import find_end, find_successors
from tests.factories import OrganisationFactory, StatusEventFactory

pytestmark = pytest.mark.django_db
DAY = date(2016, 12, 29)
DECISION = Decision(DAY, "232/QĐ-LHH", DAY)


def refused(act, *arguments):
    with pytest.raises(ValidationError) as refusal:
        act(*arguments)
    return " ".join(refusal.value.messages)


def test_renamed_organisation_keeps_its_former_name_and_its_old_address(client):
    organisation = OrganisationFactory(name="Hội Điện tử", short_name="HĐT")
    old_address = organisation.get_absolute_url()

    acts.rename_organisation(organisation, "Hội Tin học", "HTH", DECISION)
    organisation.refresh_from_db()

    assert (organisation.name, organisation.former_names) == ("Hội Tin học", "Hội Điện tử\nHĐT")
    assert organisation.get_absolute_url() == "/hoi-thanh-vien/hoi-tin-hoc/"
    assert client.get(old_address).headers["Location"] == "/hoi-thanh-vien/hoi-tin-hoc/"
    assert [organisation.name_on(day) for day in (date(2016, 12, 28), DAY, None)] == [
        "Hội Điện tử",
        "Hội Tin học",
        "Hội Tin học",
    ]
    assert list_former_names(organisation) == [("Hội Điện tử", date(2016, 12, 28))]


def test_name_on_a_day_between_two_renamings_is_the_middle_one_and_asks_nothing(django_assert_num_queries):
    organisation = OrganisationFactory(name="Một")
    acts.rename_organisation(organisation, "Hai", "", Decision(date(2010, 1, 1)))
    acts.rename_organisation(organisation, "Ba", "", Decision(date(2020, 1, 1)))

    with django_assert_num_queries(1):
        (found,) = Organisation.objects.named()
        names = [found.name_on(date(year, 6, 5)) for year in (2009, 2010, 2019, 2020)]

    assert names == ["Một", "Hai", "Hai", "Ba"]


def test_renaming_before_the_last_one_is_refused():
    organisation = OrganisationFactory(name="Một")
    acts.rename_organisation(organisation, "Hai", "", DECISION)

    said = refused(acts.rename_organisation, organisation, "Ba", "", Decision(date(2010, 1, 1)))

    assert said == "Đã ghi một lần đổi tên ngày 29/12/2016; lần này phải sau ngày ấy."
    assert Organisation.objects.get().name == "Hai"


def test_merged_organisations_lead_to_the_one_that_lives():
    first, second, third = (OrganisationFactory(name=name) for name in ("Một", "Hai", "Ba"))
    branch = OrganisationFactory(kind=Organisation.Kind.BRANCH, parent=first)

    acts.merge_organisations([first], second, Decision(date(2010, 1, 1)))
    acts.merge_organisations([second], third, DECISION)
    branch.refresh_from_db()

    assert list(find_successors(first)) == [third]
    assert (find_end(first).kind, find_end(third)) == (Kind.MERGE, None)
    assert set(Organisation.objects.counted().current()) == {third}
    assert branch.parent == third


def test_merging_several_is_done_wholly_or_not_at_all():
    gone, other, into = (OrganisationFactory(name=name) for name in ("Hội cũ", "Hội kia", "Hội mới"))
    acts.dissolve_organisation(gone, Decision(date(2010, 1, 1)))

    said = refused(acts.merge_organisations, [other, gone], into, DECISION)

    assert said == "Hội cũ: Tổ chức đã giải thể ngày 01/01/2010: sau ngày đó không ghi hợp nhất được."
    assert StatusEvent.objects.count() == 1


def test_circle_of_successors_is_refused_with_a_sentence():
    first, second = OrganisationFactory.create_batch(2)
    acts.merge_organisations([first], second, DECISION)

    assert acts.OWN_SUCCESSOR in refused(acts.merge_organisations, [second], first, DECISION)
    assert acts.OWN_SUCCESSOR in refused(acts.dissolve_organisation, second, DECISION, [second])


def test_who_is_no_more_succeeds_nobody():
    gone, late = OrganisationFactory(name="Hội cũ"), OrganisationFactory(name="Hội kia")
    acts.dissolve_organisation(gone, Decision(date(2010, 1, 1)))

    assert refused(acts.merge_organisations, [late], gone, DECISION) == (
        "Hội kia: “Hội cũ” đã giải thể ngày 01/01/2010, không kế tiếp được."
    )


def test_split_organisation_has_several_successors_that_begin_that_day():
    organisation = OrganisationFactory(name="Hội Trồng trọt và Chăn nuôi")
    parts = [
        acts.found_successor(organisation, name, DECISION, is_public=True)
        for name in ("Hội Trồng trọt", "Hội Chăn nuôi")
    ]

    acts.split_organisation(organisation, parts, DECISION)

    assert set(Organisation.objects.as_of(date(2016, 12, 28))) == {organisation}
    assert set(Organisation.objects.as_of(DAY)) == {*parts}
    assert refused(acts.split_organisation, parts[0], parts[1:], DECISION) == (
        "Chia tách phải có ít nhất hai tổ chức mới."
    )


def test_new_organisation_of_a_name_that_there_is_already_is_refused():
    organisation = OrganisationFactory(name="Hội Chăn nuôi")

    assert refused(acts.found_successor, organisation, "hội chăn nuôi", DECISION, True) == (
        "Đã có tổ chức “hội chăn nuôi”. Hãy chọn tổ chức ấy thay vì gõ tên mới."
    )


def test_suspended_and_resumed_organisation_belongs_all_the_time_and_may_leave_and_return():
    organisation = StatusEventFactory(happened_on=date(2015, 6, 5)).organisation
    for year, act in enumerate(
        (
            acts.suspend_organisation,
            acts.resume_organisation,
            acts.end_membership,
            acts.admit_organisation,
        ),
        start=2016,
    ):
        act(organisation, Decision(date(year, 6, 5)))

    there = [Organisation.objects.as_of(date(year, 6, 5)).exists() for year in range(2016, 2020)]
    assert there == [True, True, False, True]


@time_machine.travel("2026-11-22 08:00+07:00", tick=False)
@pytest.mark.parametrize("name", ["happened_on", "decided_on"])
def test_future_is_refused_beside_its_field(name):
    days = {"happened_on": DAY, "decided_on": DAY} | {name: date(2026, 11, 23)}
    event = StatusEvent(organisation=OrganisationFactory(), **days)

    with pytest.raises(ValidationError) as refusal:
        event.full_clean()

    assert refusal.value.message_dict == {name: ["Ngày 23/11/2026 chưa đến; chỉ ghi việc đã xảy ra."]}


def test_deleted_renaming_takes_its_name_back():
    event = StatusEventFactory(kind=Kind.RENAME, former_name="Hội cũ")
    event.delete()

    organisation = Organisation.objects.get()
    assert (organisation.former_names, organisation.renamings) == ("", [])
