import os
import pwd
import stat

import pytest

from assocportal.embedded_postgres import system_user

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="chỉ root mới phải nhờ người dùng khác")


@pytest.fixture
def user():
    return pwd.getpwnam("nobody")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_way_is_opened_by_passing_through_only_and_said_aloud(tmp_path, user, capsys):
    closed = tmp_path / "nha"
    closed.mkdir(mode=0o700)
    (closed / "var").mkdir(mode=0o750)

    system_user.open_way(closed / "var" / "postgres", user)

    assert (mode(closed), mode(closed / "var")) == (0o701, 0o751)
    said = capsys.readouterr().err
    assert f"Đã mở quyền đi qua (o+x) thư mục {closed} để PostgreSQL tới được {closed}/var/postgres." in said


def test_open_way_is_left_alone(tmp_path, user, capsys):
    (tmp_path / "nha").mkdir(mode=0o755)
    system_user.open_way(tmp_path / "nha" / "postgres", user)
    capsys.readouterr()

    system_user.open_way(tmp_path / "nha" / "postgres", user)

    assert capsys.readouterr().err == ""


def test_copy_made_by_root_is_given_back(tmp_path, user):
    (tmp_path / "postgres" / "base").mkdir(parents=True)

    system_user.give(tmp_path / "postgres", user)

    assert (tmp_path / "postgres").stat().st_uid == user.pw_uid
    assert (tmp_path / "postgres" / "base").stat().st_uid == user.pw_uid


def test_existing_data_keeps_its_owner(tmp_path, user):
    os.chown(tmp_path, user.pw_uid, user.pw_gid)

    assert system_user.choose_user(tmp_path).pw_name == "nobody"
