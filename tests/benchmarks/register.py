"""`make bench-register`: what the register costs with 31 and with 5,000 organisations, against what was promised.

    python -m tests.benchmarks.register

FOLDER=…: where the databases are kept; what is loaded there already is not loaded again. ONLY="small full import
certificates": some of these. RUNS=20: how often each page is read. Fails where a bar is missed.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

PARTS = {
    "small": ("register_pages", "30"),
    "full": ("register_pages", "5000"),
    "import": ("register_import",),
    "certificates": ("register_certificates",),
}


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(os.environ.get("FOLDER") or folder).expanduser().resolve()
        wanted = os.environ.get("ONLY", "").split() or list(PARTS)
        missed = [part for part in wanted if measure(part, folder)]
    sys.exit(bool(missed))


def measure(part, folder):
    """True where a bar is missed. Each in a process of its own: what one keeps in memory is not another's."""
    print(f"\n{part}\n\n| what | measured | bar |\n|---|---|---|", flush=True)
    module, *arguments = PARTS[part]
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    return subprocess.run(command, env=os.environ | {"FOLDER": str(folder)}, check=False).returncode


if __name__ == "__main__":
    main()
