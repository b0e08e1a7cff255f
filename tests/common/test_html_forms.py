import pytest

from assocportal.common.publishing import State
from news.models import Article
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "tag",
    ['<a href="/x/" data-row="{}">', '<a DATA-ROW={} href="/x/">', '<a href="/x/"/data-row="{}">'],
)
def test_mark_in_what_was_typed_names_no_row(tag):
    draft = ArticleFactory(state=State.DRAFT, slug="bi-mat")
    field = Article._meta.get_field("body").formfield()
    typed = f"<p>{tag.format(f'news.article:{draft.pk}')}xem</a></p>"

    assert field.clean(typed) == '<p><a href="/x/">xem</a></p>'
    assert "bi-mat" not in str(field.prepare_value(field.bound_data(typed, None)))


def test_typed_link_still_means_the_row_it_leads_to():
    article = ArticleFactory()
    typed = f'<p><a href="{article.get_absolute_url()}" data-row="news.article:1">xem</a></p>'

    assert f'data-row="news.article:{article.pk}"' in Article._meta.get_field("body").formfield().clean(typed)
