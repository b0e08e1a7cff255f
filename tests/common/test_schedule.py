import io
from datetime import timedelta
from threading import Thread

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from assocportal.common import schedule
from assocportal.common.models import ScheduledRun
from tests.factories import FieldFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty_registry(monkeypatch):
    monkeypatch.setattr(schedule, "registry", {})


@pytest.fixture
def calls():
    return []


def tick():
    out, err = io.StringIO(), io.StringIO()
    call_command("tick", stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def later(minutes):
    return time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=False)


def test_tick_runs_what_has_never_run(calls):
    schedule.every(minutes=60, name="news.fold_views", run=lambda: calls.append("news"))
    schedule.every(minutes=1, name="events.remind", run=lambda: calls.append("events"))

    out, err = tick()

    assert calls == ["news", "events"]
    assert (out, err) == ("news.fold_views: xong\nevents.remind: xong\n", "")


def test_tick_leaves_what_is_not_due(calls):
    schedule.every(minutes=60, name="news.fold_views", run=lambda: calls.append("news"))
    tick()

    with later(59):
        tick()

    assert calls == ["news"]


@pytest.mark.parametrize("minutes", [60, 59.8, 500])
def test_tick_runs_again_what_is_due(calls, minutes):
    schedule.every(minutes=60, name="news.fold_views", run=lambda: calls.append("news"))
    tick()

    with later(minutes):
        tick()

    assert calls == ["news", "news"]


def test_tick_records_start_and_end(calls):
    with time_machine.travel("2022-06-24 16:00:56+07:00", tick=False) as clock:
        schedule.every(minutes=60, name="news.fold_views", run=lambda: clock.shift(5))
        tick()

    run = ScheduledRun.objects.get()
    assert (run.name, run.error) == ("news.fold_views", "")
    assert run.finished_at - run.started_at == timedelta(seconds=5)


def test_failing_work_is_reported_and_stops_nobody(calls):
    def fail():
        raise ValueError("Máy in hết giấy")

    schedule.every(minutes=60, name="news.fail", run=fail)
    schedule.every(minutes=60, name="news.fold_views", run=lambda: calls.append("news"))

    with pytest.raises(CommandError, match=r"^Công việc bị lỗi: news\.fail\.$"):
        tick()

    assert calls == ["news"]
    assert "ValueError: Máy in hết giấy" in ScheduledRun.objects.get(name="news.fail").error


def test_what_a_failing_work_wrote_is_undone():
    def fail():
        FieldFactory(name="Dở dang")
        connection.cursor().execute("SELECT 1 / 0")

    schedule.every(minutes=60, name="members.fail", run=fail)

    with pytest.raises(CommandError):
        tick()

    run = ScheduledRun.objects.get()
    assert "division by zero" in run.error
    assert run.finished_at is not None
    assert FieldFactory._meta.model.objects.count() == 0


def test_work_that_recovers_forgets_its_error(calls):
    schedule.every(minutes=60, name="news.fold_views", run=lambda: calls.append(1 / len(calls)))
    with pytest.raises(CommandError):
        tick()
    calls.append("now it can")

    with later(60):
        tick()

    assert ScheduledRun.objects.get().error == ""


@pytest.mark.django_db(transaction=True)
def test_second_tick_passes_over_what_the_first_is_doing(calls):
    def second_tick():
        try:
            calls.append(tick())
        finally:
            connection.close()

    def run():
        calls.append("first")
        thread = Thread(target=second_tick)
        thread.start()
        thread.join()

    schedule.every(minutes=60, name="news.fold_views", run=run)
    tick_first = tick()

    assert calls == ["first", ("", "")]
    assert tick_first == ("news.fold_views: xong\n", "")
