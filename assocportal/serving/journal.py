"""What the supervisor says: on the terminal, and with the time in the data folder's log/portal.log."""

import contextlib
import logging
import shutil
import sys

LARGEST_LOG = 10 * 1024 * 1024

log = logging.getLogger("assocportal.serving")


def open_journal(folder):
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(folder / "portal.log", encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    # A full disk is told once, by whoever needs the disk; not as a traceback for each line that cannot be kept.
    logging.raiseExceptions = False


def tell(line):
    log.info(line)
    # The terminal may be gone: the portal runs on.
    with contextlib.suppress(OSError):
        print(line, flush=True)


def warn(line):
    log.warning(line)
    with contextlib.suppress(OSError):
        print(line, file=sys.stderr, flush=True)


def trim_logs(folder):
    """Copied aside and cut to nothing: the processes go on writing at the end of the same file."""
    for file in folder.glob("*.log"):
        if file.stat().st_size > LARGEST_LOG:
            shutil.copyfile(file, file.with_suffix(".log.1"))
            with file.open("r+") as kept:
                kept.truncate(0)
