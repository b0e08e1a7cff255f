"""Which Chromium is driven, and how it is told to keep to itself."""

import os
import shutil

# The shell first: it is made for this, and draws every page it has open. The whole browser stops drawing one that it
# believes hidden, and whatever waits for a frame of that page waits for ever.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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
