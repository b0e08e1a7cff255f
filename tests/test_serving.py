"""The promises of `make run`, tried on the real thing."""

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path
from urllib.parse import quote

import psutil
import pytest

from assocportal.embedded_postgres.cluster import Cluster
from assocportal.embedded_postgres.postmaster import find_postmaster
from assocportal.embedded_postgres.sharing import create_database
from tests.running_portal import RunningPortal, is_alive, run_manage, wait_until

DATA = Path(os.environ["PORTAL_DATA_DIR"])
# One for each worker of pytest-xdist: two that collect into one folder delete each other's files.
STATIC = DATA / f"serving-static-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


@pytest.fixture(scope="module")
def folder():
    """Data of a portal that ran once. The static files, slow to compress, are kept from one test run to the next.

    Not pytest's tmp_path: every pytest closes the folders above its own, and as root PostgreSQL is somebody else.
    """
    folder = DATA / f"serving-{os.getpid()}"
    STATIC.mkdir(parents=True, exist_ok=True)
    folder.mkdir()
    (folder / "static").symlink_to(STATIC)
    RunningPortal(folder).start(timeout=120).stop()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def portal(folder):
    portal = RunningPortal(folder).start()
    yield portal
    portal.stop()


def test_serve_prints_where_it_is(portal):
    said = portal.said.read_text().splitlines()

    assert said[-4:] == [
        f"Cổng thông tin:  http://127.0.0.1:{portal.port}/",
        f"Bàn biên tập:    http://127.0.0.1:{portal.port}/admin/",
        f"Nhật ký:         {portal.folder / 'log'}",
        "Nhấn Ctrl-C để dừng.",
    ]


def test_serve_is_set_up_as_in_production(portal):
    status, page = portal.get("/admin/login/")

    assert status == 200
    assert "/static/css/portal." in page  # hashed: the plain name would be portal.css
    assert "/static/css/portal.css" not in page
    assert "DEBUG = True" not in portal.get("/khong-co-trang-nay/")[1]


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT])
def test_serve_stops_all_it_started(portal, signum):
    family = portal.family()

    code = portal.stop(signum)

    assert code == 0
    assert [process for process in family if is_alive(process)] == []
    assert portal.said.read_text().splitlines()[-1] == "Đã dừng."


def test_second_serve_on_the_same_data_is_refused(portal):
    second = run_manage(portal.folder, "serve", PORT="1")

    assert second.returncode == 1
    assert second.stderr == (
        f"Không khởi động được. Cổng thông tin đang chạy với thư mục dữ liệu {portal.folder}: "
        f"http://127.0.0.1:{portal.port}.\n"
    )


def test_busy_port_is_refused(folder):
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        port = str(stranger.getsockname()[1])

        answer = run_manage(folder, "serve", PORT=port)

    assert answer.returncode == 1
    assert answer.stderr == (
        f"Không khởi động được. Cổng {port} đang có chương trình khác dùng: hãy đặt PORT khác, ví dụ PORT=8001.\n"
    )


def test_killed_supervisor_leaves_nothing_and_the_next_start_needs_no_hand(portal):
    family = portal.family()

    portal.process.kill()
    portal.start()

    assert [process for process in family if is_alive(process)] == []
    assert portal.get("/admin/login/")[0] == 200


def test_kill_of_everything_loses_nothing(portal):
    command = ["shell", "-v0", "-c"]
    groups = "from django.contrib.auth.models import Group; "
    saved = run_manage(portal.folder, *command, groups + "Group.objects.get_or_create(name='Biên tập viên')")
    assert saved.stderr == ""

    family = portal.family()
    for process in family:
        process.suspend()
    for process in family:
        process.kill()
    portal.process.wait()
    # A stranger has the number that the dead server left in its files.
    for name in ("postmaster.pid", ".s.PGSQL.5432.lock"):
        file = portal.folder / "postgres" / name
        file.write_text(file.read_text().replace(file.read_text().split("\n")[0], str(os.getpid()), 1))
    portal.start()

    kept = run_manage(portal.folder, *command, groups + "print(Group.objects.get(name='Biên tập viên'))")
    assert kept.stdout == "Biên tập viên\n"
    assert psutil.pid_exists(os.getpid())


