from django.conf import settings
from django.db.backends.postgresql import base

from .starter import start

servers = []


class DatabaseWrapper(base.DatabaseWrapper):
    def get_connection_params(self):
        if not servers:
            servers.append(start(settings.PORTAL_DATA_DIR / "postgres"))
        return super().get_connection_params() | {"host": str(servers[0].get_postmaster_info().socket_dir)}
