import json
import re

import pytest
from django.template import engines

from assocportal.common.models import Union
from tests.factories import PictureFactory

pytestmark = pytest.mark.django_db
HOSTILE = "“Hội” </script><script>alert(1)</script> <!-- & ' \" \u2028\u2029 ẫ"


def render(source, **context):
    return engines["django"].from_string("{% load machines %}" + source).render(context)


def contents(html):
    """What each meta element says, by its name."""
    return dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html))


@pytest.fixture(autouse=True)
def union():
    return Union.objects.create(official_name="Liên hiệp hội Lạc Giang", short_name="LHH Lạc Giang")


def test_page_meta_describes_the_page(rf):
    request = rf.get("/tin-tuc/?trang=2")

    html = (
        engines["django"]
        .from_string('{% load machines %}{% page_meta title="Tin tức" %}')
        .render({}, request)
    )

    said = contents(html)
    assert "<title>Tin tức | LHH Lạc Giang</title>" in html
    assert '<link rel="canonical" href="http://127.0.0.1:8000/tin-tuc/">' in html
    assert said["description"] == "Cổng thông tin điện tử Liên hiệp hội Lạc Giang"
    assert said["og:url"] == "http://127.0.0.1:8000/tin-tuc/"
    assert said["og:type"] == "website"
    assert said["og:image"] == "http://127.0.0.1:8000/anh-chia-se.png"


def test_page_meta_gives_numbers_to_machines_without_grouping():
    picture = PictureFactory(width=3000, height=2000, widths=[480, 960, 1440])

    drawn = contents(render("{% page_meta title='Tin' %}"))
    photo = contents(render("{% page_meta title='Tin' picture=picture %}", picture=picture))

    assert (drawn["og:image:width"], drawn["og:image:height"]) == ("1200", "630")
    assert int(photo["og:image:width"]) * 2 == int(photo["og:image:height"]) * 3
    assert photo["og:image:alt"] == "Các đại biểu trong hội trường"


def test_page_meta_says_in_words_what_a_drawn_picture_says():
    own = contents(render("{% page_meta title='Hội nghị sơ kết' card='/su-kien/so-ket.png' %}"))
    portals = contents(render("{% page_meta title='Tin tức' %}"))

    assert own["og:image:alt"] == "Hội nghị sơ kết"
    assert portals["og:image:alt"] == "Liên hiệp hội Lạc Giang"


def test_page_meta_escapes_what_editors_wrote():
    html = render("{% page_meta title=text description=text path='/a/' %}", text=HOSTILE)

    assert "<script" not in html
    assert "<!--" not in html
    assert contents(html)["og:title"] == (
        "“Hội” &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- &amp; &#x27; &quot; \u2028\u2029 ẫ"
    )


def test_page_meta_joins_the_lines_of_a_description():
    html = render("{% page_meta title='Tin' description=text %}", text=" Dòng một\n\n  dòng hai ")

    assert contents(html)["description"] == "Dòng một dòng hai"


def test_page_meta_of_a_preview_is_not_for_search_engines():
    html = render("{% page_meta title='Bài nháp' path='/a/' noindex=True %}")

    assert contents(html)["robots"] == "noindex"
    assert "canonical" not in html


def test_json_ld_says_the_same_and_cannot_end_its_element():
    html = render("{% json_ld data %}", data={"@type": "Event", "name": HOSTILE})

    inside = html.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not re.search("[<>&\u2028\u2029]", inside)
    assert json.loads(inside) == {"@context": "https://schema.org", "@type": "Event", "name": HOSTILE}


@pytest.mark.parametrize("data", [None, {}])
def test_json_ld_of_nothing_is_nothing(data):
    assert render("{% json_ld data %}", data=data) == ""


def test_breadcrumb_ld_starts_at_home_and_ends_at_the_page_itself(rf):
    crumbs = [("Tin tức", "/tin-tuc/"), ('Bài "một"', None)]
    template = engines["django"].from_string("{% load machines %}{% breadcrumb_ld crumbs %}")

    html = template.render({"crumbs": crumbs}, rf.get("/tin-tuc/2022/06/bai/"))

    steps = json.loads(re.sub("<[^>]+>", "", html))["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Trang chủ", "http://127.0.0.1:8000/"),
        (2, "Tin tức", "http://127.0.0.1:8000/tin-tuc/"),
        (3, 'Bài "một"', "http://127.0.0.1:8000/tin-tuc/2022/06/bai/"),
    ]
