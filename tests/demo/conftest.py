from contextlib import contextmanager

import pytest
from django.test import override_settings

from tests.conftest import FILE_FIELDS


@contextmanager
def folders_in(folder):
    """Pictures, attached files and the account file go below `folder`."""
    with (
        pytest.MonkeyPatch.context() as patch,
        override_settings(MEDIA_ROOT=str(folder / "media"), PORTAL_DATA_DIR=folder),
    ):
        for field in FILE_FIELDS:
            for name in ("base_location", "location"):
                patch.setitem(vars(field.storage), name, str(folder / "originals"))
        yield folder


@pytest.fixture(autouse=True)
def folders(tmp_path):
    with folders_in(tmp_path) as folder:
        yield folder
