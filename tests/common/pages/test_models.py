from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.utils import timezone

from assocportal.common.models import Page
from assocportal.common.publishing import State
from tests.factories import PageFactory

pytestmark = pytest.mark.django_db
NOON = timezone.make_aware(datetime(2026, 3, 12, 12))
DAY = timedelta(days=1)


def texts(page):
    return list(page.versions.order_by("number").values_list("number", "body"))


def test_draft_has_no_version():
    page = PageFactory(state=State.DRAFT, publish_at=None)

    assert (page.version, texts(page)) == (0, [])


def test_each_approved_text_is_kept_under_its_number():
    page = PageFactory(body="<p>Một</p>")

    page.body = "<p>Hai</p>"
    page.save()

    assert (page.version, Page.objects.get().version) == (2, 2)
    assert texts(page) == [(1, "<p>Một</p>"), (2, "<p>Hai</p>")]


def test_saving_the_same_text_makes_no_version():
    page = PageFactory(body="<p>Một</p>")

    page.body, page.order = '<p onclick="x()">Một</p>', 7
    page.save()

    assert (page.version, texts(page)) == (1, [(1, "<p>Một</p>")])


def test_withdrawn_page_comes_back_under_its_number():
    page = PageFactory(body="<p>Một</p>")

    for state in (State.WITHDRAWN, State.APPROVED):
        page.state = state
        page.save()

    assert (page.version, texts(page)) == (1, [(1, "<p>Một</p>")])


def test_text_edited_while_withdrawn_gets_a_number_when_it_is_approved():
    page = PageFactory(body="<p>Một</p>")

    page.state, page.body = State.WITHDRAWN, "<p>Hai</p>"
    page.save()
    while_withdrawn = texts(page)
    page.state = State.APPROVED
    page.save()

    assert while_withdrawn == [(1, "<p>Một</p>")]
    assert texts(page) == [(1, "<p>Một</p>"), (2, "<p>Hai</p>")]


def test_stale_row_saved_for_its_order_neither_brings_its_text_back_nor_its_number():
    stale = PageFactory(body="<p>Một</p>")
    fresh = Page.objects.get()
    fresh.body = "<p>Hai</p>"
    fresh.save()

    stale.order = 7
    stale.save(update_fields=["order"])

    stored = Page.objects.get()
    assert (stored.body, stored.order, stored.version) == ("<p>Hai</p>", 7, 2)
    assert texts(stored) == [(1, "<p>Một</p>"), (2, "<p>Hai</p>")]


@time_machine.travel(NOON, tick=False)
def test_version_holds_from_when_the_public_may_read_it():
    now, later = PageFactory(publish_at=NOON - 30 * DAY), PageFactory(publish_at=NOON + DAY)

    assert now.versions.get().created_at == NOON
    assert later.versions.get().created_at == NOON + DAY


def test_scheduled_text_that_is_corrected_before_its_hour_leaves_no_version():
    with time_machine.travel(NOON, tick=False):
        page = PageFactory(body="<p>Sai</p>", publish_at=NOON + DAY)
        page.body, page.publish_at = "<p>Đúng</p>", NOON + 2 * DAY
        page.save()

    assert texts(page) == [(1, "<p>Đúng</p>")]
    assert page.versions.get().created_at == NOON + 2 * DAY


def test_scheduled_text_that_is_taken_back_leaves_no_version():
    with time_machine.travel(NOON, tick=False):
        page = PageFactory(publish_at=NOON + DAY)
        page.state = State.DRAFT
        page.save()

    assert (page.version, texts(page)) == (0, [])


@pytest.mark.django_db(transaction=True)
def test_two_saves_at_once_make_two_numbers():
    page = PageFactory(body="<p>Một</p>")
    together = Barrier(4)

    def save(text):
        try:
            mine = Page.objects.get(pk=page.pk)
            mine.body = f"<p>{text}</p>"
            together.wait(timeout=20)
            mine.save()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(save, ["Hai", "Ba", "Bốn", "Năm"]))

    assert [number for number, _ in texts(page)] == [1, 2, 3, 4, 5]
    assert Page.objects.get().version == 5
    assert texts(page)[-1][1] == Page.objects.get().body


def test_privacy_notice_is_the_published_page_of_that_purpose():
    page = PageFactory(purpose=Page.Purpose.PRIVACY, state=State.DRAFT)
    PageFactory()

    assert Page.objects.privacy_notice() is None
    page.state = State.APPROVED
    page.save()
    assert Page.objects.privacy_notice() == page


def test_second_privacy_notice_is_refused_in_vietnamese():
    PageFactory(purpose=Page.Purpose.PRIVACY)
    second = Page(title="Trang khác", purpose=Page.Purpose.PRIVACY)

    with pytest.raises(ValidationError, match="Đã có trang khác giữ công dụng này"):
        second.full_clean()
    with pytest.raises(IntegrityError, match="common_page_one_for_each_purpose"):
        second.save()


def test_address_of_a_page_is_never_the_word_for_its_versions():
    assert PageFactory(title="Phiên bản").slug == "phien-ban-2"
