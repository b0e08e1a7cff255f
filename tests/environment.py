"""Settings of the test run, in place before Django reads its own: a data folder and a PostgreSQL apart."""

import os
from pathlib import Path

os.environ.setdefault("PORTAL_DATA_DIR", str(Path(__file__).resolve().parent.parent / "var" / "test"))
os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "x" * 50)
