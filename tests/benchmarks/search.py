"""`make bench-search`: what a search costs at 10,000, 100,000 and 1,000,000 articles, against what was promised.

    python -m tests.benchmarks.search [number of articles …]

FOLDER=…: where the databases are kept; what is loaded there already is not loaded again. Without it they go away.
LOAD=1: nothing is measured. PLANS=0: no plans. RUNS=8: so often each question. BARE=1: only what is asked for the
hits and what is shown of them, without the page around it. Fails where a bar is missed.
"""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

SIZES = sys.argv[1:] or ["10000", "100000", "1000000"]


def main():
    with ExitStack() as stack:
        folder = os.environ.get("FOLDER") or stack.enter_context(tempfile.TemporaryDirectory())
        folder = Path(folder).expanduser().resolve()
        missed = [size for size in SIZES if measure(size, folder)]
    sys.exit(bool(missed))


def measure(size, folder):
    """True where a bar is missed. Each in a process of its own: what one keeps in memory is not another's."""
    command = [sys.executable, "-m", "tests.benchmarks.search_size", size]
    return subprocess.run(command, env=os.environ | {"PORTAL_DATA_DIR": str(folder)}, check=False).returncode


if __name__ == "__main__":
    main()
