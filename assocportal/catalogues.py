"""Compiles our translations of what Django and the libraries say in English; no gettext tools needed."""

import os
from pathlib import Path

LOCALE = Path(__file__).resolve().parent / "locale"


def compile_catalogues(folder=LOCALE):
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            compile_catalogue(source, target)


def compile_catalogue(source, target):
    # Imported here: every command passes by, and almost always there is nothing to compile.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    draft = target.with_suffix(f".mo.{os.getpid()}")
    with source.open("rb") as read, draft.open("wb") as write:
        write_mo(write, read_po(read, locale=source.parts[-3]))
    draft.replace(target)
