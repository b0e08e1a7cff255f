import os

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.autoreload import DJANGO_AUTORELOAD_ENV

from assocportal.serving import preparation
from assocportal.serving.refusal import StartRefusal


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
        call_command("runserver", f"127.0.0.1:{settings.PORT}")
