"""A real cluster, made and broken on purpose. Its folder is not under tmp_path: see tests/test_serving.py."""

import os
import shutil
import signal
from pathlib import Path

import psutil
import psycopg2
import pytest

from assocportal.embedded_postgres.cluster import LONGEST_SOCKET_PATH, Cluster, explain
from assocportal.embedded_postgres.postmaster import find_postmaster
from assocportal.embedded_postgres.refusal import PostgresRefusal
from assocportal.embedded_postgres.sharing import Share
from tests.running_portal import wait_until

DATA = Path(os.environ["PORTAL_DATA_DIR"])


@pytest.fixture(scope="module")
def made(monkeypatch_module):
    """A cluster made under a locale that would break lower('Đ')."""
    monkeypatch_module.setenv("LANG", "C")
    monkeypatch_module.setenv("PGPORT", "1")
    folder = DATA / f"cluster-{os.getpid()}"
    cluster = Cluster(folder / "postgres", folder / "postgres.log", durable=False)
    folder.mkdir(parents=True)
    cluster.start()
    yield cluster
    cluster.stop()
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def monkeypatch_module():
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture
def cluster(made):
    made.start()
    return made


def ask(cluster, question, database="postgres"):
    running = find_postmaster(cluster.folder)
    connection = psycopg2.connect(host=running.socket_folder, port=5432, user="postgres", dbname=database)
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(question)
            return cursor.fetchone()[0]
    finally:
        connection.close()


def test_letters_are_vietnamese_whatever_the_locale(cluster):
    assert ask(cluster, "SELECT lower('ĐÀ NẴNG')") == "đà nẵng"
    assert ask(cluster, "SELECT 'Ờ' ILIKE 'ờ'") is True


def test_settings_take_effect(cluster):
    assert ask(cluster, "SHOW max_connections") == "40"
    assert ask(cluster, "SHOW fsync") == "off"
    assert ask(cluster, "SHOW listen_addresses") == ""


def test_data_and_socket_are_closed_to_others(cluster):
    assert cluster.folder.stat().st_mode & 0o777 == 0o700
    assert (cluster.folder / ".s.PGSQL.5432").stat().st_mode & 0o777 == 0o700


def test_start_joins_the_running_server(cluster):
    before = find_postmaster(cluster.folder)

    assert cluster.start().pid == before.pid


def test_stop_ends_the_server(cluster):
    server = psutil.Process(find_postmaster(cluster.folder).pid)

    cluster.stop()

    assert not server.is_running()
    assert find_postmaster(cluster.folder) is None


def test_killed_server_starts_again_with_its_data(cluster):
    Share(cluster).ensure_database(find_postmaster(cluster.folder).socket_folder, "portal", "postgres")
    os.kill(find_postmaster(cluster.folder).pid, signal.SIGKILL)
    wait_until(lambda: find_postmaster(cluster.folder) is None)

    cluster.start()

    assert ask(cluster, "SELECT current_database()", database="portal") == "portal"


def test_number_of_a_stranger_in_the_pid_file_harms_nobody(cluster):
    cluster.stop()
    (cluster.folder / "postmaster.pid").write_text(
        f"{os.getpid()}\n{cluster.folder}\n1\n5432\n/tmp\n\n1 1\nready\n"
    )

    assert find_postmaster(cluster.folder) is None
    cluster.start()
    cluster.stop()

    assert psutil.pid_exists(os.getpid())


def test_half_made_cluster_is_made_again(cluster, made):
    half = made.folder.parent / "half" / "postgres"
    draft = half.with_name("postgres.new")
    draft.mkdir(parents=True)
    (draft / "PG_VERSION").write_text("18\n")

    second = Cluster(half, made.folder.parent / "half.log", durable=False)
    second.start()
    second.stop()

    assert (half / "PG_VERSION").read_text() == "18\n"
    assert not draft.exists()


def test_long_path_gets_its_socket_elsewhere(made):
    folder = made.folder.parent / ("dai" * 30) / "postgres"
    folder.parent.mkdir()
    far = Cluster(folder, made.folder.parent / "far.log", durable=False)

    socket_folder = far.start().socket_folder
    answer = ask(far, "SELECT 1")
    far.stop()

    assert len(socket_folder) < LONGEST_SOCKET_PATH
    assert answer == 1
    os.rmdir(socket_folder)


def test_data_of_another_version_is_refused(cluster):
    cluster.stop()
    version = cluster.folder / "PG_VERSION"
    version.write_text("17\n")

    with pytest.raises(PostgresRefusal) as caught:
        cluster.start()
    version.write_text("18\n")

    assert str(caught.value) == f"Dữ liệu trong {cluster.folder} của PostgreSQL 17, ở đây là 18."


def test_failure_is_told_with_postgresqls_reason(cluster):
    cluster.stop()
    broken = cluster.folder / "postgresql.auto.conf"
    broken.write_text("shared_buffers = 'nhiều'\n")

    with pytest.raises(PostgresRefusal) as caught:
        cluster.start()
    broken.write_text("")

    assert str(caught.value) == (
        f'PostgreSQL không khởi động được: configuration file "{broken}" contains errors. Xem {cluster.log}.'
    )


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ('FATAL:  could not write lock file "postmaster.pid": No space left on device', "đĩa đã đầy"),
        ("LOG:  starting\nFATAL:  bogus data in lock file\n", "bogus data in lock file"),
        ("", "không rõ lý do"),
    ],
)
def test_reason_is_found_in_what_postgresql_wrote(said, reason):
    assert explain(said) == reason
