import json

import pytest
from django.contrib.auth.models import Permission

from assocportal.common.drafts.form_bar import ORIGIN, VERSION
from assocportal.common.models import KeptForm
from news.models import Article
from tests.factories import ArticleFactory, CategoryFactory, UserFactory
from tests.news.desk_form import FormReader

PUBLISHING = ["publish_article", "publish_everywhere_article", "edit_others_article"]
WRITING = [
    f"{verb}_{model}"
    for verb in ("view", "add", "change")
    for model in ("article", "attachment", "albumpicture")
]


def make_editor(full_name, *codenames):
    user = UserFactory(full_name=full_name, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames or [*WRITING, *PUBLISHING]))
    return user


@pytest.fixture
def duc(db):
    return make_editor("Trần Minh Đức")


@pytest.fixture
def ha(db):
    return make_editor("Lê Thu Hà")


@pytest.fixture
def outsider(db):
    """Works at the desk, but not with articles."""
    return make_editor("Người Ngoài", "view_tag")


@pytest.fixture
def article(db):
    category = CategoryFactory(name="Hoạt động")
    return ArticleFactory(
        title="Sơ kết", lead="Mở đầu", body="<p>Một.</p><p>Hai.</p>", category=category, state="nhap"
    )


class Desk:
    """One person's browser at the desk."""

    def __init__(self, client, user):
        self.client, self.user = client, user
        client.force_login(user)

    def open(self, row=None, query=""):
        return self.client.get(address(row) + query)

    def form(self, row=None, query=""):
        """What this form would send, untouched."""
        return read_form(self.open(row, query))

    def save(self, row, form, **changes):
        return self.client.post(address(row), form | changes)

    def say(self, row, model="news.article", user=None, **said):
        key = str(row.pk) if hasattr(row, "pk") else row
        message = {"model": model, "key": key, "user": (user or self.user).pk, **said}
        return self.client.post("/admin/tu-luu/", json.dumps(message), content_type="application/json")

    def keep(self, row, form, **changes):
        base = form.get(ORIGIN) or form.get(VERSION, "")
        return self.say(row, fields=pairs(form | changes), base=base)


def read_form(response):
    assert response.status_code == 200
    values = FormReader(response.content.decode()).values
    values.pop("csrfmiddlewaretoken")
    # a browser leaves out the first line break of a text box
    return {
        name: value.removeprefix("\r\n").removeprefix("\n") if isinstance(value, str) else value
        for name, value in values.items()
    }


def pairs(form):
    return [
        [name, str(one)]
        for name, value in form.items()
        for one in (value if isinstance(value, list) else [value])
        if not name.startswith("_")
    ]


def address(row):
    return f"/admin/news/article/{row.pk}/change/" if isinstance(row, Article) else "/admin/news/article/add/"


@pytest.fixture
def desk(client, duc):
    return Desk(client, duc)


@pytest.fixture
def second(ha):
    from django.test import Client

    return Desk(Client(), ha)


@pytest.fixture
def outside(outsider):
    from django.test import Client

    return Desk(Client(), outsider)


@pytest.fixture
def kept_texts(db):
    """Of everybody: name and value of one field."""

    def read(name="lead"):
        return [dict(map(tuple, kept.fields)).get(name) for kept in KeptForm.objects.order_by("pk")]

    return read
