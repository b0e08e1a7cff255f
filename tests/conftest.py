import pytest
from django.conf import settings as portal_settings
from django.db import connection
from django.test import override_settings
from hypothesis import settings as hypothesis_settings

from assocportal.common.models import Attachment, Picture, Video

# No test asks how fast a busy machine is.
hypothesis_settings.register_profile("portal", deadline=None)
hypothesis_settings.load_profile("portal")

PLAIN_STATIC = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
FAST_SETTINGS = {
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    "TASKS": {
        "default": portal_settings.TASKS["default"]
        | {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}
    },
}
FILE_FIELDS = [
    model._meta.get_field(name)
    for model, name in ((Picture, "original"), (Attachment, "file"), (Video, "file"), (Video, "captions"))
]


@pytest.fixture(scope="session", autouse=True)
def test_settings(tmp_path_factory):
    """Static files keep their plain names, with nothing collected; passwords are hashed fast, tasks run at once."""
    storages = portal_settings.STORAGES | {"staticfiles": PLAIN_STATIC}
    with override_settings(**FAST_SETTINGS, STORAGES=storages, STATIC_ROOT=tmp_path_factory.mktemp("static")):
        yield


@pytest.fixture(autouse=True)
def folders(settings, tmp_path, monkeypatch):
    """Every test has a media folder and a private folder of its own, empty."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    for field in FILE_FIELDS:
        for name in ("base_location", "location"):
            monkeypatch.setitem(vars(field.storage), name, str(tmp_path / "originals"))
    return tmp_path


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The audit log lets nobody empty it; what a test wrote must go all the same."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE common_auditentry DISABLE TRIGGER common_auditentry_no_truncate")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """The test run's own PostgreSQL need not survive a power cut."""
    connection.settings_dict["DURABLE"] = False
