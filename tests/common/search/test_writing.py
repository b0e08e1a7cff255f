import pytest

from assocportal.common.search.lexemes import LARGEST_VECTOR, fit
from news.models import Article
from tests.factories import ArticleFactory

from .entries_of_rows import entry_of, finding, is_fresh

pytestmark = pytest.mark.django_db


def test_longest_text_still_has_an_entry_found_by_its_names():
    words = " ".join(f"{'chữ' * 18}{number}" for number in range(20_000))

    article = ArticleFactory(title="Bài rất dài", body=f"<p>{words}</p>")

    found = ["=bai rat dai", "^~dai1", f"#c{article.category.pk}", f"{'chu' * 18}0"]
    assert finding(article, *found) == found
    assert entry_of(article).text == words


def test_vector_keeps_names_then_words_then_pairs():
    names, words = {"=bai", "^bai", "#m0", "@2022-1"}, {f"{'từ' * 10}{number:05}" for number in range(10_000)}
    pairs = {f"{word} {word}" for word in words}

    kept = fit(names | words | pairs)

    assert names | words <= kept
    assert 0 < len(kept & pairs) < len(pairs)
    assert sum(len(lexeme.encode()) for lexeme in kept) <= LARGEST_VECTOR


@pytest.mark.parametrize(
    "text", ["\"'\\{},", "…!?", "🌾 ½ ² Ⅴ", "<p>&lt;b&gt;</p>", "NULL", "%s %%", "a\u0301\u0302"]
)
def test_odd_texts_are_indexed(text):
    article = ArticleFactory(title=text, lead=text, body=text, byline=text)

    assert is_fresh(Article)
    assert entry_of(article).lead == article.lead


def test_text_without_any_word_is_indexed():
    article = ArticleFactory(title="–", lead="", body="", slug="khong-loi")

    assert finding(article, f"#c{article.category.pk}") == [f"#c{article.category.pk}"]
    assert is_fresh(Article)
