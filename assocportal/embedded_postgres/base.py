"""Django's PostgreSQL backend over a cluster in the portal's data folder.

One key of its own in the connection's settings: DURABLE (off: a crash may lose data, for tests only). Under
`manage.py serve` the children are told the socket by the environment and neither start nor stop anything.
"""

import functools
import os

from django.conf import settings
from django.db.backends.postgresql import base

from .client import DatabaseClient
from .cluster import Cluster
from .postmaster import PORT
from .sharing import Share

SOCKET_VARIABLE = "PORTAL_POSTGRES_SOCKET"


@functools.cache
def get_share(durable=True) -> Share:
    data = settings.PORTAL_DATA_DIR
    return Share(Cluster(data / "postgres", data / "log" / "postgres.log", durable))


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = DatabaseClient

    def get_connection_params(self):
        return super().get_connection_params() | {"host": self._find_socket(), "port": str(PORT)}

    def _find_socket(self):
        if given := os.environ.get(SOCKET_VARIABLE):
            return given
        share = get_share(self.settings_dict.get("DURABLE", True))
        folder = share.join()
        if name := self.settings_dict["NAME"]:
            share.ensure_database(folder, name, self.settings_dict["USER"])
        return folder
