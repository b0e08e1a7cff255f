import re
from types import SimpleNamespace

import pytest
from django.template import Context, Template

from assocportal.common.html import clean_html
from assocportal.common.models import Picture
from assocportal.common.templatetags.pictures import SIZES
from tests.factories import PictureFactory

pytestmark = pytest.mark.django_db


def render(source, **context):
    return Template("{% load pictures %}" + source).render(Context(context))


@pytest.fixture
def picture():
    return PictureFactory(token="0123456789abcdef", alt="Hội trường")


def test_picture_offers_three_formats_in_every_width(picture):
    html = render('{% picture picture sizes="50vw" %}', picture=picture)

    base = "/media/pictures/0123456789abcdef"

    def srcset(extension):
        return f"{base}/480.{extension} 480w, {base}/960.{extension} 960w, {base}/1440.{extension} 1440w"

    assert html == (
        f'<picture><source type="image/avif" srcset="{srcset("avif")}" sizes="50vw">'
        f'<source type="image/webp" srcset="{srcset("webp")}" sizes="50vw">'
        f'<img src="{base}/960.jpg" srcset="{srcset("jpg")}" sizes="50vw" width="960" height="640" '
        'alt="Hội trường" loading="lazy" decoding="async"></picture>'
    )


def test_picture_escapes_what_is_said_about_it():
    picture = PictureFactory.build(alt='"><script>')

    assert 'alt="&quot;&gt;&lt;script&gt;"' in render("{% picture picture %}", picture=picture)


def test_picture_takes_alt_class_and_eagerness(picture):
    html = render('{% picture picture alt="" class="cover" eager=True %}', picture=picture)

    assert 'alt="" class="cover" fetchpriority="high" decoding="async"' in html
    assert "lazy" not in html


def test_no_picture_is_nothing():
    assert render("{% picture picture %}", picture=None) == ""


def test_zoom_leads_to_the_largest_rendition(picture):
    def link(name, alt):
        image = render("{% picture picture alt=alt %}", picture=picture, alt=alt)
        return f'<a class="zoom" href="/media/pictures/0123456789abcdef/1440.jpg" aria-label="{name}">{image}</a>'

    source = '{% zoom picture caption="Lời" alt=alt %}'

    assert render(source, picture=picture, alt=None) == link("Xem ảnh lớn: Hội trường", "Hội trường")
    assert render(source, picture=picture, alt='"Của" bài') == link(
        "Xem ảnh lớn: &quot;Của&quot; bài", '"Của" bài'
    )
    assert render(source, picture=picture, alt="") == link("Xem ảnh lớn: Lời", "")
    assert render('{% zoom picture alt="" %}', picture=picture) == link("Xem ảnh lớn", "")


def shape(html):
    """Without the links, whose names test_figure_is_a_link_named_by_what_it_shows looks at."""
    html = re.sub(r'<a class="zoom"[^>]*>|(?<=</picture>)</a>', "", html)
    return re.sub(r"<picture>.*?</picture>", "<picture/>", html)


def test_figures_become_pictures_in_their_place(picture):
    body = clean_html(f'<p>a</p><figure><img src="{picture.usual_url}"><figcaption>Lời <b>ảnh</b>')

    html = render("{{ body|rich_text }}", body=body + "<p>b</p>")

    assert shape(html) == (
        '<p>a</p><figure class="figure"><picture/>'
        "<figcaption>Lời <strong>ảnh</strong></figcaption></figure><p>b</p>"
    )


def test_figure_shows_its_own_alt_and_else_the_library_one(picture):
    own = clean_html(f'<img src="{picture.usual_url}" alt="Của bài &quot;này&quot; &amp; nọ">')
    none = clean_html(f'<img src="{picture.usual_url}">')

    assert 'alt="Của bài &quot;này&quot; &amp; nọ"' in render("{{ body|rich_text }}", body=own)
    assert 'alt="Hội trường"' in render("{{ body|rich_text }}", body=none)


