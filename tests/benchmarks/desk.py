"""`make bench-desk`: what the editors' desk costs with a large archive, against what was promised.

    python -m tests.benchmarks.desk [number of articles]

Lists, forms and the record with 100,000 articles by default; then, each in a portal of its own that goes away again, a
photo and a Word file. FOLDER=…: where the database is kept; what is loaded there already is not loaded again.
ONLY="lists pictures word records": some of these. RUNS=20: how often each page is read. Fails where a bar is missed.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ARTICLES = next(iter(sys.argv[1:]), "") or "100000"
PARTS = ("lists", "records", "pictures", "word")


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(os.environ.get("FOLDER") or folder).expanduser().resolve()
        wanted = os.environ.get("ONLY", "").split() or PARTS
        print("| what | measured | bar |\n|---|---|---|", flush=True)
        missed = [part for part in wanted if measure(part, folder)]
    sys.exit(bool(missed))


def measure(part, folder):
    """True where a bar is missed. Each in a process of its own: what one keeps in memory is not another's."""
    command = [sys.executable, "-m", f"tests.benchmarks.desk_{part}", ARTICLES]
    return subprocess.run(command, env=os.environ | {"FOLDER": str(folder)}, check=False).returncode


if __name__ == "__main__":
    main()
