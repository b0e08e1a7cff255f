"""`make bench-search`: what a search costs at 10,000, 100,000 and 1,000,000 articles, against what was promised.

    python -m tests.benchmarks.search [number of articles …]

FOLDER=…: where the databases are kept; what is loaded there already is not loaded again. Without it they go away.
ONLY=load: nothing is measured. Fails where a bar is missed.
"""

import os
import sys
import tempfile
import time
from contextlib import ExitStack

SIZES = [int(size.replace("_", "").replace(",", "")) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000]


def main():
    with ExitStack() as stack:
        folder = os.environ.get("FOLDER") or stack.enter_context(tempfile.TemporaryDirectory())
        os.environ["PORTAL_DATA_DIR"] = folder
        sys.exit(measure_sizes(stack))


def measure_sizes(stack):
    from . import search_database  # after the folder is chosen

    for size in SIZES:
        search_database.use(size, say)
        if not search_database.is_loaded():
            search_database.load(size, say)


def say(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
