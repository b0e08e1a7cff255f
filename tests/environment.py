"""Settings of the test run, in place before Django reads its own: nothing of a .env file, a data folder apart."""

import os
from pathlib import Path

import hypothesis

from assocportal.catalogues import compile_catalogues

ROOT = Path(__file__).resolve().parent.parent


def choose_data_folder():
    """`test` inside the portal's own; pytest-xdist's workers inherit what is already chosen."""
    given = Path(os.environ.get("PORTAL_DATA_DIR") or ROOT / "var")
    return given if given.name == "test" else given / "test"


os.environ |= {
    "PORTAL_DATA_DIR": str(choose_data_folder()),
    "SECRET_KEY": "only-for-tests-" + "x" * 50,
    "DEBUG": "0",
    "PORT": "8000",
    "PORTAL_URL": "",
    "PORTAL_DEMO": "1",
    "ALLOWED_HOSTS": "",
    "TRUSTED_PROXIES": "",
    "SMTP_URL": "",
    "MAIL_FROM": "",
}
os.environ.pop("SECOND_FACTOR", None)
os.environ.setdefault("PYTHONUTF8", "1")
compile_catalogues()

# A busy machine is not a failing test: property tests are not timed.
hypothesis.settings.register_profile(
    "portal",
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture],
)
hypothesis.settings.load_profile("portal")
