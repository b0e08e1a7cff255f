from django.core.management.base import BaseCommand, CommandError

from assocportal.common.schedule import run_due


class Command(BaseCommand):
    help = "Chạy các công việc định kỳ đã đến hạn. Gọi mỗi phút một lần; gọi trùng không chạy hai lần."

    def handle(self, *args, **options):
        failed = []
        for run in run_due():
            if run.error:
                failed.append(run.name)
                self.stderr.write(f"{run.name}: lỗi\n{run.error}")
            else:
                self.stdout.write(f"{run.name}: xong")
        if failed:
            raise CommandError(f"Công việc bị lỗi: {', '.join(failed)}.")
