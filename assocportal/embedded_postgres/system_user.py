"""PostgreSQL refuses to run as root: here is whom it runs as instead, and the way opened for that user."""

import os
import pwd
import shutil
import stat
import subprocess
import sys
from pathlib import Path

from .refusal import PostgresRefusal

NAME = "pgserver"


def choose_user(data: Path) -> pwd.struct_passwd | None:
    """None: as ourselves. For root the owner of existing data, else a system user of its own."""
    if os.geteuid() != 0:
        return None
    if data.exists() and data.stat().st_uid != 0:
        return pwd.getpwuid(data.stat().st_uid)
    return find_or_make_user()


def find_or_make_user():
    try:
        return pwd.getpwnam(NAME)
    except KeyError:
        pass
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if not useradd:
        raise PostgresRefusal(
            "PostgreSQL không chạy được với quyền root và máy không có useradd: hãy chạy bằng người dùng thường."
        )
    subprocess.run(
        [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME], check=True
    )
    tell(f"Đã tạo người dùng hệ thống {NAME} để chạy PostgreSQL (không chạy bằng root được).")
    return pwd.getpwnam(NAME)


def run_as(user) -> dict:
    """Arguments for subprocess."""
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}


def give(path: Path, user):
    """What belongs to root in a data folder would stop PostgreSQL; a copy made by root is such a case."""
    if not user:
        return
    for item in (path, *path.rglob("*")):
        if item.lstat().st_uid == 0:
            os.chown(item, user.pw_uid, user.pw_gid, follow_symlinks=False)


def open_way(path: Path, user):
    """Let `user` pass through the folders above `path`: only o+x, only where it is missing, and said aloud."""
    if not user:
        return
    for folder in path.absolute().parents:
        mode = folder.stat().st_mode
        if folder.stat().st_uid != user.pw_uid and not mode & stat.S_IXOTH:
            folder.chmod(mode | stat.S_IXOTH)
            tell(f"Đã mở quyền đi qua (o+x) thư mục {folder} để PostgreSQL tới được {path}.")


def open_programs(folder: Path, user):
    """A wheel installed under a strict umask cannot be read by anybody else."""
    if not user or (folder / "bin" / "postgres").stat().st_mode & stat.S_IXOTH:
        return
    for item in (folder, *folder.rglob("*")):
        extra = stat.S_IROTH | (stat.S_IXOTH if item.stat().st_mode & stat.S_IXUSR else 0)
        item.chmod(item.stat().st_mode | extra)
    tell(f"Đã mở quyền đọc (o+rx) chương trình PostgreSQL trong {folder}.")


def tell(line):
    print(line, file=sys.stderr, flush=True)
