import pytest

from assocportal.common.pictures.library import store_picture
from assocportal.common.publishing import State
from members.cards import describe_card
from members.models import Organisation
from tests.factories import OrganisationFactory, PictureFactory, UserFactory
from tests.picture_files import upload

pytestmark = pytest.mark.django_db


def test_card_says_who_they_are():
    logo = store_picture(upload(width=200, height=200))
    organisation = OrganisationFactory(name="Hội Y học", address="Số 1 đường Hùng Vương", logo=logo)

    card = describe_card(organisation)

    assert (card["title"], card["kicker"]) == ("Hội Y học", "Hội thành viên")
    assert (card["detail"], card["picture"]) == ("Số 1 đường Hùng Vương", f"pictures/{logo.token}/200.jpg")


def test_logo_whose_file_is_missing_is_left_out(client):
    organisation = OrganisationFactory(logo=PictureFactory())

    assert describe_card(organisation)["picture"] is None
    assert client.get(organisation.card_path).status_code == 200


@pytest.mark.parametrize(
    "hide", [{"state": State.DRAFT}, {"kind": Organisation.Kind.EXTERNAL}], ids=["draft", "partner"]
)
def test_card_of_whom_the_directory_does_not_list_is_for_editors(client, hide):
    organisation = OrganisationFactory(**hide)

    assert client.get(organisation.card_path).status_code == 404
    client.force_login(UserFactory(is_staff=True))
    assert client.get(organisation.card_path).status_code == 404
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    response = client.get(organisation.card_path)
    assert (response.status_code, response["Cache-Control"]) == (200, "no-store, private")
