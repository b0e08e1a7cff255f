"""Settings of the test run, in place before Django reads its own: a data folder and a PostgreSQL apart."""

import os
from pathlib import Path

import hypothesis

os.environ.setdefault("PORTAL_DATA_DIR", str(Path(__file__).resolve().parent.parent / "var" / "test"))
os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "x" * 50)

# A busy machine is not a failing test: property tests are not timed.
hypothesis.settings.register_profile(
    "portal",
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture],
)
hypothesis.settings.load_profile("portal")
