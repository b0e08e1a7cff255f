"""Holds everything the portal needs while it runs, and lets go of everything when it ends."""

import http.client
import os
import signal
import sys
import time

from django.conf import settings
from django.db import connections

from assocportal.embedded_postgres.base import SOCKET_VARIABLE, get_share
from assocportal.embedded_postgres.refusal import PostgresRefusal

from . import stop_request
from .children import Child
from .journal import tell, trim_logs, warn
from .parent_death import die_with_parent
from .refusal import StartRefusal

HOST = "127.0.0.1"
WEB_WORKERS = 2
WEB_THREADS = 4
READY_TIMEOUT = 60
TICK_EVERY = 60
LOOK_EVERY = 0.3
# Queues with a worker of their own: an editor waits for a photo, and a letter for neither photos nor Word files.
MAIL, IMAGES = "mail", "images"
IMAGES_EVERY = 0.25


class Supervisor:
    def __init__(self):
        self.logs = settings.PORTAL_DATA_DIR / "log"
        self.share = get_share() if is_embedded() else None
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "assocportal.settings",
            "DEBUG": "0",
            "PORTAL_SUPERVISED": "1",
            "PYTHONUNBUFFERED": "1",
        }
        self.web = self.tick = None
        self.workers = []

    def start_database(self):
        if self.share:
            self.environment[SOCKET_VARIABLE] = self.share.join(die_with_parent(signal.SIGINT))

    def start_children(self):
        connections.close_all()
        self.web = self.make_child("Máy chủ web", "web.log", "-m", "granian", *granian_arguments())
        self.workers = [
            self.make_worker(
                "Tiến trình việc nền", "worker.log", "*", 1, "--exclude-queues", f"{MAIL},{IMAGES}"
            ),
            self.make_worker("Tiến trình gửi thư", "mail.log", MAIL, 1),
            self.make_worker("Tiến trình xử lý ảnh", "images.log", IMAGES, IMAGES_EVERY),
        ]
        self.tick = self.make_child("Việc định kỳ", "tick.log", "manage.py", "tick")
        self.web.start()
        self.wait_for_answer()
        for worker in self.workers:
            worker.start()

    def make_worker(self, label, log, *options):
        return self.make_child(label, log, *worker_arguments(*options))

    def make_child(self, label, log, *arguments):
        return Child(
            label, [sys.executable, *arguments], self.logs / log, self.environment, settings.BASE_DIR
        )

    def wait_for_answer(self):
        deadline = time.monotonic() + READY_TIMEOUT
        while not answers():
            stop_request.obey()
            if not self.web.is_running or time.monotonic() > deadline:
                raise StartRefusal(f"Máy chủ web không chạy được. Xem {self.web.log}.")
            time.sleep(0.05)

    def watch(self):
        next_tick = time.monotonic()
        while not stop_request.is_made():
            self.keep_database()
            self.web.keep_running()
            for worker in self.workers:
                worker.keep_running()
            self.tick.note_end()
            if time.monotonic() >= next_tick:
                self.run_tick()
                next_tick += TICK_EVERY
            time.sleep(LOOK_EVERY)

    def keep_database(self):
        if not self.share or self.share.find_running():
            return
        warn(f"PostgreSQL đã dừng, đang chạy lại. Xem {self.logs / 'postgres.log'}.")
        try:
            self.share.join(die_with_parent(signal.SIGINT))
        except PostgresRefusal as error:
            warn(f"{error} Thử lại sau 5 giây.")
            time.sleep(5)

    def run_tick(self):
        trim_logs(self.logs)
        if not self.tick.is_running:
            self.tick.start()

    def stop(self):
        stop_request.ignore_further()
        children = [child for child in (self.web, *self.workers, self.tick) if child]
        for child in children:
            child.ask_to_stop()
        for child in children:
            child.wait_until_stopped()
        connections.close_all()
        if self.share:
            self.share.leave(force=True)
        if children:
            tell("Đã dừng.")


def is_embedded():
    return settings.DATABASES["default"]["ENGINE"] == "assocportal.embedded_postgres"


def worker_arguments(queue, interval, *others):
    return ("manage.py", "db_worker", "--queue-name", queue, "--interval", str(interval), *others)


def granian_arguments():
    return (
        "--interface", "wsgi", "--host", HOST, "--port", str(settings.PORT), "--no-ws",
        "--workers", str(WEB_WORKERS), "--blocking-threads", str(WEB_THREADS),
        "--respawn-failed-workers", "--workers-kill-timeout", "5", "--log-level", "warning",
        "assocportal.wsgi:application",
    )  # fmt: skip


def answers():
    """Any answer will do: over plain http a portal with an https address sends everybody there."""
    connection = http.client.HTTPConnection(HOST, settings.PORT, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": settings.PORTAL_URL.netloc})
        return connection.getresponse().status < http.client.INTERNAL_SERVER_ERROR
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
