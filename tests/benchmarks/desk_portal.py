"""The portal as the pages of `make bench-desk` are asked from it: within this process, on the database of the bench.

Import this before any model: it sets the process up.
"""

import os
import sys
import tempfile
import time
from statistics import median

FOLDER = os.environ.get("FOLDER") or tempfile.mkdtemp()
os.environ |= {
    "DATABASE_URL": "", "DEBUG": "0", "PORTAL_URL": "", "PORTAL_DATA_DIR": os.path.expanduser(FOLDER),
    "DJANGO_SETTINGS_MODULE": "assocportal.settings",
}  # fmt: skip

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402 - settings first
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django_otp import DEVICE_ID_SESSION_KEY  # noqa: E402
from django_otp.plugins.otp_totp.models import TOTPDevice  # noqa: E402

from assocportal.common.models import User  # noqa: E402
from assocportal.demo.bulk import add_articles  # noqa: E402
from news.models import Article  # noqa: E402

# nothing is collected here
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
settings.WHITENOISE_AUTOREFRESH = True
settings.ALLOWED_HOSTS = ["testserver", *settings.ALLOWED_HOSTS]

ARTICLES = int(next(iter(sys.argv[1:]), "") or 100_000)
RUNS = int(os.environ.get("RUNS", "20"))
TRANSACTIONS = ("SAVEPOINT", "RELEASE", "ROLLBACK")


def load():
    connection.settings_dict["NAME"] = f"bench_desk_{ARTICLES}"
    call_command("migrate", verbosity=0)
    if not Article.objects.exists():
        call_command("load_demo", verbosity=0)
    missing = ARTICLES - Article.objects.count()
    for done in add_articles(missing) if missing > 0 else ():
        print(f"\r{done} / {missing} bài", end="", file=sys.stderr, flush=True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def verified_client(user: User) -> Client:
    """Logged in with a second factor."""
    device, _ = TOTPDevice.objects.get_or_create(user=user, name="bench", confirmed=True)
    client = Client()
    client.force_login(user)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = device.persistent_id
    session.save()
    return client


class Counter:
    """Every statement is a query, but for what only bounds a transaction; those are counted beside."""

    def __init__(self):
        self.queries = self.bounds = 0

    def __call__(self, execute, sql, params, many, context):
        if sql.startswith(TRANSACTIONS):
            self.bounds += 1
        else:
            self.queries += 1
        return execute(sql, params, many, context)


def measure(ask, status=200, prepare=lambda: None):
    """Milliseconds at the median and at 99 of 100, and what one answer asked the database."""
    seconds = []
    for run in range(RUNS + 1):  # the first one warms
        prepare()
        counter = Counter()
        with connection.execute_wrapper(counter):
            began = time.perf_counter()
            response = ask()
            took = time.perf_counter() - began
        assert response.status_code == status, (response.status_code, response.get("Location"))
        seconds += [took] if run else []
    seconds.sort()
    return 1000 * median(seconds), 1000 * seconds[-(-99 * len(seconds) // 100) - 1], counter


def tell(figures):
    middle, slow, counter = figures
    beside = f" (and {counter.bounds} savepoints)" if counter.bounds else ""
    return f"{middle:.0f} ms, p99 {slow:.0f} ms, {counter.queries} queries{beside}"
