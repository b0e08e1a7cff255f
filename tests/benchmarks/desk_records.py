"""What the record of the desk costs at 1,000,000 entries, and the counts by author at 100,000 articles.

    FOLDER=… python -m tests.benchmarks.desk_records

FOLDER: where `make bench-search FOLDER=…` keeps its databases; the one of 100,000 articles gets the entries.
Each page is read by an officer who is no superuser; the bars are those of the desk's lists.
"""

import os
import statistics
import sys
import time

os.environ |= {
    "DATABASE_URL": "", "DEBUG": "0", "PORTAL_URL": "",
    "PORTAL_DATA_DIR": os.path.expanduser(os.environ["FOLDER"]),
    "DJANGO_SETTINGS_MODULE": "assocportal.settings",
}  # fmt: skip

import django

django.setup()

from django.conf import settings  # noqa: E402 - settings first
from django.contrib.auth.models import Permission  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
settings.ALLOWED_HOSTS += ["testserver"]

from assocportal.common.models import AuditEntry, User  # noqa: E402

ENTRIES, RUNS = 1_000_000, 7
LONGEST, MOST_QUERIES = 0.3, 17
RIGHTS = ("view_auditentry", "export_auditentry", "count_article", "view_article")
RECORD, COUNTS = "/admin/common/auditentry/", "/admin/news/article/nhuan-but/"
PAGES = {
    "record, newest": RECORD,
    "record, page 200": f"{RECORD}?p=200",
    "record, frequent word": f"{RECORD}?q=bai",
    "record, rare words": f"{RECORD}?q=bài+số+777777",
    "record, word that is not there": f"{RECORD}?q=xyzzy",
    "record, rare action": f"{RECORD}?action__exact=xuat",
    "record, one person": f"{RECORD}?nguoi=1",
    "record, one kind, frequent word": f"{RECORD}?loai=news.article&q=tieu+de",
    "record, a month": f"{RECORD}?tu-ngay=01/01/2025&den-ngay=31/01/2025",
    "counts, a year": f"{COUNTS}?nam={{year}}",
    "counts, a month": f"{COUNTS}?nam={{year}}&thang=6",
}
FILL = """
INSERT INTO common_auditentry
    (at, actor_id, action, model, object_id, object_text, changes, note, address_hash, folded)
SELECT now() - n * interval '1 minute', 1 + n %% 15, CASE WHEN n %% 50000 = 0 THEN 'xuat' ELSE 'sua' END,
    (ARRAY['news.article', 'news.article', 'events.event', 'members.organisation'])[1 + n %% 4], n %% 100000,
    'Bài số ' || n, jsonb_build_object('title', jsonb_build_array('Tiêu đề cũ ' || n, 'Tiêu đề mới ' || n)),
    '', md5(n::text), 'bai so ' || n || ' tieu de cu ' || n || ' tieu de moi ' || n
FROM generate_series(1, %s) AS n
"""


def main():
    connection.settings_dict["NAME"] = "bench_100000"
    call_command("migrate", verbosity=0)
    fill()
    officer, _ = User.objects.get_or_create(
        email="do@example.vn", defaults={"is_staff": True, "full_name": "Đo"}
    )
    officer.user_permissions.set(Permission.objects.filter(codename__in=RIGHTS))
    client = Client()
    client.force_login(officer)
    missed = [name for name, address in PAGES.items() if measure(client, name, address)]
    sys.exit(bool(missed))


def fill():
    lacking = ENTRIES - AuditEntry.objects.count()
    if lacking > 0:
        with connection.cursor() as cursor:
            cursor.execute(FILL, [lacking])
            cursor.execute("VACUUM ANALYZE common_auditentry")


def measure(client, name, address):
    """True where a bar is missed."""
    address = address.format(year=time.localtime().tm_year - 1)
    client.get(address)
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        response = client.get(address)
        seconds.append(time.perf_counter() - began)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    is_missed = (
        response.status_code != 200 or statistics.median(seconds) > LONGEST or len(queries) > MOST_QUERIES
    )
    took = f"{statistics.median(seconds) * 1000:6.0f} ms {len(queries):3} queries"
    print(f"{name:34} {took} {'MISSED' if is_missed else ''}")
    return is_missed


if __name__ == "__main__":
    main()
