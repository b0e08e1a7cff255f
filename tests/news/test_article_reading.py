"""What the article's page offers beside the text: tools, ways to hand it on, the next article, a correction."""

import json
import re
from datetime import datetime

import pytest
from django.utils import timezone

from assocportal.common.publishing import State
from tests.factories import ArticleFactory, CategoryFactory, PictureFactory, TagFactory

from .hidden import draft, scheduled

pytestmark = pytest.mark.django_db


def read(client, article):
    return client.get(article.get_absolute_url()).content.decode()


def day(number):
    return timezone.make_aware(datetime(2022, 6, number))


def figure(picture):
    return (
        f'<figure data-picture="{picture.pk}"><img src="{picture.usual_url}" alt="">'
        "<figcaption>Trong bài</figcaption></figure>"
    )


def images(page):
    """Those of the article itself, each with how urgent it is."""
    main = page[page.index('<article class="main') : page.index("<aside")]
    return [
        "high" if 'fetchpriority="high"' in image else "lazy" for image in re.findall("<img[^>]*>", main)
    ][:-1]


def test_correction_stands_before_the_text_with_its_time(client):
    article = ArticleFactory(
        correction_note="Bản đăng đầu ghi nhầm <b>số</b> hội viên.", corrected_at="2022-06-25T01:05:00Z"
    )

    page = read(client, article)

    note = page[page.index('id="dinh-chinh"') : page.index('class="lead"')]
    assert (
        '<strong>Đính chính</strong> lúc <time datetime="2022-06-25T08:05:00+07:00">08:05 ngày 25/6/2022'
        in note
    )
    assert "ghi nhầm &lt;b&gt;số&lt;/b&gt; hội viên." in note


def test_article_that_was_never_corrected_says_nothing_of_it(client):
    assert "dinh-chinh" not in read(client, ArticleFactory())


def test_tools_stand_below_the_title_and_wait_for_their_scripts(client):
    page = read(client, ArticleFactory())

    tools = page[page.index("reading-tools") : page.index('class="lead"')]
    assert page.index("<h1>") < page.index("reading-tools")
    buttons = re.findall("<button[^>]*>", tools)
    assert [" hidden" in button for button in buttons] == [True] * 6
    assert [re.search('data-set-text-size="(.+?)"', button)[1] for button in buttons[:3]] == ["-1", "0", "1"]


def test_page_leads_to_the_articles_before_and_after_it(client):
    category = CategoryFactory()
    first, middle, last = (
        ArticleFactory(title=f"Bài thứ {number}", category=category, publish_at=day(number))
        for number in (1, 2, 3)
    )

    page = read(client, middle)

    links = re.findall(r'<a href="([^"]+)" rel="(prev|next)"><span>(.+?)</span> (.+?)</a>', page)
    assert links == [
        (first.get_absolute_url(), "prev", "Bài trước", "Bài thứ 1"),
        (last.get_absolute_url(), "next", "Bài sau", "Bài thứ 3"),
    ]
    assert 'class="neighbours"' not in read(client, ArticleFactory())


@pytest.mark.parametrize("make", [draft, scheduled, lambda **fields: draft(publish_at=None, **fields)])
def test_preview_is_not_handed_on_and_has_no_neighbours(client, writer, make):
    category = CategoryFactory()
    ArticleFactory(category=category)
    article = make(category=category)
    client.force_login(writer)

    page = read(client, article)

    assert "Bản xem trước" in page
    for absent in (
        'id="chia-se"',
        "facebook",
        "zalo",
        "/ma-qr/",
        "neighbours",
        "NewsArticle",
        'property="article:',
        "Lưu",
    ):
        assert absent not in page, absent
    assert '<meta name="robots" content="noindex">' in page


def test_machines_learn_time_section_and_tags(client, time_machine):
    time_machine.move_to("2022-07-01T01:00:00Z", tick=False)
    article = ArticleFactory(category=CategoryFactory(name="Hoạt động"))
    article.tags.set([TagFactory(name="bầu cử"), TagFactory(name="sơ kết")])

    page = read(client, article)

    assert re.findall(r'<meta property="(article:\w+)" content="(.+?)">', page) == [
        ("article:published_time", "2022-06-24T16:00:56+07:00"),
        ("article:modified_time", "2022-07-01T08:00:00+07:00"),
        ("article:section", "Hoạt động"),
        ("article:tag", "bầu cử"),
        ("article:tag", "sơ kết"),
    ]


def test_sizes_of_the_picture_are_plain_numbers(client):
    tall = PictureFactory(width=960, height=5760)

    pages = [read(client, ArticleFactory()), read(client, ArticleFactory(cover=tall))]

    sizes = [re.findall(r'og:image:(?:width|height)" content="(.+?)"', page) for page in pages]
    assert sizes == [["1200", "630"], ["960", "5760"]]


def test_description_for_machines_cannot_end_its_script(client):
    article = ArticleFactory(title="</script><b>", byline="<!--")

    page = read(client, article)

    described = [
        json.loads(text) for text in re.findall('<script type="application/ld[+]json">(.+?)</script>', page)
    ]
    news = [data for data in described if data["@type"] == "NewsArticle"]
    assert [(data["headline"], data["author"]["name"]) for data in news] == [("</script><b>", "<!--")]


def test_largest_picture_is_fetched_first(client):
    picture, other = PictureFactory(), PictureFactory()
    with_cover = ArticleFactory(cover=other, body=figure(picture))
    in_text = ArticleFactory(cover=picture, body=f"<p>Đầu</p>{figure(picture)}{figure(other)}")
    far_below = ArticleFactory(body=f"<p>{'chữ ' * 200}</p>{figure(picture)}")

    assert images(read(client, with_cover)) == ["high", "lazy"]
    assert images(read(client, in_text)) == ["high", "lazy"]
    assert images(read(client, far_below)) == ["lazy"]


def test_side_sends_no_pictures_that_nobody_sees(client):
    category = CategoryFactory()
    for _ in range(3):
        ArticleFactory(category=category, cover=PictureFactory())

    page = read(client, ArticleFactory(category=category))

    side = page[page.index("<aside") : page.index("</aside>")]
    assert (side.count("card-title"), side.count("<picture>")) == (3, 0)


def test_paper_says_where_the_article_stands(client):
    page = read(client, ArticleFactory(title="Hội nghị sơ kết"))

    assert (
        '<p class="print-only">Bài đăng tại http://127.0.0.1:8000/tin-tuc/2022/06/hoi-nghi-so-ket/</p>'
        in page
    )


def test_withdrawn_article_leaves_its_neighbours(client):
    category = CategoryFactory()
    gone = ArticleFactory(title="Bài sẽ gỡ", category=category)
    article = ArticleFactory(category=category)
    assert "Bài sẽ gỡ" in read(client, article)

    gone.state = State.WITHDRAWN
    gone.save()

    assert "Bài sẽ gỡ" not in read(client, article)
