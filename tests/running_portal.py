"""Drives the real `manage.py serve` as people do: as a process of its own, on a port and a data folder of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import psutil

from tests.environment import ROOT

READY = "Nhấn Ctrl-C để dừng."
NOT_INHERITED = (
    "DATABASE_URL",
    "PORTAL_POSTGRES_SOCKET",
    "PORTAL_URL",
    "SECRET_KEY",
    "PORT",
    "DJANGO_ALLOW_ASYNC_UNSAFE",
)


def make_environment(folder, **changes):
    environment = {name: value for name, value in os.environ.items() if name not in NOT_INHERITED}
    environment |= {"PORTAL_DATA_DIR": str(folder), "PORTAL_DEMO": "0", "DATABASE_URL": "", "PYTHONUTF8": "1"}
    return environment | changes


def run_manage(folder, *arguments, **changes):
    return subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=make_environment(folder, **changes),
        capture_output=True, text=True, timeout=60, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def find_free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_alive(process):
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def wait_until(condition, timeout=20):
    deadline = time.monotonic() + timeout
    while not (result := condition()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
    return result


class RunningPortal:
    def __init__(self, folder, **changes):
        self.folder = folder
        self.port = find_free_port()
        self.environment = make_environment(folder, PORT=str(self.port), **changes)
        self.said = folder / "said.txt"
        self.process = None

    def start(self, timeout=60):
        with self.said.open("w") as said:
            self.process = psutil.Popen(
                [sys.executable, "manage.py", "serve"], cwd=ROOT, env=self.environment,
                stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True,
            )  # fmt: skip
        wait_until(lambda: READY in self.said.read_text() or self.process.poll() is not None, timeout)
        assert self.process.poll() is None, self.said.read_text()
        return self

    def get(self, path):
        """Status and body."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def family(self):
        return [self.process, *self.process.children(recursive=True)]

    def find(self, word):
        return [
            process for process in self.family() if is_alive(process) and word in " ".join(process.cmdline())
        ]

    def stop(self, signum=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(signum)
        return self.process.wait(30)
