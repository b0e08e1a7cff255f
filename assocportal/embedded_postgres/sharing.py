"""Several processes use one cluster: the first starts it, the last one out stops it.

Who uses it is a shared lock on a file, which the kernel lets go however a process ends: nothing to clean up after
`kill -9`, no numbers of dead processes to believe. A second lock keeps starting and stopping apart.
"""

import atexit
import contextlib
import fcntl
import os

import psycopg2

from .cluster import Cluster
from .postmaster import PORT, find_postmaster
from .refusal import PostgresRefusal, describe_system_error


class Share:
    """This process's use of a cluster, from `join` until `leave` or the end of the process."""

    def __init__(self, cluster: Cluster):
        self.cluster = cluster
        self.pid = os.getpid()
        self.users = None
        self.databases = set()

    def join(self, before_exec=None) -> str:
        """The folder of the server's socket; started where it is not running, also when it died meanwhile."""
        running = self.find_running()
        if running is None:
            with self._starting_or_stopping():
                running = self.cluster.start(before_exec)
                self._hold()
        return running.socket_folder

    def find_running(self):
        """The server that this process joined, while it lives."""
        running = find_postmaster(self.cluster.folder) if self.users else None
        return running if running and running.is_ready else None

    def leave(self, force=False):
        """Stop the server if nobody else uses it; `force`: even so."""
        if self.users is None or os.getpid() != self.pid:
            return
        with self._starting_or_stopping():
            if force or self._is_last():
                self.cluster.stop()
            self.users.close()
        self.users = None

    def ensure_database(self, socket_folder, name, user):
        if name in self.databases:
            return
        with self._starting_or_stopping():
            create_database(socket_folder, name, user)
        self.databases.add(name)

    def _hold(self):
        if self.users is None:
            self.users = open_lock(self.cluster.folder.with_name("postgres.users"))
            fcntl.flock(self.users, fcntl.LOCK_SH)
            atexit.register(self.leave)

    def _is_last(self):
        try:
            fcntl.flock(self.users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    @contextlib.contextmanager
    def _starting_or_stopping(self):
        with open_lock(self.cluster.folder.with_name("postgres.lock")) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            try:
                yield
            except OSError as error:
                raise PostgresRefusal(
                    f"Không dùng được {self.cluster.folder}: {describe_system_error(error)}."
                ) from error


def open_lock(path):
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("a")
    except OSError as error:
        raise PostgresRefusal(f"Không ghi được {path}: {describe_system_error(error)}.") from error


def create_database(socket_folder, name, user):
    connection = psycopg2.connect(host=socket_folder, port=PORT, user=user, dbname="postgres")
    connection.autocommit = True  # CREATE DATABASE refuses a transaction
    with contextlib.closing(connection), connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if not cursor.fetchone():
            cursor.execute('CREATE DATABASE "{}"'.format(name.replace('"', '""')))
