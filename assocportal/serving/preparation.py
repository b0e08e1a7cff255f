"""What must be true before the first request: a database of today's shape, static files, content to look at."""

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection

from assocportal.embedded_postgres.refusal import tells_full_disk

from . import demonstration, static_files
from .journal import log
from .refusal import StartRefusal

OLDEST_POSTGRES = 17


def prepare():
    prepare_database()
    static_files.collect()


def prepare_database():
    check_database()
    try:
        call_command("migrate", interactive=False, verbosity=0)
        demonstration.close_accounts_unless_local()
        demonstration.fill_empty_database()
    except DatabaseError as error:
        log.exception("Chuẩn bị cơ sở dữ liệu")
        raise StartRefusal(f"Không chuẩn bị được cơ sở dữ liệu: {first_line(error)}.") from error


def check_database():
    try:
        connection.ensure_connection()
        version = connection.pg_version // 10000
    except DatabaseError as error:
        raise StartRefusal(f"Không kết nối được {name_database()}: {first_line(error)}.") from error
    if version < OLDEST_POSTGRES:
        raise StartRefusal(
            f"{name_database()} là PostgreSQL {version}: cần PostgreSQL {OLDEST_POSTGRES} trở lên."
        )


def name_database():
    database = settings.DATABASES["default"]
    if database["ENGINE"] == "assocportal.embedded_postgres":
        return "cơ sở dữ liệu"
    return f"DATABASE_URL (máy {database['HOST'] or 'này'}, cơ sở dữ liệu {database['NAME']})"


def first_line(error):
    if tells_full_disk(str(error)):
        return "đĩa đã đầy"
    return str(error).strip().split("\n", 1)[0]
