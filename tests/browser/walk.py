"""Walks through every page of the sample, in a window for each kind of visitor."""

from django.test import Client

from tests.factories import UserFactory

from .probes import LISTEN
from .sample import make_sample


class Walk:
    def __init__(self, open_page, page_errors, base_url):
        self.open_page, self.page_errors, self.base_url = open_page, page_errors, base_url
        self.visits = make_sample()

    def windows(self, *, prepare=None, **options):
        """A page for each kind of visitor; `prepare(page)` before anything is opened in it."""
        pages = {"visitor": self.open_page(**options)}
        for who, user in self.accounts().items():
            pages[who] = self.open_page(**options)
            pages[who].context.add_cookies([self.session_of(user)])
        for page in pages.values():
            page.add_init_script(LISTEN)
            if prepare:
                prepare(page)
        return pages

    def accounts(self):
        return {"member": UserFactory(), "staff": UserFactory(is_staff=True, is_superuser=True)}

    def session_of(self, user):
        client = Client()
        client.force_login(user)
        return {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": self.base_url}

    def find_problems(self, look_at, *, wait_until="load", **window):
        """A line for each thing that `look_at(page)` finds wrong, of what kind it is and on which page."""
        pages = self.windows(**window)
        lines = []
        for name, visit in self.visits.items():
            page = pages[visit.who]
            answer = page.goto(visit.address, wait_until=wait_until)
            wrong = {} if answer.status == visit.status else {"status": [answer.status]}
            problems = wrong or look_at(page)
            problems["error"] = self.take_errors(answer.status)
            lines += [f"{name} | {kind} | {each}" for kind, found in problems.items() for each in found]
        return "\n".join(lines)

    def take_errors(self, status):
        """The browser says of an error page that it is one; that much is meant."""
        errors = [error for error in self.page_errors if status < 400 or f"status of {status} " not in error]
        self.page_errors.clear()
        return errors
