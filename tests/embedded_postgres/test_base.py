import pytest
from django.conf import settings
from django.db import connection

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        "connection.settings_dict['ENGINE'] != 'assocportal.embedded_postgres'", reason="máy chủ riêng"
    ),
]


def test_test_database_lies_in_the_portals_own_postgresql():
    with connection.cursor() as cursor:
        cursor.execute("SHOW data_directory")
        (folder,) = cursor.fetchone()

    assert folder == str(settings.PORTAL_DATA_DIR / "postgres")


def test_vietnamese_is_folded_by_the_database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT upper('đường')")

        assert cursor.fetchone() == ("ĐƯỜNG",)
