#!/usr/bin/env python
import os
import signal
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from assocportal.catalogues import compile_catalogues
from assocportal.embedded_postgres.refusal import PostgresRefusal


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "assocportal.settings")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    # An ordinary end, so that the PostgreSQL this process may have started stops too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        settings.INSTALLED_APPS  # noqa: B018 - read now, so that a wrong setting is told in one line
        compile_catalogues()
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"Cấu hình chưa đúng: {error}")
    except PostgresRefusal as error:
        sys.exit(f"Không có cơ sở dữ liệu. {error}")


if __name__ == "__main__":
    main()
