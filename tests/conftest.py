import pytest
from django.conf import settings as portal_settings
from django.db import connection
from django.test import override_settings

FAST_SETTINGS = {
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    "TASKS": {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}},
}


@pytest.fixture(scope="session", autouse=True)
def portal_files(tmp_path_factory):
    """Nothing a test stores outlives the run; static files keep their plain names, with nothing collected."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "static").mkdir()
    originals = portal_settings.STORAGES["originals"]
    storages = portal_settings.STORAGES | {
        "originals": originals | {"OPTIONS": originals["OPTIONS"] | {"location": folder / "originals"}},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    with override_settings(
        **FAST_SETTINGS,
        STORAGES=storages,
        MEDIA_ROOT=folder / "media",
        ORIGINALS_ROOT=folder / "originals",
        STATIC_ROOT=folder / "static",
    ):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """The test run's own PostgreSQL need not survive a power cut."""
    connection.settings_dict["DURABLE"] = False
