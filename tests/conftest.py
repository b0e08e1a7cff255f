import pytest
from django.core.files.storage import default_storage

from assocportal.common.attachments import Attachment
from assocportal.common.models import Picture


@pytest.fixture(autouse=True)
def folders(settings, tmp_path, monkeypatch):
    """Every test has a media folder and a private folder of its own, empty."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    for field in (Picture._meta.get_field("original"), Attachment._meta.get_field("file")):
        assert field.storage is not default_storage
        for name in ("base_location", "location"):
            monkeypatch.setitem(vars(field.storage), name, str(tmp_path / "originals"))
    return tmp_path
