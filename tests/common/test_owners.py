import pytest

from assocportal.common.attachments import Attachment, Visibility
from assocportal.common.models import Video
from tests.common.workflow.cast import make_article, make_cast
from tests.document_files import document
from tests.factories import OrganisationFactory
from tests.video_files import film

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


def files_of(owner):
    return [
        Attachment.objects.create(owner=owner, file=document(), visibility=Visibility.WITHDRAWN),
        Video.objects.create(owner=owner, file=film()),
    ]


@pytest.mark.parametrize(
    ("part", "state", "statuses"),
    [
        ("author", "draft", [200, 200]),
        ("author", "submitted", [200, 200]),
        ("other contributor", "draft", [404, 404]),
        ("other contributor", "submitted", [404, 404]),
        ("other contributor", "out", [404, 200]),
        ("editor elsewhere", "draft", [200, 200]),
        ("event officer", "draft", [404, 404]),
        ("administrator", "draft", [404, 404]),
    ],
)
def test_files_open_to_whoever_works_on_their_owner(client, cast, part, state, statuses):
    people, category = cast
    article = make_article(state, category=category, created_by=people["author"])
    client.force_login(people[part])

    found = [client.get(file.get_absolute_url()).status_code for file in files_of(article)]

    assert found == statuses


def test_files_of_an_organisation_open_to_whoever_may_change_it(client, cast):
    addresses = [file.get_absolute_url() for file in files_of(OrganisationFactory(state="nhap"))]

    for part, statuses in (("chief", [200, 200]), ("author", [404, 404])):
        client.force_login(cast[0][part])
        assert [client.get(address).status_code for address in addresses] == statuses
