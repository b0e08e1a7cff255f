from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from assocportal.common import jobs, schedule

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tasks_in_the_database(settings):
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "images"]}
    }


@pytest.fixture
def now():
    with time_machine.travel("2022-06-24 16:00:56+07:00", tick=False):
        yield timezone.now()


def make_task(status, workers=1, **times):
    return DBTaskResult.objects.create(
        status=status,
        worker_ids=[f"worker{number}" for number in range(workers)],
        args_kwargs={"args": [], "kwargs": {}},
        task_path="tests.common.test_jobs.nothing",
        backend_name="default",
        queue_name="images",
        run_after=get_date_max(),
        exception_class_path="",
        traceback="",
        **times,
    )


def state_of(task):
    task.refresh_from_db()
    return task.status, task.run_after, task.started_at


def test_task_of_a_killed_worker_is_run_again(now):
    task = make_task("RUNNING", started_at=now - timedelta(minutes=16))

    jobs.rescue_tasks()

    assert state_of(task) == ("READY", now, None)
    assert DBTaskResult.objects.ready().get() == task


def test_running_task_is_left_its_time(now):
    task = make_task("RUNNING", started_at=now - timedelta(minutes=14))

    jobs.rescue_tasks()

    assert state_of(task)[0] == "RUNNING"


def test_task_that_kills_every_worker_is_given_up(now):
    task = make_task("RUNNING", workers=3, started_at=now - timedelta(minutes=16))

    jobs.rescue_tasks()
    jobs.retry_tasks()

    assert state_of(task)[0] == "FAILED"
    assert "dừng giữa chừng" in task.traceback


@pytest.mark.parametrize(("workers", "minutes"), [(1, 2), (2, 4)])
def test_failed_task_is_tried_again_later_each_time(now, workers, minutes):
    task = make_task("FAILED", workers=workers, started_at=now, finished_at=now)

    jobs.retry_tasks()

    assert state_of(task) == ("READY", now + timedelta(minutes=minutes), None)


def test_task_that_failed_three_times_is_left(now):
    task = make_task("FAILED", workers=3, started_at=now, finished_at=now)

    jobs.retry_tasks()

    assert state_of(task)[0] == "FAILED"


def test_old_results_of_every_queue_are_removed(now):
    make_task("SUCCESSFUL", finished_at=now - timedelta(days=15))
    kept = make_task("SUCCESSFUL", finished_at=now - timedelta(days=13))

    jobs.prune_task_results()

    assert list(DBTaskResult.objects.all()) == [kept]


def test_expired_sessions_are_removed(now):
    for key, days in (("cu", -1), ("moi", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=now + timedelta(days=days))

    jobs.clear_sessions()

    assert list(Session.objects.values_list("pk", flat=True)) == ["moi"]


def test_tick_does_all_of_it(now):
    task = make_task("RUNNING", started_at=now - timedelta(minutes=16))

    call_command("tick")

    assert state_of(task)[0] == "READY"
    assert {
        "common.rescue_tasks",
        "common.retry_tasks",
        "common.prune_task_results",
        "common.clear_sessions",
    } <= set(schedule.registry)
