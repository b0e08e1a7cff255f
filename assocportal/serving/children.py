"""A process of the supervisor's: started again when it dies, each time a little later."""

import subprocess
import time

from . import stop_request
from .journal import warn
from .parent_death import die_with_parent

FIRST_WAIT = 1
LONGEST_WAIT = 30
STEADY_AFTER = 60
ASK_AGAIN_AFTER = 5
STOP_TIMEOUT = 15


class Child:
    def __init__(self, label, command, log, environment, folder):
        self.label = label
        self.command = command
        self.log = log
        self.environment = environment
        self.folder = folder
        self.process = None
        self.started_at = 0
        self.wait = FIRST_WAIT
        self.retry_at = None

    @property
    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def start(self):
        with self.log.open("ab") as log, stop_request.postponed():
            self.process = subprocess.Popen(
                self.command,
                env=self.environment,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C reaches the supervisor only, which stops all in order
                preexec_fn=die_with_parent(),
            )
            self.started_at = time.monotonic()
            self.retry_at = None

    def keep_running(self):
        now = time.monotonic()
        if self.is_running:
            if now - self.started_at > STEADY_AFTER:
                self.wait = FIRST_WAIT
        elif self.retry_at is None:
            warn(
                f"{self.label} đã dừng (mã {self.process.returncode}), chạy lại sau {self.wait} giây. Xem {self.log}."
            )
            self.retry_at = now + self.wait
            self.wait = min(self.wait * 2, LONGEST_WAIT)
        elif now >= self.retry_at:
            self.start()

    def note_end(self):
        """For one that is meant to end by itself: reaped, and a failure told once."""
        if self.process is not None and self.process.poll():
            warn(f"{self.label} gặp lỗi (mã {self.process.returncode}). Xem {self.log}.")
            self.process = None

    def ask_to_stop(self):
        if self.is_running:
            self.process.terminate()

    def _wait_or_ask_again(self):
        """One that is just starting may lose what it is told before it listens."""
        try:
            self.process.wait(ASK_AGAIN_AFTER)
        except subprocess.TimeoutExpired:
            self.ask_to_stop()

    def wait_until_stopped(self, timeout=STOP_TIMEOUT):
        if self.process is None:
            return
        try:
            self._wait_or_ask_again()
            self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            warn(f"{self.label} không dừng sau {timeout} giây: buộc dừng.")
            self.process.kill()
            self.process.wait()
