import re
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assocportal.common.search.models import SearchEntry
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
)
from tests.search_pages import (
    look,
    make_one_of_each,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('" onfocus="alert(1)', "&quot; onfocus=&quot;alert(1)"),
        ("lúa\x00 gạo", "lúa gạo"),
        ("%_%", "%_%"),
        ("x" * 500, "x" * 200),
        ("đ " * 250, ("đ " * 100).strip()),
        ("{{ query }} {% now %}", "{{ query }} {% now %}"),
        ("٣/KH-LHH", "٣/KH-LHH"),
        ("２４/KH-LHH", "２４/KH-LHH"),
    ],
)
def test_odd_query_is_answered_and_escaped(client, query, shown):
    html = look(client, query)

    assert f'name="q" value="{shown}"' in html
    assert f"“{shown}”" in html


def test_query_that_is_no_utf8_is_answered(client):
    assert client.get("/tim-kiem/?q=%FF%FE%ED%A0%80&loai=%FF&trang=%FF").status_code == 200


def test_search_is_only_read(client):
    assert client.post("/tim-kiem/", {"q": "lúa"}).status_code == 405


PAYLOADS = [
    "",
    "lúa",
    "lúa " * 2500,
    "x" * 10_000,
    "!?…–()[]{}.,;:",
    '"lúa',
    'lúa" "" "',
    "“lúa",
    "lúa & | ! <-> <2> :* \\",
    "'lúa':A & !'gạo'",
    "' OR 1=1; DROP TABLE common_searchentry; --",
    "%_%\\",
    "\x00lúa\x00",
    "🙂 lúa 👩‍🔬",
    "<x-boom>lúa</x-boom>",
    '"><x-boom onboom="1">',
    "' onboom='1",
    "&lt;x-boom&gt;&#60;x-boom&#62;",
    "--lúa -- -",
    "0",
    "-1",
    "1000000000",
    "2022",
    "٣/KH-LHH ２４/KH-LHH १/२/२०२२",
    "bai-viet",
    "ruong-dong",
    "moi-nhat",
    "\ud800",
    "\u202e\u0301\u0323",
]
NAMES = ["q", "loai", "chuyen-muc", "to-chuc", "nam", "xep", "trang", "khac"]


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.names = set()

    def handle_starttag(self, tag, attributes):
        self.names |= {tag, *(name for name, _ in attributes)}


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(NAMES),
        st.one_of(st.sampled_from(PAYLOADS), st.text(max_size=50)),
        max_size=len(NAMES),
    )
)
@example({"q": "<x-boom>"})
@example({"q": "x-boom", "trang": "1000000000", "xep": "<x-boom>"})
@example({"q": 'lúa -"><x-boom onboom="1">', "nam": "2022"})
def test_bad_input_gets_a_page_that_says_what_to_do(client, asked):
    if not SearchEntry.objects.exists():
        category = CategoryFactory(name='Mục "><x-boom onboom="1">', slug="ruong-dong")
        title = 'Lúa <x-boom> 2022 0 1 x-boom " onboom="1'
        make_one_of_each(title)
        ArticleFactory(title=title, category=category, body="<p>lúa &lt;x-boom&gt;</p>", lead=title)
    encoded = urlencode({name: value.encode("utf-8", "surrogatepass") for name, value in asked.items()})

    response = client.get(f"/tim-kiem/?{encoded}")
    html = response.content.decode()
    tags = Tags()
    tags.feed(html)

    assert response.status_code == 200
    assert not [name for name in tags.names if "boom" in name]
    assert "\x00" not in html
    assert re.search("kết quả cho|Không tìm thấy gì với|Gõ vài từ có trong tên", html)
