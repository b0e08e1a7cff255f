"""What django-tasks-db leaves to us: tasks whose worker was killed, tasks that failed, results nobody reads.

Tasks must bear being run twice.
"""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from . import schedule

LONGEST_TASK = timedelta(minutes=15)
MOST_ATTEMPTS = 3


def register() -> None:
    schedule.every(
        minutes=1, name="common.rescue_tasks", run=rescue_tasks, title="Cứu việc nền bị dừng giữa chừng"
    )
    schedule.every(minutes=1, name="common.retry_tasks", run=retry_tasks, title="Chạy lại việc nền bị lỗi")
    schedule.every(
        minutes=24 * 60,
        name="common.prune_task_results",
        run=prune_task_results,
        title="Xóa kết quả việc nền đã cũ",
    )
    schedule.every(
        minutes=24 * 60, name="common.clear_sessions", run=clear_sessions, title="Xóa phiên đăng nhập hết hạn"
    )


def rescue_tasks() -> None:
    """A killed worker leaves its task running for ever; one that kills its workers is given up."""
    for task in _locked(status="RUNNING", started_at__lt=timezone.now() - LONGEST_TASK):
        if len(task.worker_ids) < MOST_ATTEMPTS:
            _run_again(task, after=timezone.now())
        else:
            task.set_failed(TimeoutError("Tiến trình chạy việc này dừng giữa chừng cả ba lần."))


def retry_tasks() -> None:
    """After 2, then after 4 minutes."""
    for task in _locked(status="FAILED"):
        attempts = len(task.worker_ids)
        if attempts < MOST_ATTEMPTS:
            _run_again(task, after=task.finished_at + timedelta(minutes=2**attempts))


def prune_task_results() -> None:
    call_command("prune_db_task_results", queue_name="*", verbosity=0)


def clear_sessions() -> None:
    call_command("clearsessions")


def _locked(**conditions):
    return DBTaskResult.objects.select_for_update(skip_locked=True).filter(**conditions)


def _run_again(task, after) -> None:
    task.status, task.run_after = "READY", after
    task.started_at = task.finished_at = None
    task.save(update_fields=["status", "run_after", "started_at", "finished_at"])
