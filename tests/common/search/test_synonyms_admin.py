import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assocportal.common.search.synonyms import SynonymGroup
from assocportal.roles import CHIEFS
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/common/synonymgroup/"


@pytest.fixture
def editor(client):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=CHIEFS))
    client.force_login(user)
    return client


def test_editor_adds_a_group_and_it_stands_in_the_list(editor):
    response = editor.post(f"{LIST}add/", {"spellings": "QHXD\r\nquy hoạch xây dựng\r\n"}, follow=True)

    assert SynonymGroup.objects.filter(spellings="QHXD\nquy hoạch xây dựng").exists()
    assert "quy hoạch xây dựng" in response.content.decode()


def test_refused_group_keeps_what_was_typed_and_says_why_beside_the_field(editor):
    response = editor.post(f"{LIST}add/", {"spellings": "BCH\r\nban chỉ huy"})

    assert response.context["adminform"].form.errors == {
        "spellings": [
            "“BCH” đã có trong nhóm “BCH = Ban Chấp hành”. Hãy thêm các cách viết mới vào nhóm ấy, "
            "hoặc bỏ dòng này."
        ]
    }
    assert "BCH\r\nban chỉ huy</textarea>" in response.content.decode()


def test_editor_changes_and_deletes_a_group(editor):
    group = SynonymGroup.objects.get(spellings__startswith="BCH\n")
    editor.post(f"{LIST}{group.pk}/change/", {"spellings": "BCH\nBan Chấp hành\nBan CH"})
    group.refresh_from_db()
    assert group.lines == ["BCH", "Ban Chấp hành", "Ban CH"]

    editor.post(f"{LIST}{group.pk}/delete/", {"post": "yes"})
    assert not SynonymGroup.objects.filter(pk=group.pk).exists()


@pytest.mark.parametrize("query", ["ban chap", "Ban Chấp", "bch"])
def test_group_is_found_by_any_spelling(editor, query):
    rows = editor.get(LIST, {"q": query}).context["cl"].result_list

    assert "BCH = Ban Chấp hành" in [str(row) for row in rows]


def test_list_costs_the_same_for_one_and_three_groups(editor):
    SynonymGroup.objects.exclude(spellings__startswith="BCH\n").delete()
    counts = []
    for groups in ([], ["A1\nA2", "A3\nA4"]):
        for spellings in groups:
            SynonymGroup.objects.create(spellings=spellings)
        editor.get(LIST)
        with CaptureQueriesContext(connection) as captured:
            editor.get(LIST)
        counts.append(len(captured))

    assert counts[0] == counts[1]


def test_outsiders_see_and_write_nothing(client):
    group = SynonymGroup.objects.first()
    pages = [LIST, f"{LIST}add/", f"{LIST}{group.pk}/change/", f"{LIST}{group.pk}/delete/"]
    assert {client.post(page, {"spellings": "A1\nA2", "post": "yes"}).status_code for page in pages} == {302}

    client.force_login(UserFactory(is_staff=True))
    assert {client.post(page, {"spellings": "A1\nA2", "post": "yes"}).status_code for page in pages} == {403}
    assert SynonymGroup.objects.filter(pk=group.pk).exists()
    assert reverse("admin:common_synonymgroup_changelist") not in client.get("/admin/").content.decode()
