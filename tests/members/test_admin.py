import pytest
from django.urls import reverse

from members.models import Organisation
from tests.factories import OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db

ADD = "/admin/members/organisation/add/"
INLINES = {
    f"{prefix}-{name}": value
    for prefix in ("status_events", "counts", "contacts", "common-attachment-content_type-object_id")
    for name, value in {
        "TOTAL_FORMS": 0,
        "INITIAL_FORMS": 0,
        "MIN_NUM_FORMS": 0,
        "MAX_NUM_FORMS": 1000,
    }.items()
}


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def organisation_form(**values):
    return {
        "kind": "hoi-thanh-vien",
        "name": "Hội Làm vườn",
        "_step": "duyet",
        **INLINES,
        **values,
    }


def test_organisation_is_entered_with_local_numbers_and_dates(chief):
    response = chief.post(
        ADD,
        organisation_form(
            **{
                "counts-TOTAL_FORMS": 1,
                "counts-0-members": "1.541",
                "counts-0-counted_on": "31/12/2021",
                "status_events-TOTAL_FORMS": 1,
                "status_events-0-kind": "ket-nap",
                "status_events-0-happened_on": "5/6/2022",
            }
        ),
    )

    assert response.status_code == 302, response.context["adminform"].form.errors
    organisation = Organisation.objects.with_counts().get()
    assert organisation.member_count == 1541
    assert organisation.status_events.get().happened_on.isoformat() == "2022-06-05"
    assert organisation.slug == "hoi-lam-vuon"
    assert organisation.is_published


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"name": ""}, "name", "Không được để trống ô này."),
        (
            {"founded_on": "31/02/2022"},
            "founded_on",
            "Hãy nhập ngày hợp lệ theo thứ tự ngày/tháng/năm, ví dụ 24/06/2022.",
        ),
    ],
)
def test_wrong_value_is_explained_beside_its_field_and_what_was_typed_is_kept(chief, values, field, sentence):
    response = chief.post(ADD, organisation_form(address="12 phố Đồng Tâm", **values))

    assert response.context["adminform"].form.errors == {field: [sentence]}
    assert "12 phố Đồng Tâm" in response.content.decode()
    assert not Organisation.objects.exists()


def test_directory_of_the_desk_is_found_by_name(chief):
    OrganisationFactory(name="Hội Làm vườn")
    OrganisationFactory(name="Hội Đông y")

    response = chief.get(reverse("admin:members_organisation_changelist"), {"q": "Đông"})

    assert [row.name for row in response.context["cl"].result_list] == ["Hội Đông y"]


def test_outsider_sees_no_register(client):
    client.force_login(UserFactory(is_staff=True))

    assert client.get(reverse("admin:members_organisation_changelist")).status_code == 403
