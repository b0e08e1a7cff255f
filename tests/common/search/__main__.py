"""How good the answers of the search are: a table by class of query, and every query whose answer is not perfect.

python -m tests.common.search [entries.toml queries.toml …]
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import django

import tests.environment  # noqa: F401 - before Django reads its settings


def main(files):
    django.setup()
    from django.db import connection

    from tests.demo.conftest import folders_in

    from .judging import PAIRS, report

    connection.settings_dict["DURABLE"] = False
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    given = [Path(file) for file in files]
    with TemporaryDirectory() as folder, folders_in(Path(folder)):
        print(report(list(zip(given[::2], given[1::2], strict=True)) or [p for p in PAIRS if p[1].exists()]))


if __name__ == "__main__":
    import os

    os.environ["DJANGO_SETTINGS_MODULE"] = "assocportal.settings"
    main(sys.argv[1:])
