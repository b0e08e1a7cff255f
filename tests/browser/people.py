"""People of the desk, each at a browser of their own."""

from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Group

from tests.factories import UserFactory

from .conftest import PASSWORD


def enter(open_page, email, role):
    user = UserFactory(email=email, full_name=role, is_staff=True)
    user.set_password(PASSWORD)
    user.save()
    user.groups.add(Group.objects.get(name=role))
    page = open_page()
    page.goto("/admin/")
    page.fill("[name=username]", email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.locator(".desk-actions").wait_for()
    return page


def press(page, words):
    """The button below the form, by the keyboard."""
    page.get_by_role("button", name=words).last.press("Enter")
    page.wait_for_load_state("networkidle")


def violations(page):
    return [row["id"] for row in Axe().run(page).response["violations"]]
