import pytest
from django.urls import reverse

from assocportal.common.models import Union
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def test_union_opens_its_one_form_and_takes_no_second_row(chief):
    Union.objects.create(pk=1, official_name="Liên hiệp hội tỉnh Lạc Giang", short_name="Liên hiệp hội")

    listed = chief.get(reverse("admin:common_union_changelist"))
    added = chief.get(reverse("admin:common_union_add"))
    deleted = chief.get(reverse("admin:common_union_delete", args=[1]))

    assert listed["Location"] == "/admin/common/union/1/change/"
    assert (added.status_code, deleted.status_code) == (403, 403)


def test_union_is_entered_once_where_there_is_none(chief):
    listed = chief.get(reverse("admin:common_union_changelist"))

    names = {"official_name": "Liên hiệp hội tỉnh Lạc Giang", "short_name": "Liên hiệp hội"}
    chief.post(listed["Location"], names | {"site_class": "noi-bo"})

    assert Union.objects.get().pk == 1
