"""The desk in a real browser: its policy holds, its script speaks Vietnamese, a phone can use it."""

import pytest

from assocportal.common.publishing import State
from members.models import Organisation
from tests.factories import OrganisationFactory
from tests.spoken_text import find_english

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LIST = "/admin/members/organisation/"
PAGES = [
    "/admin/",
    LIST,
    f"{LIST}add/",
    "/admin/common/user/add/",
    "/admin/auth/group/add/",
    "/admin/common/user/",
]


@pytest.mark.parametrize("address", PAGES)
def test_page_speaks_vietnamese_after_its_script_ran(logged_in_page, address):
    logged_in_page.goto(address)
    logged_in_page.wait_for_load_state("networkidle")

    assert find_english(logged_in_page.content()) == []


def test_editor_publishes_from_the_list(logged_in_page):
    OrganisationFactory(name="Hội Làm vườn", state=State.DRAFT, publish_at=None)

    logged_in_page.goto(LIST)
    logged_in_page.check("tbody .action-select")
    logged_in_page.select_option("select[name=action]", label="Đăng các mục đã chọn")
    logged_in_page.click(".actions button")

    assert logged_in_page.inner_text(".messagelist") == "Đã đăng 1 mục."
    assert Organisation.objects.get().is_published


def test_calendar_fills_the_day_first(logged_in_page):
    logged_in_page.goto(f"{LIST}add/")

    logged_in_page.click(".field-founded_on .datetimeshortcuts a >> nth=0")

    day, month, year = logged_in_page.input_value("#id_founded_on").split("/")
    assert (len(day), len(month), len(year)) == (2, 2, 4)


@pytest.mark.parametrize("address", PAGES)
def test_phone_never_scrolls_sideways(phone_page, editor, address):
    phone_page.goto("/admin/login/")
    phone_page.fill("[name=username]", editor.email)
    phone_page.fill("[name=password]", "mat-khau-thu-nghiem")
    phone_page.click("[type=submit]")
    phone_page.wait_for_url("**/admin/")

    phone_page.goto(address)

    assert phone_page.evaluate("document.documentElement.scrollWidth") <= 360
