import pytest

from assocportal.common.models import Attachment, Picture


@pytest.fixture(autouse=True)
def plain_static(settings):
    """Static files under their own names: no collectstatic before tests."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}


@pytest.fixture(autouse=True)
def folders(settings, tmp_path, monkeypatch):
    """Every test has a media folder and a private folder of its own, empty."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    for field in (Picture._meta.get_field("original"), Attachment._meta.get_field("file")):
        for name in ("base_location", "location"):
            monkeypatch.setitem(vars(field.storage), name, str(tmp_path / "originals"))
    return tmp_path
