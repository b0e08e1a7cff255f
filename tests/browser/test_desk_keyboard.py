"""From an empty form to a restored version without a mouse: Tab reaches every control, Enter and Space press it."""

import pytest
from django.contrib.auth.models import Group

from assocportal import roles
from assocportal.common.pictures.library import store_picture
from assocportal.common.publishing import State
from news.models import Article
from tests.factories import CategoryFactory, UserFactory
from tests.picture_files import upload

from .conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MOST_STEPS = 120
IS_SEEN = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
}"""


def tab_to(page, selector, backwards=False):
    """And whoever looks at the page sees that it was reached."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
        if page.evaluate("one => document.activeElement.matches(one)", selector):
            break
    else:
        pytest.fail(f"Tab does not reach {selector}")
    assert page.evaluate(IS_SEEN), f"nobody sees that {selector} has the focus"


def follow(page, selector):
    tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")


def enter(open_page, email, role):
    user = UserFactory(email=email, full_name=role, is_staff=True)
    user.set_password(PASSWORD)
    user.save()
    user.groups.add(Group.objects.get(name=role))
    page = open_page()
    page.goto("/dang-nhap/?next=/admin/")
    tab_to(page, "[name=username]")
    page.keyboard.type(email)
    tab_to(page, "[name=password]")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.locator(".desk-actions").wait_for()
    return page


def press(page, selector):
    tab_to(page, selector)
    page.keyboard.press("Enter")
    page.locator(".messagelist .success").first.wait_for()


def write(page):
    follow(page, ".desk-action.is-first")
    tab_to(page, "[name=title]")
    page.keyboard.type("Sơ kết sáu tháng")
    tab_to(page, ".field-body .tiptap.ProseMirror")
    page.keyboard.type("Hội nghị có 120 đại biểu.")
    page.keyboard.press("Escape")
    tab_to(page, "[name=category]")
    page.keyboard.press("ArrowDown")


def test_article_is_written_checked_returned_approved_and_restored_by_keyboard(open_page):
    CategoryFactory(name="Hoạt động")
    author = enter(open_page, "ctv@example.vn", roles.CONTRIBUTORS)
    write(author)
    tab_to(author, ".checks-run")
    author.keyboard.press("Enter")
    author.locator(".checks-count").wait_for()
    tab_to(author, ".step-button[value=gui-duyet]", backwards=True)
    author.keyboard.press("Enter")
    author.locator(".messagelist .success").first.wait_for()
    article = Article.objects.get()
    address = f"a[href*='/article/{article.pk}/change/']"

    chief = enter(open_page, "truongban@example.vn", roles.CHIEFS)
    follow(chief, address)
    follow(chief, ".step-button.is-away")
    tab_to(chief, "[name=reason]")
    chief.keyboard.type("Sai số đại biểu.")
    follow(chief, ".submit-row [type=submit]")

    author.goto("/admin/")
    follow(author, address)
    tab_to(author, "[name=lead]")
    author.keyboard.type("Bản đã chữa.")
    press(author, ".step-button[value=gui-duyet]")

    chief.goto("/admin/")
    follow(chief, address)
    press(chief, ".step-button.is-first")
    approved = Article.objects.get()
    chief.goto(f"/admin/news/article/{article.pk}/change/")
    follow(chief, ".historylink")
    follow(chief, ".versions-buttons button")
    chief.locator(".compared-sides").wait_for()
    follow(chief, ".breadcrumbs a[href$='/history/']")
    press(chief, ".versions tbody tr:last-child button")

    assert (approved.state, approved.lead) == (State.APPROVED, "Bản đã chữa.")
    assert Article.objects.get().lead == ""


def test_picture_is_found_and_its_focal_point_moved_by_keyboard(open_page):
    picture = store_picture(upload(width=900, height=600), alt="Hội trường")
    page = enter(open_page, "truongban@example.vn", roles.CHIEFS)
    page.goto("/admin/common/picture/")

    follow(page, ".picture-tile a")
    tab_to(page, ".focus-pad")
    page.keyboard.press("ArrowLeft")
    tab_to(page, ".submit-row [name=_save]")
    page.keyboard.press("Enter")
    page.locator(".messagelist .success").first.wait_for()

    picture.refresh_from_db()
    assert picture.focal_x < 50
