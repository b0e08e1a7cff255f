import re

import pytest
from django.template import Context, Template

from assocportal.common.models import Video
from tests.factories import AlbumPictureFactory, ArticleFactory, EventFactory, PageFactory, PictureFactory
from tests.video_files import captions, film

pytestmark = pytest.mark.django_db
PLACED = "<p>a</p><p>[album]</p><p>[video]</p><p>b</p><p>[album]</p>"


def render(source, **context):
    return Template("{% load media pictures %}" + source).render(Context(context))


def show_album(owner):
    return render("{% album owner %}", owner=owner)


def make_video(owner, **fields):
    return Video.objects.create(owner=owner, **{"file": film(), "title": "Toàn cảnh"} | fields)


@pytest.fixture
def article():
    return ArticleFactory()


def test_album_shows_its_pictures_in_their_order(article):
    for order, alt in ((2, "sau"), (1, "trước"), (2, "cuối")):
        AlbumPictureFactory(owner=article, alt=alt, order=order)

    html = show_album(article)

    assert re.findall(r'<img [^>]*alt="([^"]*)"', html) == ["trước", "sau", "cuối"]
    assert re.findall(r'"album-number">([^<]*)<', html) == ["1/3", "2/3", "3/3"]
    assert "<p>Album: 3 ảnh</p>" in html


def test_album_says_its_own_words_and_else_the_librarys(article):
    picture = PictureFactory(caption="Của thư viện", alt="Thư viện", credit="Thu Hà")
    AlbumPictureFactory(owner=article, picture=picture, caption="Của <bài>", alt="Bài")
    AlbumPictureFactory(owner=article, picture=picture)
    AlbumPictureFactory(owner=article, picture=PictureFactory(alt=""))
    AlbumPictureFactory(owner=article, picture=PictureFactory(alt="", is_decorative=True), alt="Bỏ qua")

    html = show_album(article)

    assert re.findall(r'<img [^>]*alt="([^"]*)"', html) == ["Bài", "Thư viện", "", ""]
    assert re.findall("<figcaption>(.*?)</figcaption>", html) == [
        f'{caption} <span class="figure-credit">(Ảnh: Thu Hà)</span>'
        for caption in ("Của &lt;bài&gt;", "Của thư viện")
    ]
    assert re.findall(r'aria-label="(Xem[^"]*)"', html) == [
        "Xem ảnh lớn: Bài",
        "Xem ảnh lớn: Thư viện",
        "Xem ảnh lớn",
        "Xem ảnh lớn",
    ]


def test_video_is_one_of_our_own_with_captions_and_a_way_out(article):
    poster = PictureFactory(token="0123456789abcdef")
    video = make_video(article, title="“Toàn” & cảnh", poster=poster, captions=captions())

    html = render("{% videos article %}", article=article)

    assert (
        html.split()
        == (
            '<figure class="video"> <video controls playsinline preload="none" width="960" height="540" '
            'aria-label="“Toàn” &amp; cảnh" poster="/media/pictures/0123456789abcdef/960.jpg"> '
            f'<source src="/video/{video.token}.mp4" type="video/mp4"> '
            f'<track kind="captions" src="/video/{video.token}.vtt" srclang="vi" label="Tiếng Việt" default> '
            "</video> <figcaption>“Toàn” &amp; cảnh "
            f'<a href="/video/{video.token}.mp4" download>Tải video xuống (MP4, {video.size_text})</a></figcaption> '
            "</figure>"
        ).split()
    )


def test_video_without_poster_and_captions_names_none(article):
    make_video(article)

    html = render("{% videos article %}", article=article)

    assert "poster" not in html
    assert "<track" not in html


def test_nothing_stands_where_there_is_nothing(article):
    source = "{% album article unless_in=article.body %}{% videos article unless_in=article.body %}"

    assert render(source, article=article) == ""
    assert render("{{ body|rich_text:article }}", body=PLACED, article=article) == "<p>a</p><p>b</p>"


@pytest.mark.parametrize("factory", [ArticleFactory, EventFactory, PageFactory])
def test_blocks_stand_where_the_text_keeps_a_place_and_else_after_it(client, factory):
    field = "programme" if factory is EventFactory else "body"
    orders = []
    for text in (PLACED, "<p>a</p><p>b</p>"):
        owner = factory(**{field: text})
        AlbumPictureFactory(owner=owner)
        make_video(owner)
        page = client.get(owner.get_absolute_url()).content.decode()
        orders.append(re.findall('<p>[ab]</p>|class="album"|class="video"|\\[album\\]', page))

    assert orders == [
        ["<p>a</p>", 'class="album"', 'class="video"', "<p>b</p>"],
        ["<p>a</p>", "<p>b</p>", 'class="album"', 'class="video"'],
    ]


def test_text_of_nobody_drops_its_places():
    assert render("{{ body|rich_text }}", body=PLACED) == "<p>a</p><p>b</p>"


def test_album_and_videos_cost_one_query_each_with_one_and_three(article, django_assert_num_queries):
    for number in (1, 2):
        for _ in range(number):
            AlbumPictureFactory(owner=article)
            make_video(article, poster=PictureFactory())
        with django_assert_num_queries(2):
            render("{% album article %}{% videos article %}", article=article)
    assert (article.album.count(), article.videos.count()) == (3, 3)
