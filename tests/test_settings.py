"""The settings as a fresh process reads them: what a wrong one says, and what https changes."""

import json
import subprocess
import sys

import pytest

from tests.environment import ROOT
from tests.running_portal import find_free_port, make_environment, run_manage

WRONG = [
    ({"PORT": "80a"}, "PORT='80a' không dùng được. Giá trị chấp nhận: số nguyên từ 1 đến 65535."),
    ({"DEBUG": "co"}, "DEBUG='co' không dùng được. Giá trị chấp nhận: 1 hoặc 0."),
    (
        {"PORTAL_URL": "lienhiephoi.vn"},
        "PORTAL_URL='lienhiephoi.vn' không dùng được. Giá trị chấp nhận: địa chỉ http:// hoặc https:// "
        "không kèm đường dẫn, ví dụ https://lienhiephoi.vn.",
    ),
]
PROBE = """
import json, django
from django.conf import settings
print(json.dumps({name: str(getattr(settings, name)) for name in %r}))
"""


def read_settings(folder, *names, **changes):
    environment = make_environment(folder, DJANGO_SETTINGS_MODULE="assocportal.settings", **changes)
    said = subprocess.run(
        [sys.executable, "-c", PROBE % (names,)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(said.stdout)


@pytest.mark.parametrize(("changes", "said"), WRONG)
@pytest.mark.parametrize("command", ["serve", "migrate", "runserver"])
def test_wrong_setting_is_told_in_one_line(tmp_path, command, changes, said):
    answer = run_manage(tmp_path, command, **changes)

    assert answer.returncode == 1
    assert answer.stdout == ""
    assert answer.stderr == f"Cấu hình chưa đúng: {said}\n"


def test_wrong_setting_stops_a_web_worker_with_one_line(tmp_path):
    changes, said = WRONG[0]
    command = [
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--port",
        str(find_free_port()),
        "assocportal.wsgi:application",
    ]

    answer = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=make_environment(tmp_path, **changes),
        capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip

    assert answer.returncode == 1
    assert f"Cấu hình chưa đúng: {said}" in answer.stderr.splitlines()
    assert "Traceback" not in answer.stdout + answer.stderr


def test_http_on_loopback_has_no_secure_cookies(tmp_path):
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "DEBUG", "TRUSTED_PROXIES")

    assert read_settings(tmp_path, *names, PORTAL_URL="http://127.0.0.1:8100") == {
        "SESSION_COOKIE_SECURE": "False",
        "CSRF_COOKIE_SECURE": "False",
        "SECURE_SSL_REDIRECT": "False",
        "DEBUG": "False",
        "TRUSTED_PROXIES": "[]",
    }


def test_https_closes_everything(tmp_path):
    names = (
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
        "ALLOWED_HOSTS",
        "TRUSTED_PROXIES",
    )

    assert read_settings(tmp_path, *names, PORTAL_URL="https://lienhiephoi.example") == {
        "SESSION_COOKIE_SECURE": "True",
        "CSRF_COOKIE_SECURE": "True",
        "SECURE_SSL_REDIRECT": "True",
        "ALLOWED_HOSTS": "['lienhiephoi.example']",
        "TRUSTED_PROXIES": "[IPv4Network('127.0.0.1/32'), IPv6Network('::1/128')]",
    }


@pytest.mark.parametrize(
    ("changes", "required"),
    [
        ({"PORTAL_URL": "https://lienhiephoi.example"}, "True"),
        ({"PORTAL_URL": "https://lienhiephoi.example", "SECOND_FACTOR": "0"}, "False"),
        ({"PORTAL_URL": "http://127.0.0.1:8100"}, "False"),
    ],
)
def test_second_factor_is_required_on_a_public_address_unless_switched_off(tmp_path, changes, required):
    assert read_settings(tmp_path, "SECOND_FACTOR", **changes) == {"SECOND_FACTOR": required}


def test_production_settings_pass_the_deployment_check(tmp_path):
    answer = run_manage(
        tmp_path, "check", "--deploy", "--fail-level", "WARNING", PORTAL_URL="https://lienhiephoi.example"
    )

    assert answer.returncode == 0, answer.stderr


def test_driver_is_psycopg2():
    from django.db import connection

    assert connection.Database.__name__ == "psycopg2"
