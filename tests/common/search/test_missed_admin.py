from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assocportal.common.search.missed import MissedSearch
from assocportal.roles import CHIEFS
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/common/missedsearch/"
THIS, LAST = date(2026, 11, 16), date(2026, 11, 9)


@pytest.fixture
def editor(client):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=CHIEFS))
    client.force_login(user)
    return client


def missed(query, week=THIS, searches=1):
    return MissedSearch.objects.create(query=query, week=week, searches=searches)


def listed(client, **query):
    return [row.query for row in client.get(LIST, query).context["cl"].result_list]


def test_newest_week_stands_first_then_what_was_looked_for_most(editor):
    missed("máy cày", searches=2)
    missed("giá lúa", week=LAST, searches=9)
    missed("máy đào giếng", searches=7)

    assert listed(editor) == ["máy đào giếng", "máy cày", "giá lúa"]


def test_week_is_a_filter_in_vietnamese(editor):
    missed("máy cày")
    missed("giá lúa", week=LAST)

    html = editor.get(LIST).content.decode()

    assert ">Tuần 16/11–22/11/2026<" in html
    assert listed(editor, tuan="2026-11-09") == ["giá lúa"]


@pytest.mark.parametrize("week", ["", "x", "2026-13-01", "0", "2026-11-09'", "９"])
def test_unknown_week_shows_all(editor, week):
    missed("máy cày")

    assert listed(editor, tuan=week) == ["máy cày"]


def test_row_links_to_the_search_and_is_escaped(editor):
    missed("máy <b> & cày")

    html = editor.get(LIST).content.decode()

    assert 'href="/tim-kiem/?q=m%C3%A1y+%3Cb%3E+%26+c%C3%A0y"' in html
    assert "máy &lt;b&gt; &amp; cày" in html


def test_page_says_what_is_kept_and_what_is_not(editor):
    html = editor.get(LIST).content.decode()

    assert (
        "chỉ giữ <strong>các từ và số lần trong tuần</strong>, không giữ ai tìm, lúc nào, từ máy nào" in html
    )
    assert "91/2025/QH15" in html


def test_missed_searches_are_found_without_marks(editor):
    missed("máy đào giếng")
    missed("giá lúa")

    assert listed(editor, q="may gieng") == ["máy đào giếng"]


def test_list_is_read_only(editor):
    row = missed("máy cày")

    assert editor.post(f"{LIST}add/", {"query": "x"}).status_code == 403
    assert editor.post(f"{LIST}{row.pk}/delete/", {"post": "yes"}).status_code == 403
    editor.post(f"{LIST}{row.pk}/change/", {"query": "khác"})
    assert listed(editor) == ["máy cày"]


@pytest.mark.parametrize("address", [LIST, "/admin/"])
def test_list_and_index_cost_the_same_for_one_and_three_rows(editor, address):
    counts = []
    for queries in (["a"], ["b", "c"]):
        for query in queries:
            missed(query)
        editor.get(address)
        with CaptureQueriesContext(connection) as captured:
            editor.get(address)
        counts.append(len(captured))

    assert counts[0] == counts[1]


def test_index_shows_the_latest_to_editors(editor):
    missed("máy đào giếng", searches=7)
    for number in range(6):
        missed(f"câu hỏi {number}", week=LAST)

    html = editor.get("/admin/").content.decode()

    block = html[html.index(">Tìm mà không thấy</a></h2>") :].partition("</section>")[0]
    assert '<a href="/tim-kiem/?q=m%C3%A1y+%C4%91%C3%A0o+gi%E1%BA%BFng">máy đào giếng</a>' in block
    assert "7 lần, tuần 16/11–22/11/2026" in block
    assert block.count("<li>") == 5


def test_index_has_no_box_where_nothing_was_missed(editor):
    assert '<h2><a href="/admin/common/missedsearch/">' not in editor.get("/admin/").content.decode()


def test_outsiders_see_nothing_of_it(client):
    row = missed("máy cày")
    assert client.get(LIST).status_code == 302

    client.force_login(UserFactory(is_staff=True))
    assert client.get(LIST).status_code == 403
    assert client.get(f"{LIST}{row.pk}/change/").status_code == 403
    assert "Tìm mà không thấy" not in client.get("/admin/").content.decode()
