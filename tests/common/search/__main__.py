"""How good the answers of the search are: a table by class of query, and every query whose answer is not perfect.

python -m tests.common.search [file.toml …]    of entries and of queries, in any order
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

    from .judging import FILES, report

    connection.settings_dict["DURABLE"] = False
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    with TemporaryDirectory() as folder, folders_in(Path(folder)):
        print(report([Path(file) for file in files] or FILES))


if __name__ == "__main__":
    import os

    os.environ["DJANGO_SETTINGS_MODULE"] = "assocportal.settings"
    main(sys.argv[1:])
