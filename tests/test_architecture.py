import ast
from pathlib import Path

import pytest
from django.db import connection

from .architecture import SOURCES, find_violations

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FUNCTION = 40
LONGEST_FILE = {".py": 300, ".html": 130, ".css": 150}
FOLDERS = (*SOURCES, "templates", "static", "tests")


def sources(*suffixes):
    files = [
        file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*")) if file.suffix in suffixes
    ]
    return [file for file in files if "migrations" not in file.parts and ".min" not in file.suffixes]


def test_no_arrow_turns_back():
    assert find_violations(ROOT) == []


@pytest.mark.parametrize(
    ("path", "source", "expected"),
    [
        ("assocportal/common/union.py", "import news", "ground → news (news)"),
        ("assocportal/common/union.py", "import members.models as m", "ground → members (members.models)"),
        (
            "assocportal/common/union.py",
            "from assocportal import settings",
            "ground → roof (assocportal.settings)",
        ),
        ("assocportal/common/union.py", "from .. import settings", "ground → roof (assocportal.settings)"),
        (
            "assocportal/common/union.py",
            "from ..roles import EDITORS",
            "ground → roof (assocportal.roles.EDITORS)",
        ),
        ("assocportal/common/__init__.py", "from ..urls import x", "ground → roof (assocportal.urls.x)"),
        (
            "assocportal/common/pictures/models.py",
            "from ...urls import x",
            "ground → roof (assocportal.urls.x)",
        ),
        ("assocportal/embedded_postgres/base.py", "import events", "ground → events (events)"),
        ("members/models.py", "from events.models import Event", "members → events (events.models.Event)"),
        ("members/people/models.py", "from news import models", "members → news (news.models)"),
        ("members/views.py", "def view():\n    from news import models", "members → news (news.models)"),
        ("members/models.py", 'key = ForeignKey("news.Article")', "members → news (news.Article)"),
        ("events/models.py", 'key = ForeignKey(to="news.article")', "events → news (news.article)"),
        ("events/views.py", 'apps.get_model("news", "Article")', "events → news (news)"),
        ("events/views.py", 'apps.get_model(app_label="news", model_name="x")', "events → news (news)"),
        ("events/views.py", 'apps.get_app_config("news")', "events → news (news)"),
        ("events/views.py", 'import_string("news.models.Article")', "events → news (news.models.Article)"),
        ("events/views.py", 'importlib.import_module("news")', "events → news (news)"),
        ("events/migrations/0002_x.py", 'dependencies = [("news", "0001_initial")]', "events → news (news)"),
        ("events/migrations/0002_x.py", 'run_before = [("news", "0001_initial")]', "events → news (news)"),
        ("news/views.py", "from assocportal.roles import EDITORS", "news → roof (assocportal.roles.EDITORS)"),
        ("news/views.py", "import assocportal.settings", "news → roof (assocportal.settings)"),
        (
            "news/views.py",
            'site = "assocportal.admin.PortalAdminSite"',
            "news → roof (assocportal.admin.PortalAdminSite)",
        ),
    ],
)
def test_arrow_that_turns_back_is_named_with_its_file(tmp_path, path, source, expected):
    write(tmp_path, path, source)

    line = source.count("\n") + 1

    assert find_violations(tmp_path) == [f"{path}:{line}: {expected}"]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("news/models.py", "from events.models import Event\nfrom members.models import Organisation"),
        ("news/models.py", 'key = ForeignKey("members.Organisation")\nuser = ForeignKey("common.User")'),
        ("news/models.py", "from .feeds import LatestFeed\nfrom assocportal.common import slugs"),
        ("news/discussion/models.py", "from ..models import Article"),
        ("news/apps.py", 'every(minutes=1, name="news.fold_views", run=run)'),
        ("news/migrations/0002_x.py", 'dependencies = [("events", "0001_initial"), ("auth", "0012_x")]'),
        ("events/models.py", "import members"),
        ("members/views.py", 'text = "Tin tức: xem news.Article."'),
        ("members/views.py", 'url = reverse("news:list")'),
        ("members/views.py", "import newsletter\nfrom eventsource import Stream"),
        ("assocportal/common/union.py", "from . import slugs\nfrom .pictures.models import Picture"),
        ("assocportal/common/pictures/models.py", "from ..fields import NormalizedCharField"),
        ("assocportal/settings.py", "from assocportal import environment\nfrom news import models"),
        ("assocportal/management/commands/load_demo.py", "from ...urls import urlpatterns"),
    ],
)
def test_arrow_downwards_is_allowed(tmp_path, path, source):
    write(tmp_path, path, source)

    assert find_violations(tmp_path) == []


def write(root, path, source):
    file = root / path
    file.parent.mkdir(parents=True)
    file.write_text(source)


def test_database_is_reached_through_psycopg2():
    """Where psycopg 3 is installed, by whatever brought it, Django takes that without a word."""
    assert connection.Database.__name__ == "psycopg2"


def test_functions_are_short():
    long = [
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1}"
        for file in sources(".py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    ]

    assert long == []


def test_files_are_short():
    lengths = {file: len(file.read_text().splitlines()) for file in sources(*LONGEST_FILE)}

    assert {
        str(file.relative_to(ROOT)): length
        for file, length in lengths.items()
        if length > LONGEST_FILE[file.suffix]
    } == {}


def test_no_module_is_a_drawer_for_anything():
    drawers = {"utils", "helpers", "services", "signals", "constants"}

    assert [str(file.relative_to(ROOT)) for file in sources(".py") if file.stem in drawers] == []
