"""The running server of a data folder, as its postmaster.pid tells: never believed without looking at the process."""

import signal
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

PORT = 5432
STATUS_LINE = 7
FAST_STOP_TIMEOUT = 20
IMMEDIATE_STOP_TIMEOUT = 10


@dataclass(frozen=True)
class Postmaster:
    pid: int
    socket_folder: str
    status: str
    data: Path

    @property
    def is_ready(self):
        return self.status == "ready"

    def is_alive(self):
        """A zombie is dead, and so is a stranger who got the number of a server that is gone."""
        try:
            process = psutil.Process(self.pid)
            return (
                process.status() != psutil.STATUS_ZOMBIE
                and process.name() == "postgres"
                and str(self.data) in process.cmdline()
            )
        except psutil.Error:
            return False

    def stop(self) -> bool:
        """Open connections are cut, what is committed is written; True when it is gone.

        A server told to stop in the middle of starting may never end (seen with 18.4): then at once, which loses
        nothing either, the next start reads the log.
        """
        return self._stop_by(signal.SIGINT, FAST_STOP_TIMEOUT) or self._stop_by(
            signal.SIGQUIT, IMMEDIATE_STOP_TIMEOUT
        )

    def _stop_by(self, signum, timeout):
        if self.is_alive():
            psutil.Process(self.pid).send_signal(signum)
        deadline = time.monotonic() + timeout
        while self.is_alive() and time.monotonic() < deadline:
            time.sleep(0.02)
        return not self.is_alive()


def find_postmaster(data: Path) -> Postmaster | None:
    """The living server of this folder; None where there is none, whatever files a dead one left."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return None
    lines += [""] * (STATUS_LINE + 1 - len(lines))
    pid = lines[0].strip()
    if not pid.isdigit():
        return None
    found = Postmaster(int(pid), lines[4].strip(), lines[STATUS_LINE].strip(), data)
    return found if found.is_alive() else None


def remove_stale_locks(data: Path, socket_folder: Path):
    """What a killed server leaves; PostgreSQL refuses to start while the number in them belongs to anybody."""
    (data / "postmaster.pid").unlink(missing_ok=True)
    (socket_folder / f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)
