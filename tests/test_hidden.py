"""What is not public is nowhere: not on a page, in a feed, a calendar, a sitemap, nor at its own address."""

from datetime import timedelta

import pytest
from django.utils import timezone

from assocportal.common.models import Attachment, MenuItem, Page
from assocportal.common.publishing import State
from events.models import Event
from tests.document_files import document
from tests.factories import (
    ArticleFactory,
    EventFactory,
    OrganisationFactory,
    PageFactory,
    PublishedFigureFactory,
    ReportingPeriodFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

NAME, SLUG = "Chưa công bố", "chua-cong-bo"
DAY = timedelta(days=1)
HIDDEN = {
    "draft": lambda now: {"state": State.DRAFT, "publish_at": None},
    "submitted": lambda now: {"state": State.SUBMITTED},
    "withdrawn": lambda now: {"state": State.WITHDRAWN},
    "scheduled": lambda now: {"publish_at": now + DAY},
    "expired": lambda now: {"publish_at": now - 2 * DAY, "expire_at": now - DAY},
}
LISTS = [
    *("/", "/tin-tuc/", "/tin-tuc/rss/", "/hoi-thanh-vien/", "/su-kien/", "/su-kien/da-dien-ra/", "/su-kien/lich.ics"),
    *("/gioi-thieu/", "/so-lieu/", "/tim-kiem/?q=chua+cong", "/tim-kiem/?q=cong+bo&loai=trang"),
    *("/tim-kiem/?q=chua+cong&xep=moi-nhat", "/tim-kiem/goi-y/?q=ch%C6%B0a+c"),
    *(f"/sitemap-{section}.xml" for section in ("tin-tuc", "chuyen-muc", "hoi-thanh-vien", "su-kien", "gioi-thieu")),
]  # fmt: skip


NOT_THERE = (
    "/sitemap-chuyen-muc.xml",
    "/su-kien/da-dien-ra/",
    "/so-lieu/",
)  # where a coming event and an article never stand


def own_addresses(*rows):
    """Of the rows, of their attached files, and of what is drawn of them: calendar file, picture, PDF, Word."""
    files = [Attachment.objects.create(owner=row, file=document(), title=NAME) for row in rows]
    pages = [row.get_absolute_url() for row in (*rows, *files)]
    pages += [f"{row.get_absolute_url()}phien-ban/1/" for row in rows if isinstance(row, Page)]
    drawn = [getattr(row, f"{kind}_path", None) for row in rows for kind in ("card", "pdf", "docx")]
    calendars = [f"/su-kien/{row.slug}.ics" for row in rows if isinstance(row, Event)]
    return pages + calendars + [path for path in drawn if path]


def make_page(**state):
    """One that stands in the menu, and was rewritten once while it was public."""
    page = PageFactory(title=NAME)
    MenuItem.objects.create(page=page)
    MenuItem.objects.create(label="Tin tức", address="/tin-tuc/")
    for name, value in {"body": "<p>Bản sau.</p>", **state}.items():
        setattr(page, name, value)
    page.save()
    return page


def month_of(event):
    return f"/su-kien/lich/{timezone.localtime(event.starts_at):%Y/%m}/"


def places_that_name_it(client, addresses):
    pages = {address: client.get(address).content.decode() for address in addresses}
    return [address for address, page in pages.items() if NAME in page or SLUG in page]


def answers(client, addresses):
    return {client.get(address, follow=True).status_code for address in addresses}


@pytest.fixture(params=["visitor", "member", "staff without rights"])
def person(request, client):
    if request.param != "visitor":
        client.force_login(UserFactory(is_staff=request.param.startswith("staff")))
    return client


@pytest.mark.parametrize("hide", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_out_is_nowhere(person, hide):
    state, neighbour = hide(timezone.now()), OrganisationFactory()
    organisation = OrganisationFactory(name=NAME, **state)
    organisation.contacts.create(value=NAME, is_public=True)
    event = EventFactory(title=NAME, host=neighbour, **state)
    article = ArticleFactory(title=NAME, is_featured=True, **state)
    article.organisations.add(neighbour)
    page, sister = make_page(**state), PageFactory()
    PublishedFigureFactory(label=NAME, period=ReportingPeriodFactory(**state))
    about_them = ArticleFactory(event=event, category=article.category)
    about_them.organisations.add(organisation)
    around = [neighbour.get_absolute_url(), about_them.get_absolute_url(), month_of(event)]
    around += [article.category.get_absolute_url(), f"{article.category.get_absolute_url()}rss/"]
    around += [sister.get_absolute_url()]

    assert answers(person, LISTS + around) == {200}
    assert places_that_name_it(person, LISTS + around) == []
    assert answers(person, own_addresses(organisation, event, article)) == {404}
    # the page had been public before it was hidden; of its versions nothing is told
    is_gone = page.state == State.WITHDRAWN
    assert answers(person, own_addresses(page)) == ({404, 410} if is_gone else {404})


@pytest.mark.parametrize("audience", [Event.Audience.MEMBERS, Event.Audience.INVITED])
def test_event_for_some_is_nowhere_for_others(client, audience):
    neighbour = OrganisationFactory()
    event = EventFactory(title=NAME, audience=audience, host=neighbour)
    around = [neighbour.get_absolute_url(), ArticleFactory(event=event).get_absolute_url(), month_of(event)]

    assert places_that_name_it(client, LISTS + around) == []
    assert answers(client, own_addresses(event)) == {404}


def test_public_rows_are_in_all_these_places(client):
    """Else the tests above would look where nothing ever stands."""
    organisation = OrganisationFactory(name=NAME)
    event = EventFactory(title=NAME, host=organisation)
    article = ArticleFactory(title=NAME, event=event)
    article.organisations.add(organisation)
    page = make_page()
    around = [organisation.get_absolute_url(), article.get_absolute_url(), month_of(event)]
    around += [PageFactory().get_absolute_url()]
    in_words = [address for address in LISTS if address not in NOT_THERE]

    assert places_that_name_it(client, in_words + around) == in_words + around
    assert answers(client, own_addresses(organisation, event, article, page)) == {200}
