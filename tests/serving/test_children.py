import os
import sys

import pytest

from assocportal.serving import children
from assocportal.serving.children import Child


@pytest.fixture
def make_child(tmp_path):
    made = []

    def make(code):
        child = Child("Việc thử", [sys.executable, "-c", code], tmp_path / "viec.log", os.environ, tmp_path)
        child.start()
        made.append(child)
        return child

    yield make
    for child in made:
        child.ask_to_stop()
        child.wait_until_stopped()


def test_child_that_dies_waits_longer_each_time(make_child, capsys):
    child = make_child("raise SystemExit(3)")
    child.process.wait()

    child.keep_running()
    first_retry, child.retry_at = child.retry_at, 0
    child.keep_running()
    child.process.wait()
    child.keep_running()

    assert child.retry_at - first_retry >= 1
    assert capsys.readouterr().err.splitlines() == [
        f"Việc thử đã dừng (mã 3), chạy lại sau 1 giây. Xem {child.log}.",
        f"Việc thử đã dừng (mã 3), chạy lại sau 2 giây. Xem {child.log}.",
    ]


def test_child_that_ran_long_enough_is_trusted_again(make_child, monkeypatch):
    child = make_child("import time; time.sleep(60)")
    monkeypatch.setattr(children, "STEADY_AFTER", 0)
    child.wait = 30

    child.keep_running()

    assert child.wait == children.FIRST_WAIT


def test_failed_end_is_told_once(make_child, capsys):
    child = make_child("raise SystemExit(3)")
    child.process.wait()

    child.note_end()
    child.note_end()

    assert capsys.readouterr().err == f"Việc thử gặp lỗi (mã 3). Xem {child.log}.\n"


def test_good_end_is_not_told(make_child, capsys):
    child = make_child("pass")
    child.process.wait()

    child.note_end()

    assert capsys.readouterr().err == ""
    assert not child.is_running


def test_child_that_does_not_listen_is_stopped_by_force(make_child, capsys):
    child = make_child(
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(60)"
    )
    while not child.log.read_text():
        assert child.is_running

    child.ask_to_stop()
    child.wait_until_stopped(timeout=0.2)

    assert not child.is_running
    assert capsys.readouterr().err == "Việc thử không dừng sau 0.2 giây: buộc dừng.\n"
