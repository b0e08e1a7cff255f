"""A real Chromium against a live server. A page that logs an error or breaks its policy fails the test.

Where no Chromium is found the tests are skipped; with CI=true that is a failure.
"""

import os
import threading
from pathlib import Path

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from playwright.sync_api import expect, sync_playwright

from tests.factories import UserFactory

from .chromium import ARGUMENTS, find_chromium

# Playwright's event loop makes Django believe that the ORM is used from asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

HERE = Path(__file__).parent
expect.set_options(timeout=10_000)  # as long as everything else is waited for
QUIET = 0.1  # seconds
PASSWORD = "mat-khau-thu-nghiem"
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 780}


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    path = find_chromium()
    if path is None:
        give_up = pytest.fail if os.environ.get("CI", "").lower() == "true" else pytest.skip
        give_up("Không tìm thấy Chromium. Hãy cài chromium hoặc đặt biến CHROMIUM.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page_errors():
    """What pages complained about. A test that provokes an error looks at it here and clears it."""
    return []


class Running:
    """The requests that the live server is answering: also those whose page is closed by now."""

    def __init__(self):
        self.number = 0
        self.changed = threading.Condition()
        request_started.connect(self.begin, dispatch_uid="running")
        request_finished.connect(self.end, dispatch_uid="running")

    def begin(self, sender, **kwargs):
        self._add(1, sender)

    def end(self, sender, **kwargs):
        self._add(-1, sender)

    def _add(self, number, handler):
        if not issubclass(handler, WSGIHandler):  # a test's own client
            return
        with self.changed:
            self.number += number
            self.changed.notify_all()

    def wait_for_end(self):
        """What a closed page sent last may still be on its way: for a moment nothing may begin."""
        with self.changed:
            while self.number or self.changed.wait(QUIET):
                assert self.changed.wait_for(lambda: self.number <= 0, timeout=10)


@pytest.fixture(scope="session")
def running():
    return Running()


@pytest.fixture
def open_page(browser, live_server, running, page_errors):
    contexts = []

    def open_one(viewport=DESKTOP, **options):
        context = browser.new_context(viewport=viewport, base_url=live_server.url, locale="vi-VN", **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        context.route("**/favicon.ico", lambda route: route.fulfill(status=204))  # asked for unbidden
        page = context.new_page()
        page.on("pageerror", lambda error: page_errors.append(str(error)))
        page.on("console", lambda said: page_errors.append(said.text) if said.type == "error" else None)
        return page

    yield open_one
    for context in contexts:
        # a request that is being answered by a test while its context closes would never end
        context.unroute_all(behavior="ignoreErrors")
        context.close()
    running.wait_for_end()  # or it would write into a database that is being emptied
    assert page_errors == []


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture
def phone_page(open_page):
    return open_page(PHONE, is_mobile=True, has_touch=True)


@pytest.fixture
def editor(transactional_db):
    user = UserFactory(
        email="bientap@example.vn", full_name="Nguyễn Thị Biên Tập", is_staff=True, is_superuser=True
    )
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def logged_in_page(page, editor):
    """An editor's page, through the desk's own login form."""
    page.goto("/admin/login/")
    page.fill("[name=username]", editor.email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    return page
