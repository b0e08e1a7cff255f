import signal

import pytest

from assocportal.serving import stop_request


@pytest.fixture(autouse=True)
def no_request(monkeypatch):
    monkeypatch.setattr(stop_request, "requests", [])


def test_request_ends_the_process_at_once():
    with pytest.raises(SystemExit) as ended:
        stop_request.make(signal.SIGTERM, None)

    assert ended.value.code == 0
    assert stop_request.is_made()


def test_request_while_a_process_starts_is_obeyed_afterwards():
    started = []

    def start():
        with stop_request.postponed():
            stop_request.make(signal.SIGTERM, None)
            started.append("process")

    with pytest.raises(SystemExit):
        start()

    assert started == ["process"]


def test_without_a_request_nothing_ends():
    with stop_request.postponed():
        pass

    stop_request.obey()

    assert not stop_request.is_made()
