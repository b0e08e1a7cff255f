"""The history of an article in a real browser: two versions compared, one restored, the restoring undone."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe

from news.models import Article
from tests.factories import ArticleFactory
from tests.spoken_text import find_english

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def article():
    """Written yesterday, spoiled today."""
    article = ArticleFactory(
        title="Hội nghị tổng kết",
        body="<h2>Kết quả</h2><p>Có 120 đại biểu dự.</p><ul><li><p>Một</p></li></ul>",
    )
    yesterday = article.history.get()
    Article.history.filter(pk=yesterday.pk).update(history_date=yesterday.history_date - timedelta(days=1))
    article.body = "<h2>Kết quả</h2><p>Có 12 đại biểu dự.</p><ul><li><p>Hai</p></li></ul>"
    article.save()
    return article


def body_of(article):
    return Article.objects.get(pk=article.pk).body


def test_editor_restores_yesterdays_version_and_undoes_it(logged_in_page, article):
    page, spoiled = logged_in_page, body_of(article)
    page.goto(f"/admin/news/article/{article.pk}/change/")
    page.click("a.historylink")
    page.click("text=So sánh hai bản đã chọn")
    compared = page.locator(".diff-text").inner_text()
    yesterday = page.locator(".compared-side").first
    yesterday.locator("button").click()
    page.wait_for_selector(".messagelist .success")
    restored = body_of(article)

    page.locator(".versions tbody tr").nth(1).locator("button").click()
    page.wait_for_selector(".messagelist .success")

    assert "Có [bỏ: 120 ] [thêm: 12 ] đại biểu dự." in " ".join(compared.split())
    assert "120 đại biểu" in restored
    assert body_of(article) == spoiled
    assert page.locator(".versions tbody tr").count() == 4


def test_versions_are_chosen_by_keyboard(logged_in_page, article):
    page = logged_in_page
    page.goto(f"/admin/news/article/{article.pk}/history/")
    page.locator("input[name=moi]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".compared-sides")

    assert page.locator("#content-main > .desk-note").inner_text() == "Hai bản này giống hệt nhau."


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_history_and_comparison_are_accessible_and_vietnamese(logged_in_page, article, scheme):
    page, address = logged_in_page, f"/admin/news/article/{article.pk}/history/"
    page.emulate_media(color_scheme=scheme)
    wrong = {}
    for path in (address, f"{address}so-sanh/?cu={article.history.last().pk}"):
        page.goto(path)
        violations = [row["id"] for row in Axe().run(page).response["violations"]]
        wrong[path] = violations + find_english(page.content())
        page.set_viewport_size({"width": 360, "height": 780})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

    assert [found for found in wrong.values() if found] == []
