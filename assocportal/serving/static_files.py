"""`collectstatic`, skipped while nothing it reads has changed: compressing takes seconds, comparing does not."""

import hashlib
import inspect
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from .journal import tell


def collect():
    mark = settings.STATIC_ROOT / ".digest"
    digest = digest_sources()
    if mark.is_file() and mark.read_text() == digest:
        return
    tell("Gom tệp tĩnh…")
    mark.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    mark.write_text(digest)


def digest_sources():
    """Of every file that would be collected, of the pins, and of the class that processes them."""
    lines = [(settings.BASE_DIR / "requirements.txt").read_text(), repr(settings.STORAGES["staticfiles"])]
    lines += [Path(inspect.getsourcefile(type(staticfiles_storage._wrapped or staticfiles_storage))).read_text()]
    for finder in get_finders():
        for path, storage in finder.list(None):
            facts = Path(storage.path(path)).stat()
            lines.append(f"{path} {facts.st_size} {facts.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()
