import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.urls import reverse

from assocportal.common.models import User
from members.models import Contact
from tests.factories import OrganisationFactory, UserFactory
from tests.news.desk_form import send

pytestmark = pytest.mark.django_db


def tables_that_hold(words):
    """Of all tables those in whose rows the words stand, however they are written there."""
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            name = connection.ops.quote_name(table)
            cursor.execute(f"SELECT 1 FROM {name} AS r WHERE r::text ILIKE %s LIMIT 1", [f"%{words}%"])
            found += [table] if cursor.fetchone() else []
    return set(found)


@pytest.fixture
def desk(client):
    client.force_login(UserFactory(full_name="Trần Thị Chánh", is_staff=True, is_superuser=True))
    return client


def test_new_name_of_an_account_stands_in_the_account_alone(desk):
    user = UserFactory(full_name="Cũ", is_staff=True)

    send(desk, reverse("admin:common_user_change", args=[user.pk]), full_name="Zwyxqk Hiếm")

    assert User.objects.get(pk=user.pk).full_name == "Zwyxqk Hiếm"
    assert LogEntry.objects.get().object_repr == f"số {user.pk}"
    assert tables_that_hold("Zwyxqk") == {"common_user"}


def test_new_contact_stands_in_the_contact_alone(desk):
    organisation = OrganisationFactory()

    send(
        desk,
        reverse("admin:members_organisation_change", args=[organisation.pk]),
        **{
            "contacts-0-value": "0987 555 333",
            "contacts-0-person": "Zwyxqk Hiếm",
            "contacts-0-kind": "dien-thoai",
        },
    )

    assert Contact.objects.get().value == "0987 555 333"
    assert tables_that_hold("Zwyxqk") | tables_that_hold("0987 555 333") == {"members_contact"}
