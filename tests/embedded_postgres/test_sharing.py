"""Several processes over one cluster. Its folder is not under tmp_path: see tests/test_serving.py."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assocportal.embedded_postgres.cluster import Cluster
from assocportal.embedded_postgres.postmaster import find_postmaster
from assocportal.embedded_postgres.refusal import PostgresRefusal
from assocportal.embedded_postgres.sharing import Share
from tests.environment import ROOT
from tests.running_portal import wait_until

JOIN = """
import sys
from pathlib import Path
from assocportal.embedded_postgres.cluster import Cluster
from assocportal.embedded_postgres.sharing import Share
folder = Path(sys.argv[1])
Share(Cluster(folder / "postgres", folder / "postgres.log", durable=False)).join()
print("joined", flush=True)
sys.stdin.readline()
"""


@pytest.fixture(scope="module")
def folder():
    folder = Path(os.environ["PORTAL_DATA_DIR"]) / f"sharing-{os.getpid()}"
    folder.mkdir(parents=True)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def make_user(folder):
    """Another process that uses the cluster until a line is written to it."""
    users = []

    def make():
        user = subprocess.Popen(
            [sys.executable, "-c", JOIN, folder],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        users.append(user)
        assert user.stdout.readline() == "joined\n"
        return user

    yield make
    for user in users:
        user.communicate("\n" if user.poll() is None else None)


def server(folder):
    return find_postmaster(folder / "postgres")


def test_last_one_out_stops_the_server(folder, make_user):
    first, second = make_user(), make_user()
    started = server(folder)

    first.communicate("\n")
    assert server(folder) == started

    second.communicate("\n")
    assert server(folder) is None


def test_killed_user_does_not_keep_the_server_for_ever(folder, make_user):
    killed, other = make_user(), make_user()

    killed.send_signal(signal.SIGKILL)
    killed.wait()
    other.communicate("\n")

    assert server(folder) is None


def test_server_that_died_is_started_again_on_the_next_join(folder):
    share = Share(Cluster(folder / "postgres", folder / "postgres.log", durable=False))
    share.join()
    os.kill(server(folder).pid, signal.SIGKILL)
    wait_until(lambda: server(folder) is None)

    share.join()
    assert server(folder).is_ready

    share.leave()
    assert server(folder) is None


def test_force_stops_it_under_the_others(folder, make_user):
    make_user()
    share = Share(Cluster(folder / "postgres", folder / "postgres.log", durable=False))
    share.join()

    share.leave(force=True)

    assert server(folder) is None


def test_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "tep").touch()
    share = Share(Cluster(tmp_path / "tep" / "postgres", tmp_path / "log"))

    with pytest.raises(PostgresRefusal) as caught:
        share.join()

    assert str(caught.value) == f"Không ghi được {tmp_path}/tep/postgres.lock: đã có tệp trùng tên."