def test_figure_is_a_link_named_by_what_it_shows():
    picture = PictureFactory(alt="")
    figures = [
        f'<figure><img src="{picture.usual_url}" alt="A &amp; &quot;B&quot;"><figcaption>Lời</figcaption></figure>',
        f'<figure><img src="{picture.usual_url}"><figcaption>Lời <b>&lt;ảnh&gt;</b></figcaption></figure>',
        f'<img src="{picture.usual_url}">',
    ]

    html = render("{{ body|rich_text }}", body=clean_html("".join(figures)))

    assert re.findall(r'<a class="zoom" href="([^"]*)" aria-label="([^"]*)"', html) == [
        (picture.rendition_url(1440, "jpg"), name)
        for name in (
            "Xem ảnh lớn: A &amp; &quot;B&quot;",
            "Xem ảnh lớn: Lời &lt;ảnh&gt;",
            "Xem ảnh lớn",
        )
    ]


def test_figure_names_who_took_the_picture():
    picture = PictureFactory(credit="Thu Hà & Minh")
    body = clean_html(f'<figure><img src="{picture.usual_url}"><figcaption>Lời</figcaption></figure>')

    assert (
        '<figcaption>Lời <span class="figure-credit">(Ảnh: Thu Hà &amp; Minh)</span></figcaption>'
        in render("{{ body|rich_text }}", body=body)
    )


def test_figure_without_caption_has_none(picture):
    body = clean_html(f'<img src="{picture.usual_url}">')

    assert shape(render("{{ body|rich_text }}", body=body)) == '<figure class="figure"><picture/></figure>'


def test_figure_of_a_lost_picture_keeps_an_image(picture):
    body = str(clean_html(f'<img src="{picture.usual_url}" alt="x">'))
    Picture.objects.all().delete()

    html = render("{{ body|rich_text }}", body=body)

    assert html == (
        f'<figure class="figure"><img src="{picture.usual_url}" alt="x" width="960" height="640"></figure>'
    )


def test_wide_tables_scroll_in_a_frame():
    body = clean_html("<p>a</p><table><tr><td>b<table><tr><td>c</td></tr></table></td></tr></table>")
    frame = '<div class="table-scroll" tabindex="0" role="group" aria-label="Bảng số liệu"><table><tbody><tr>'

    assert render("{{ body|rich_text }}", body=body) == (
        f"<p>a</p>{frame}<td><p>b</p>{frame}<td><p>c</p></td></tr></tbody></table></div></td></tr></tbody></table></div>"
    )


def eager_of(html):
    return ["high" if 'fetchpriority="high"' in image else "lazy" for image in re.findall("<img[^>]*>", html)]


def test_first_picture_near_the_top_is_fetched_at_once_where_no_cover_stands_above(picture):
    figure = str(clean_html(f'<img src="{picture.usual_url}">'))
    near, far = f"<p>a</p>{figure}{figure}", f"<p>{'a' * 600}</p>{figure}"

    def shown(body, owner):
        return eager_of(render("{{ body|rich_text:owner }}", body=body, owner=owner))

    assert shown(near, SimpleNamespace(shows_cover=False)) == ["high", "lazy"]
    assert shown(far, SimpleNamespace(shows_cover=False)) == ["lazy"]
    assert shown(near, SimpleNamespace(shows_cover=True)) == ["lazy", "lazy"]
    assert (
        shown(near, SimpleNamespace())
        == eager_of(render("{{ body|rich_text }}", body=near))
        == ["lazy", "lazy"]
    )


def test_picture_of_a_named_place_takes_the_sizes_of_the_layout(picture):
    assert f'sizes="{SIZES["body"]}"' in render('{% picture picture sizes="body" %}', picture=picture)


def test_rich_text_asks_once_for_all_pictures(django_assert_num_queries):
    one = clean_html(f'<img src="{PictureFactory().usual_url}">')
    three = clean_html("".join(f'<img src="{PictureFactory().usual_url}">' for _ in range(3)))

    for body in (one, three):
        with django_assert_num_queries(1):
            render("{{ body|rich_text }}", body=body)
    with django_assert_num_queries(0):
        assert render("{{ body|rich_text }}", body="<p>a</p>") == "<p>a</p>"


def test_rich_text_of_nothing_is_nothing():
    assert render("{{ body|rich_text }}", body="") == render("{{ body|rich_text }}", body=None) == ""
