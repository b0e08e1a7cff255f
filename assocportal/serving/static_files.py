"""`collectstatic`, skipped while nothing it reads has changed: compressing takes seconds, comparing does not."""

import hashlib
import inspect
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.files.storage import storages

from assocportal.embedded_postgres.refusal import tells_full_disk

from .journal import log, tell
from .parent_death import die_with_parent
from .refusal import StartRefusal


def collect():
    mark = settings.STATIC_ROOT / ".digest"
    digest = digest_sources()
    if mark.is_file() and mark.read_text() == digest:
        return
    tell("Gom tệp tĩnh…")
    mark.unlink(missing_ok=True)
    # A process of its own: compressing takes memory the supervisor would keep, and threads that do not hear Ctrl-C.
    command = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    result = subprocess.run(
        command, cwd=settings.BASE_DIR, preexec_fn=die_with_parent(), check=False, stderr=subprocess.PIPE, text=True
    )  # fmt: skip
    if result.returncode:
        log.error(result.stderr)
        raise StartRefusal(f"Không gom được tệp tĩnh: {explain(result.stderr)}.")
    mark.write_text(digest)


def explain(said):
    """For one line: a full disk by its name, else what the traceback ends with."""
    return "đĩa đã đầy" if tells_full_disk(said) else said.strip().rpartition("\n")[2]


def digest_sources():
    """Of every file that would be collected, of the pins, and of the class that processes them."""
    lines = [(settings.BASE_DIR / "requirements.txt").read_text(), repr(settings.STORAGES["staticfiles"])]
    lines += [Path(inspect.getsourcefile(type(storages["staticfiles"]))).read_text()]
    for finder in get_finders():
        for path, storage in finder.list(None):
            facts = Path(storage.path(path)).stat()
            lines.append(f"{path} {facts.st_size} {facts.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()
