import signal
import sys

from django.conf import settings
from django.core.management.base import BaseCommand

from assocportal.embedded_postgres.refusal import PostgresRefusal, describe_system_error
from assocportal.serving import (
    demonstration,
    instance,
    journal,
    parent_death,
    preparation,
    stop_request,
    supervisor,
)
from assocportal.serving.refusal import StartRefusal


class Command(BaseCommand):
    help = "Chạy cổng thông tin như khi dùng thật: PostgreSQL, máy chủ web, việc nền và việc định kỳ."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--with-parent", action="store_true", help="Dừng khi tiến trình gọi lệnh này (make) không còn."
        )

    def handle(self, *, with_parent, **options):
        stop_request.listen()
        if with_parent:
            parent_death.ask_signal_at_parent_death(signal.SIGTERM)
        try:
            self.serve()
        except (StartRefusal, PostgresRefusal) as error:
            sys.exit(f"Không khởi động được. {error}")
        except OSError as error:
            sys.exit(f"Không khởi động được. {describe(error)}")

    def serve(self):
        if settings.DEBUG:
            raise StartRefusal("DEBUG=1 chỉ dùng với make dev; make run luôn chạy với DEBUG=0.")
        journal.open_journal(settings.PORTAL_DATA_DIR / "log")
        lock = instance.lock_data_folder(settings.PORTAL_DATA_DIR, settings.PORTAL_URL.geturl())
        instance.check_port(supervisor.HOST, settings.PORT)
        portal = supervisor.Supervisor()
        try:
            portal.start_database()
            preparation.prepare()
            account = demonstration.read_account()
            stop_request.obey()
            portal.start_children()
            announce(account)
            portal.watch()
        finally:
            portal.stop()
            lock.close()


def announce(account):
    address = settings.PORTAL_URL.geturl()
    journal.tell(f"Cổng thông tin:  {address}/")
    journal.tell(f"Bàn biên tập:    {address}/admin/")
    if account:
        # On the terminal only: a log is kept and copied around.
        print(f"Tài khoản thử:   {account[0]} (mật khẩu: {account[1]})", flush=True)
    journal.tell(f"Nhật ký:         {settings.PORTAL_DATA_DIR / 'log'}")
    journal.tell("Nhấn Ctrl-C để dừng.")


def describe(error):
    where = f" ({error.filename})" if error.filename else ""
    return f"{describe_system_error(error).capitalize()}{where}."
