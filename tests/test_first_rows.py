import pytest
from django.apps import apps

from assocportal.common.models import Union
from assocportal.first_rows import is_migrated, write_first_rows
from members.models import Organisation

pytestmark = pytest.mark.django_db


def write():
    write_first_rows(sender=None, using="default", apps=apps)


def test_union_that_is_known_becomes_an_organisation_once():
    write()
    assert not Organisation.objects.exists()

    Union.objects.create(official_name="Liên hiệp hội tỉnh Lạc Giang", short_name="LHH")
    write()
    write()

    assert [(row.name, row.is_published) for row in Organisation.objects.unions()] == [
        ("Liên hiệp hội tỉnh Lạc Giang", True)
    ]


def test_halfway_migrated_database_is_left_alone():
    class Halfway:
        def get_model(self, label):
            raise LookupError(label)

    assert not is_migrated(Organisation, Halfway())
    assert is_migrated(Organisation, apps)
