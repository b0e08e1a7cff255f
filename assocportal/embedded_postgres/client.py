from django.db.backends.postgresql import client

from .cluster import PROGRAMS


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell` with the psql that came along."""

    executable_name = str(PROGRAMS / "bin" / "psql")

    def runshell(self, parameters):
        self.connection.settings_dict["HOST"] = self.connection.get_connection_params()["host"]
        super().runshell(parameters)
