"""One size of `make bench-search`, in a process of its own: loaded where it is not yet, then measured."""

import os
import sys
import time

os.environ |= {
    "DATABASE_URL": "",
    "DEBUG": "0",
    "PORTAL_URL": "",
    "DJANGO_SETTINGS_MODULE": "assocportal.settings",
}

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

# nothing is collected here
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}

from . import search_report, search_saving  # noqa: E402
from .search_loading import is_loaded, load  # noqa: E402
from .search_measuring import read_hits, read_page  # noqa: E402
from .search_queries import make_questions  # noqa: E402

PLANS, BARE, LOAD = (
    os.environ.get("PLANS") != "0",
    os.environ.get("BARE") == "1",
    os.environ.get("LOAD") == "1",
)


def open_database(size):
    connection.settings_dict["NAME"] = f"bench_{size}"
    call_command("migrate", verbosity=0)
    say(f"{connection.settings_dict['NAME']}: {connection.get_connection_params()['host']}")
    if not is_loaded():
        load(size, say)


def measure(size):
    """True where a bar is missed."""
    read = read_hits if BARE else read_page
    is_missed = search_report.print_searches(size, make_questions(), read, PLANS)
    if size == search_saving.AT_ARTICLES:
        is_missed |= search_report.print_figures(f"{size:,} articles", search_saving.measure())
    return is_missed


def say(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    open_database(int(sys.argv[1]))
    sys.exit(0 if LOAD else measure(int(sys.argv[1])))
