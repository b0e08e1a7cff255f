"""Which Chromium is driven, and how it is told to keep to itself."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--metrics-recording-only",
)
# root's Chromium starts only without its sandbox
UNBOXED = ("--no-sandbox",) if os.geteuid() == 0 else ()
ARGUMENTS = (*QUIET, *UNBOXED)


def find_chromium():
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)
