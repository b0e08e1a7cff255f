from contextlib import contextmanager

import pytest
from django.test import override_settings

from assocportal.common.models import Attachment, Picture


@contextmanager
def folders_in(folder):
    """Pictures, attached files and the account file go below `folder`."""
    with (
        pytest.MonkeyPatch.context() as patch,
        override_settings(MEDIA_ROOT=str(folder / "media"), PORTAL_DATA_DIR=folder),
    ):
        for field in (Picture._meta.get_field("original"), Attachment._meta.get_field("file")):
            for name in ("base_location", "location"):
                patch.setitem(vars(field.storage), name, str(folder / "originals"))
        yield folder


@pytest.fixture(autouse=True)
def folders(tmp_path):
    with folders_in(tmp_path) as folder:
        yield folder
