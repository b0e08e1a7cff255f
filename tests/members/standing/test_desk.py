"""Organisations over time at the desk: acts on pages of their own, rows under the form, filters of the list."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile

from assocportal.common.attachments import Attachment
from assocportal.roles import CONTRIBUTORS
from members.models import Organisation, StatusEvent
from members.standing.kinds import Kind
from tests.document_files import PDF
from tests.factories import OrganisationFactory, StatusEventFactory, UserFactory
from tests.members.test_admin import organisation_form

pytestmark = pytest.mark.django_db
LIST = "/admin/members/organisation/"


def act_of(organisation, act=""):
    return f"{LIST}{organisation.pk}/bien-dong/{act}"


def errors_of(response):
    return response.context["form"].errors


@pytest.mark.parametrize("typed", ["05/06/2022", "5-6-22", "5.6.2022"])
def test_renaming_is_one_act_with_its_decision_and_its_paper(client, officer, typed):
    organisation = OrganisationFactory(name="Hội Điện tử")
    paper = ContentFile(PDF, "quyet-dinh.pdf")

    response = client.post(
        act_of(organisation, "doi-ten/"),
        {"name": "Hội Tin học", "happened_on": typed, "decision_number": "12/QĐ-LHH", "paper": paper},
    )

    assert response.headers["Location"] == act_of(organisation)
    organisation.refresh_from_db()
    event = organisation.status_events.get()
    assert (organisation.name, event.former_name, event.happened_on) == (
        "Hội Tin học",
        "Hội Điện tử",
        date(2022, 6, 5),
    )
    assert [attachment.title for attachment in event.attachments.all()] == ["Quyết định 12/QĐ-LHH"]
    page = client.get(act_of(organisation)).content.decode()
    assert "Hội Điện tử" in page
    assert "Quyết định 12/QĐ-LHH" in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31/02/2022", "Hãy nhập ngày hợp lệ theo thứ tự ngày/tháng/năm, ví dụ 24/06/2022."),
        ("01/01/2099", "Ngày 01/01/2099 chưa đến; chỉ ghi việc đã xảy ra."),
        ("01/01/2001", "Không thể thôi tham gia ngày 01/01/2001: đến ngày 29/12/2016 mới được kết nạp. "
         "Nếu đó là kết nạp lại, hãy ghi cả lần kết nạp đầu."),
    ],
)  # fmt: skip
def test_wrong_day_is_refused_beside_its_field_and_what_was_typed_is_kept(client, officer, typed, sentence):
    organisation = StatusEventFactory().organisation

    response = client.post(act_of(organisation, "thoi/"), {"happened_on": typed, "note": "theo đơn của hội"})

    assert errors_of(response) == {"happened_on": [sentence]}
    assert "theo đơn của hội" in response.content.decode()
    assert StatusEvent.objects.count() == 1


def test_several_are_merged_into_a_new_one_from_the_list(client, officer):
    first, second = OrganisationFactory(name="Hội Chăn nuôi"), OrganisationFactory(name="Hội Thú y")
    chosen = {"action": "merge_selected", "_selected_action": [first.pk, second.pk]}

    page = client.post(LIST, chosen, follow=True)
    response = client.post(
        page.redirect_chain[-1][0],
        {"others": [second.pk], "new_name": "Hội Chăn nuôi và Thú y", "happened_on": "01/07/2015"},
    )

    assert response.status_code == 302
    assert list(page.context["form"].initial["others"]) == [str(second.pk)]
    new = Organisation.objects.get(name="Hội Chăn nuôi và Thú y")
    assert (new.is_published, new.founded_on) == (True, date(2015, 7, 1))
    assert [list(old.status_events.get().successors.all()) for old in (first, second)] == [[new], [new]]


def test_merging_into_oneself_or_into_nothing_is_refused_beside_the_field(client, officer):
    organisation = OrganisationFactory()
    pages = [
        client.post(act_of(organisation, "hop-nhat/"), {"happened_on": "01/07/2015", **chosen})
        for chosen in ({}, {"into": organisation.pk})
    ]

    assert [errors_of(page) for page in pages] == [
        {"into": ["Hãy chọn một tổ chức có sẵn, hoặc gõ tên một tổ chức mới."]},
        {"into": ["Tổ chức này đang ở trong số sẽ nhập; hãy chọn tổ chức khác."]},
    ]


def test_failed_split_leaves_no_new_organisation(client, officer):
    organisation = OrganisationFactory(name="Hội Y Dược")

    response = client.post(
        act_of(organisation, "chia-tach/"), {"new_names": "Hội Y", "happened_on": "01/07/2015"}
    )

    assert errors_of(response) == {"__all__": ["Chia tách phải có ít nhất hai tổ chức mới."]}
    assert Organisation.objects.count() == 1


def test_page_offers_only_what_can_be_next(client, officer):
    organisation = StatusEventFactory(kind=Kind.DISSOLVE).organisation

    assert client.get(act_of(organisation)).context["acts"] == []
    assert "Giải thể" in client.get(act_of(organisation)).content.decode()


@pytest.mark.parametrize("role", [None, CONTRIBUTORS])
def test_acts_are_neither_offered_nor_taken_from_who_may_not(client, role):
    organisation = OrganisationFactory()
    if role:
        user = UserFactory(is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)

    answers = [
        client.post(act_of(organisation, "giai-the/"), {"happened_on": "01/07/2015"}),
        client.post(f"{LIST}lien-hiep-hoi/"),
    ]

    assert [answer.status_code for answer in answers] == ([403] * 2 if role else [302] * 2)
    assert not StatusEvent.objects.exists()
    assert not role or client.get(act_of(organisation)).context["acts"] == []


# Rows under the form, and the event's own page


def row(number, kind, day, **values):
    return {
        f"status_events-{number}-{name}": value
        for name, value in {"kind": kind, "happened_on": day, **values}.items()
    }


def post_organisation(client, organisation, **values):
    form = organisation_form(name=organisation.name, slug=organisation.slug, **values)
    form.pop("_step")
    return client.post(f"{LIST}{organisation.pk}/change/", form)


@pytest.mark.parametrize(
    ("rows", "errors"),
    [
        (
            row(0, "thoi", "1/1/2010") | row(1, "ket-nap", "5-6-22"),
            {"happened_on": ["Không thể thôi tham gia ngày 01/01/2010: đến ngày 05/06/2022 mới được kết nạp. "
                             "Nếu đó là kết nạp lại, hãy ghi cả lần kết nạp đầu."]},
        ),
        (
            row(0, "doi-ten", "1/1/2010") | row(1, "ket-nap", "05/06/2022"),
            {"former_name": ["Khi đổi tên, hãy ghi tên trước đó."]},
        ),
    ],
)  # fmt: skip
def test_rows_that_contradict_each_other_are_refused_in_their_place(client, officer, rows, errors):
    organisation = OrganisationFactory()

    response = post_organisation(client, organisation, **{"status_events-TOTAL_FORMS": 2, **rows})

    formset = response.context["inline_admin_formsets"][0].formset
    assert formset.forms[0].errors == errors
    assert not StatusEvent.objects.exists()


def test_organisation_belongs_to_no_circle_of_parents(client, officer):
    organisation = OrganisationFactory(name="Hội Làm vườn")
    branch = OrganisationFactory(name="Chi hội", kind=Organisation.Kind.BRANCH, parent=organisation)

    answers = [post_organisation(client, organisation, parent=parent.pk) for parent in (organisation, branch)]

    assert [answer.context["adminform"].form.errors for answer in answers] == [
        {"parent": ["Một tổ chức không thể trực thuộc chính nó."]},
        {"parent": ["“Chi hội” đang trực thuộc tổ chức này: hai tổ chức không thể trực thuộc lẫn nhau."]},
    ]


def test_charter_is_a_file_of_its_own_and_the_officer_one_of_the_office(client, officer):
    organisation, other = OrganisationFactory.create_batch(2)
    files = [
        Attachment.objects.create(owner=owner, title="Điều lệ", file=ContentFile(PDF, "dieu-le.pdf"))
        for owner in (organisation, other)
    ]
    outsider = UserFactory(is_staff=False)

    refused = post_organisation(client, organisation, charter=files[1].pk, officer_in_charge=outsider.pk)
    taken = post_organisation(client, organisation, charter=files[0].pk, officer_in_charge=officer.pk)

    assert set(refused.context["adminform"].form.errors) == {"charter", "officer_in_charge"}
    assert taken.status_code == 302
    organisation.refresh_from_db()
    assert (organisation.charter, organisation.officer_in_charge) == (files[0], officer)


def test_successor_circle_is_refused_beside_the_field(client, officer):
    first, second = OrganisationFactory.create_batch(2)
    StatusEventFactory(organisation=first, kind=Kind.MERGE).successors.add(second)
    inline = {
        f"common-attachment-content_type-object_id-{name}": value
        for name, value in {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}.items()
    }

    response = client.post(
        "/admin/members/statusevent/add/",
        {
            "organisation": second.pk,
            "kind": "hop-nhat",
            "happened_on": "1/7/2025",
            "successors": [first.pk],
            **inline,
        },
    )

    assert response.context["adminform"].form.errors == {
        "successors": ["Tổ chức kế tiếp không thể là chính tổ chức này hay tổ chức đã nhập vào nó."]
    }