def test_command_beside_a_running_portal_does_not_stop_it(portal):
    answer = run_manage(portal.folder, "migrate", "--check")

    assert answer.returncode == 0
    assert portal.get("/admin/login/")[0] == 200
    assert portal.find(str(portal.folder / "postgres"))


@pytest.mark.parametrize(
    ("victim", "said"),
    [
        ("--exclude-queues", "Tiến trình việc nền đã dừng (mã -9), chạy lại sau 1 giây."),
        ("--queue-name images", "Tiến trình xử lý ảnh đã dừng (mã -9), chạy lại sau 1 giây."),
        ("granian", "Máy chủ web đã dừng (mã -9), chạy lại sau 1 giây."),
        ("pginstall18", "PostgreSQL đã dừng, đang chạy lại."),
    ],
)
def test_dead_child_is_started_again_and_told(portal, victim, said):
    (dead, *_) = portal.find(victim)

    dead.kill()
    wait_until(lambda: not is_alive(dead))

    wait_until(lambda: portal.find(victim))
    wait_until(lambda: answers_ok(portal))
    wait_until(lambda: said in portal.said.read_text(errors="replace"))


def answers_ok(portal):
    try:
        return portal.get("/admin/login/")[0] == 200
    except OSError:
        return False


@pytest.fixture
def small_disk():
    folder = DATA / f"small-disk-{os.getpid()}"
    folder.mkdir(parents=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder], check=False).returncode:
        folder.rmdir()
        pytest.skip("máy này không cho gắn đĩa thử")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)
    folder.rmdir()


def test_full_disk_is_told_in_one_line(small_disk):
    answer = run_manage(small_disk, "serve")

    assert answer.returncode == 1
    assert answer.stdout == ""
    assert answer.stderr == (
        f"Không khởi động được. Không tạo được cơ sở dữ liệu trong {small_disk}/postgres: đĩa đã đầy.\n"
    )


def test_serve_uses_a_server_of_ones_own(folder):
    own = Cluster(folder / "rieng" / "postgres", folder / "rieng" / "postgres.log", durable=False)
    own.folder.parent.mkdir()
    socket_folder = own.start().socket_folder
    create_database(socket_folder, "cong", "postgres")
    portal = RunningPortal(
        folder, DATABASE_URL=f"postgres://postgres@{quote(socket_folder, safe='')}:5432/cong"
    )

    portal.start()
    started = [" ".join(process.cmdline()) for process in portal.family()]
    status = portal.get("/admin/login/")[0]
    portal.stop()
    still_there = find_postmaster(own.folder)
    own.stop()

    assert status == 200
    assert [command for command in started if "postgres" in command] == []
    assert still_there is not None


def test_server_that_does_not_answer_is_told_in_one_line(folder):
    answer = run_manage(folder, "serve", DATABASE_URL="postgres://an:bimat@127.0.0.1:1/cong")

    assert answer.returncode == 1
    assert answer.stderr == (
        "Không khởi động được. Không kết nối được DATABASE_URL (máy 127.0.0.1, cơ sở dữ liệu cong): "
        'connection to server at "127.0.0.1", port 1 failed: Connection refused.\n'
    )


def test_demonstration_account_is_closed_on_a_public_address(folder):
    account = (
        "from django.contrib.auth import get_user_model as m; u, _ = m().objects.get_or_create("
        "email='bientap@lacgiang.example', defaults={'full_name': 'Biên tập viên'}); "
    )
    run_manage(folder, "shell", "-v0", "-c", account + "u.is_active = True; u.save()")
    (folder / "demo_account").write_text("bientap@lacgiang.example\nmat-khau-thu\n")

    local = RunningPortal(folder).start()
    said_locally = local.said.read_text()
    local.stop()
    public = RunningPortal(folder, PORTAL_URL="https://lienhiephoi.example").start()
    public.stop()

    assert "Tài khoản thử:   bientap@lacgiang.example (mật khẩu: mat-khau-thu)\n" in said_locally
    assert "mat-khau-thu" not in public.said.read_text()
    assert public.said.read_text().splitlines()[0] == (
        "Đã khóa tài khoản trình diễn bientap@lacgiang.example, vì PORTAL_URL không phải địa chỉ trên máy này."
    )
    kept = run_manage(folder, "shell", "-v0", "-c", account + "print(u.is_active)")
    assert kept.stdout == "False\n"
