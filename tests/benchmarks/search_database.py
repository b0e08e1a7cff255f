"""The databases for measuring the search: one a size, in one PostgreSQL of its own, with the portal's settings."""

import os

os.environ |= {
    "DATABASE_URL": "",
    "DEBUG": "0",
    "PORTAL_URL": "",
    "DJANGO_SETTINGS_MODULE": "assocportal.settings",
}

import django

django.setup()

from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from assocportal.common.search.frequencies import kept_months  # noqa: E402
from assocportal.common.search.synonyms import kept_synonyms  # noqa: E402

from .search_loading import is_loaded, load  # noqa: E402

__all__ = ["is_loaded", "load", "use"]


def use(size, say):
    connection.close()
    connection.settings_dict["NAME"] = f"bench_{size}"
    for kept in (kept_months, kept_synonyms, ContentType.objects):
        (kept.clear_cache if kept is ContentType.objects else kept.forget)()
    call_command("migrate", verbosity=0)
    say(f"{connection.settings_dict['NAME']}: {connection.get_connection_params()['host']}")
