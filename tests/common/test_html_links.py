import pytest
from django.conf import settings

from assocportal.common.html import clean_html
from assocportal.common.html_forms import RichTextFormField
from assocportal.common.html_links import with_present_links
from assocportal.common.printing.blocks import read_blocks
from assocportal.common.publishing import State
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory

pytestmark = pytest.mark.django_db
OURS = settings.PORTAL_URL.geturl()


def link(href, mark=""):
    mark = f' data-row="{mark}"' if mark else ""
    return f'<p><a href="{href}"{mark}>xem</a></p>'


def move(row, slug):
    row.slug = slug
    row.save()
    return row


@pytest.mark.parametrize(
    ("factory", "label"),
    [
        (ArticleFactory, "news.article"),
        (EventFactory, "events.event"),
        (OrganisationFactory, "members.organisation"),
        (PageFactory, "common.page"),
    ],
)
def test_link_to_a_page_of_ours_is_stored_with_its_row(factory, label):
    row = factory()
    path = row.get_absolute_url()

    assert clean_html(link(path)) == link(path, f"{label}:{row.pk}")


@pytest.mark.parametrize("form", ["{path}", f"{OURS}{{path}}", "{path}?trang=2#ket-qua", "{path}#a&amp;b"])
def test_link_leads_to_the_present_address_with_what_follows_it(form):
    article = ArticleFactory(slug="cu")
    old = article.get_absolute_url()
    stored = str(clean_html(link(form.format(path=old))))
    assert clean_html(stored) == stored

    move(article, "moi")

    shown = form.removeprefix(OURS).format(path=article.get_absolute_url())
    assert with_present_links(stored) == link(shown)
    assert clean_html(stored) == stored


def test_link_to_a_former_address_means_the_row():
    article = ArticleFactory(slug="cu")
    old = article.get_absolute_url()
    move(article, "moi")

    assert clean_html(link(old)) == link(old, f"news.article:{article.pk}")


def test_link_stays_with_its_row_when_another_takes_the_address():
    article = ArticleFactory(slug="a")
    address = article.get_absolute_url()
    stored = str(clean_html(link(address)))
    move(article, "b")
    ArticleFactory(slug="a", address_month=article.address_month, publish_at=article.publish_at)

    assert with_present_links(str(clean_html(stored))) == link(article.get_absolute_url())


def test_link_to_a_file_beside_the_page_stays_one():
    article = ArticleFactory(slug="cu")
    stored = str(clean_html(link(article.pdf_path)))

    move(article, "moi")

    assert with_present_links(stored) == link(article.pdf_path)


def test_link_to_a_hidden_row_tells_the_public_nothing_new():
    article = ArticleFactory(slug="cu")
    old = article.get_absolute_url()
    stored = str(clean_html(link(old)))
    article.state = State.WITHDRAWN
    move(article, "ten-moi-chua-cong-bo")

    assert with_present_links(stored) == link(old)
    assert RichTextFormField().prepare_value(stored) == link(article.get_absolute_url())


@pytest.mark.parametrize(
    "forged",
    ["common.user:1", "news.article:0", "news.article:x", "khong.co:1", "news.article:9999999999999999999"],
)
def test_forged_row_is_dropped(forged):
    assert clean_html(link("/tin-tuc/", forged)) == link("/tin-tuc/")


def test_row_is_not_believed_on_a_link_that_leads_elsewhere():
    html = '<p><a href="https://vusta.vn/" data-row="news.article:1">xem</a></p>'

    assert clean_html(html) == '<p><a href="https://vusta.vn/" rel="noopener">xem</a></p>'


def test_printed_text_has_the_present_address():
    article = ArticleFactory(slug="cu")
    stored = str(clean_html(link(article.get_absolute_url())))
    move(article, "moi")

    assert read_blocks(stored)[0]["runs"][0]["link"] == OURS + article.get_absolute_url()


def test_links_cost_one_query_to_show_and_one_for_each_model_to_store(django_assert_num_queries):
    paths = [row.get_absolute_url() for row in (*ArticleFactory.create_batch(3), EventFactory())]
    html = "".join(map(link, paths))

    with django_assert_num_queries(2):
        stored = str(clean_html(html))
    with django_assert_num_queries(1):
        with_present_links(stored)
    with django_assert_num_queries(0):
        clean_html(stored)
        with_present_links("<p>không có</p>")
