import os
import subprocess
import sys

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.autoreload import DJANGO_AUTORELOAD_ENV

from assocportal.serving import preparation
from assocportal.serving.parent_death import die_with_parent
from assocportal.serving.refusal import StartRefusal
from assocportal.serving.supervisor import IMAGES_EVERY, worker_arguments


class Command(BaseCommand):
    help = "Chạy để lập trình: DEBUG=1, tự nạp lại khi mã nguồn đổi, cùng dữ liệu với serve."
    requires_system_checks = []

    def handle(self, **options):
        if not settings.DEBUG:
            raise SystemExit("Lệnh dev cần DEBUG=1: hãy dùng make dev.")
        # This outer process keeps its share of PostgreSQL while the reloaded ones come and go.
        if os.environ.get(DJANGO_AUTORELOAD_ENV) != "true":
            try:
                preparation.prepare_database()
            except StartRefusal as error:
                raise SystemExit(f"Không khởi động được. {error}") from error
            start_worker()
        call_command("runserver", f"127.0.0.1:{settings.PORT}")


def start_worker():
    """One for all queues; it ends with this process."""
    command = [sys.executable, *worker_arguments("*", IMAGES_EVERY)]
    subprocess.Popen(command, cwd=settings.BASE_DIR, preexec_fn=die_with_parent())
