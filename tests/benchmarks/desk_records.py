"""Part of `make bench-desk`: the record of the desk with ten entries an article, and the counts by author.

    python -m tests.benchmarks.desk_records [number of articles]

Each page is read by an officer who is no superuser; the bars are those of the desk's lists.
"""

import sys
import time

from django.contrib.auth.models import Permission
from django.db import connection

from tests.benchmarks.desk_portal import ARTICLES, User, load, measure, tell, verified_client

from assocportal.common.models import AuditEntry  # isort: skip - after the portal is set up
from tests.benchmarks.desk_report import print_row  # isort: skip

ENTRIES = 10 * ARTICLES
LONGEST, MOST_QUERIES = 300, 12
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
    load()
    fill()
    officer, _ = User.objects.get_or_create(
        email="do@example.vn", defaults={"is_staff": True, "full_name": "Đo"}
    )
    officer.user_permissions.set(Permission.objects.filter(codename__in=RIGHTS))
    client = verified_client(officer)
    missed = [name for name, address in PAGES.items() if print_page(client, name, address)]
    return bool(missed)


def fill():
    lacking = ENTRIES - AuditEntry.objects.count()
    if lacking > 0:
        with connection.cursor() as cursor:
            cursor.execute(FILL, [lacking])
            cursor.execute("VACUUM ANALYZE common_auditentry")


def print_page(client, name, address):
    figures = measure(lambda: client.get(address.format(year=time.localtime().tm_year - 1)))
    is_missed = figures[1] > LONGEST or figures[2].queries > MOST_QUERIES
    return print_row(name, tell(figures), f"≤ {LONGEST} ms, ≤ {MOST_QUERIES} queries", is_missed)


if __name__ == "__main__":
    sys.exit(main())
