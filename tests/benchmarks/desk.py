"""`make bench-desk`: what the editors' desk costs with a large archive, against what was promised.

    python -m tests.benchmarks.desk [number of articles]

100,000 articles by default. FOLDER=…: where the database is kept; what is loaded there already is not loaded again.
RUNS=20: so often each page. ONLY=lists: nothing but the lists and the form. Fails where a bar is missed.
"""

import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

ARTICLES = next(iter(sys.argv[1:]), "") or "100000"
PARTS = {"lists": "desk_lists", "word": "desk_word", "pictures": "desk_pictures"}


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(os.environ.get("FOLDER") or folder).expanduser().resolve()
        wanted = os.environ.get("ONLY", "").split() or list(PARTS)
        missed = [
            part for part in wanted if find_spec(f"tests.benchmarks.{PARTS[part]}") and measure(part, folder)
        ]
    sys.exit(bool(missed))


def measure(part, folder):
    """True where a bar is missed. Each in a process of its own: what one keeps in memory is not another's."""
    command = [sys.executable, "-m", f"tests.benchmarks.{PARTS[part]}", ARTICLES]
    return subprocess.run(command, env=os.environ | {"PORTAL_DATA_DIR": str(folder)}, check=False).returncode


if __name__ == "__main__":
    main()
