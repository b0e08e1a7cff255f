"""From hand to hand: submitted, returned with a reason, repaired, approved for tomorrow at 07:00."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Group
from django.utils import timezone

from assocportal import roles
from assocportal.common.publishing import State
from news.models import Article
from tests.factories import CategoryFactory, UserFactory

from .conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def enter(open_page, email, role):
    user = UserFactory(email=email, full_name=role, is_staff=True)
    user.set_password(PASSWORD)
    user.save()
    user.groups.add(Group.objects.get(name=role))
    page = open_page()
    page.goto("/admin/")
    page.fill("[name=username]", email)
    page.fill("[name=password]", PASSWORD)
    page.click("[type=submit]")
    page.locator(".desk-actions").wait_for()
    return page


def press(page, words):
    """The button below the form, by the keyboard."""
    page.get_by_role("button", name=words).last.press("Enter")
    page.wait_for_load_state("networkidle")


def violations(page):
    return [row["id"] for row in Axe().run(page).response["violations"]]


def test_article_goes_from_hand_to_hand_until_it_waits_for_its_hour(open_page):
    CategoryFactory(name="Hoạt động")
    author = enter(open_page, "ctv@example.vn", roles.CONTRIBUTORS)
    author.goto("/admin/news/article/add/")
    author.fill("[name=title]", "Sơ kết sáu tháng")
    author.select_option("[name=category]", label="Hoạt động")
    press(author, "Lưu và gửi duyệt")
    chief = enter(open_page, "truongban@example.vn", roles.CHIEFS)
    chief.get_by_role("link", name="Sơ kết sáu tháng").first.click()
    chief.wait_for_load_state("networkidle")
    press(chief, "Trả lại…")
    chief.fill("[name=reason]", "Thiếu nguồn ảnh.")
    chief.locator(".submit-row input").press("Enter")
    chief.wait_for_url("**/admin/news/article/")

    author.goto("/admin/")
    told = author.locator(".desk-box.is-bad").inner_text(), violations(author)
    author.get_by_role("link", name="Sơ kết sáu tháng").first.click()
    why = author.locator(".workflow-returned blockquote").inner_text()
    author.fill("[name=lead]", "Ảnh: Lan Anh.")
    press(author, "Lưu và gửi duyệt")
    tomorrow = timezone.localdate() + timedelta(days=1)
    chief.goto("/admin/")
    chief.get_by_role("link", name="Sơ kết sáu tháng").first.click()
    chief.fill("[name=publish_at_0]", f"{tomorrow:%d/%m/%Y}")
    chief.fill("[name=publish_at_1]", "07:00")
    press(chief, "Duyệt và đăng")

    assert "Thiếu nguồn ảnh." in told[0]
    assert (told[1], why) == ([], "Thiếu nguồn ảnh.")
    assert "Tự đăng lúc 07:00" in chief.inner_text(".messagelist")
    article = Article.objects.get()
    assert (article.state, article.lead, article.state_now) == (State.APPROVED, "Ảnh: Lan Anh.", "hẹn giờ")
    assert f"{timezone.localtime(article.publish_at):%d/%m/%Y %H:%M}" == f"{tomorrow:%d/%m/%Y} 07:00"


def test_pages_of_the_workflow_are_accessible(open_page):
    category = CategoryFactory()
    chief = enter(open_page, "truongban@example.vn", roles.CHIEFS)
    article = Article.objects.create(title="Bài", category=category, state=State.SUBMITTED)

    found = {}
    for address in (f"{article.pk}/change/", f"{article.pk}/buoc/tra-lai/"):
        chief.goto(f"/admin/news/article/{address}")
        chief.wait_for_load_state("networkidle")
        chief.wait_for_timeout(300)  # the editor and Select2 are named once they stand
        found[address] = violations(chief)

    assert set(map(tuple, found.values())) == {()}, found
