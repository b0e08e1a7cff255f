"""The desk in a real browser: its policy holds, its script speaks Vietnamese, a phone can use it."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from assocportal.common.publishing import State
from members.models import Organisation
from news.models import Article
from tests.factories import CategoryFactory, OrganisationFactory
from tests.picture_files import draw, encode
from tests.spoken_text import find_english

from .conftest import PASSWORD

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


@pytest.fixture
def editors_phone(phone_page, editor):
    phone_page.goto("/admin/login/")
    phone_page.fill("[name=username]", editor.email)
    phone_page.fill("[name=password]", PASSWORD)
    phone_page.press("[name=password]", "Enter")
    phone_page.wait_for_url("**/admin/")
    return phone_page


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
def test_phone_never_scrolls_sideways(editors_phone, address):
    editors_phone.goto(address)

    assert editors_phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_button_of_the_editor_is_reached_on_a_phone(editors_phone):
    editors_phone.goto("/admin/news/article/add/")

    buttons = editors_phone.locator(".prose-menubar:not(.prose-menubar--floating) button >> visible=true")
    buttons.first.wait_for()
    editors_phone.wait_for_load_state("networkidle")
    editors_phone.evaluate("() => document.fonts.ready.then(() => true)")  # until then an icon is a long word
    lost = buttons.evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().right > 360).map((one) => one.outerHTML)"
    )

    assert lost == []


@pytest.mark.parametrize(
    "address", [LIST, f"{LIST}add/", "/admin/news/article/add/", "/admin/events/event/add/"]
)
def test_desk_is_accessible(logged_in_page, address):
    OrganisationFactory(name="Hội Làm vườn")

    logged_in_page.goto(address)
    logged_in_page.wait_for_load_state("networkidle")
    logged_in_page.wait_for_timeout(300)  # the editor and Select2 are named once they stand

    assert [row["id"] for row in Axe().run(logged_in_page).response["violations"]] == []


def test_writing_starts_in_the_first_field_and_at_the_first_error(logged_in_page):
    focused = "document.activeElement.name"
    logged_in_page.goto("/admin/news/article/add/")
    logged_in_page.wait_for_load_state("networkidle")
    assert logged_in_page.evaluate(focused) == "kicker"

    logged_in_page.press("[name=kicker]", "Enter")  # as saving does
    logged_in_page.wait_for_selector(".errornote")
    logged_in_page.wait_for_load_state("networkidle")

    assert logged_in_page.evaluate(focused) == "title"


def test_enter_in_a_field_saves_and_does_nothing_else(logged_in_page):
    """No step is taken, and no preview opens."""
    category = CategoryFactory(name="Hoạt động")
    logged_in_page.goto("/admin/news/article/add/")
    logged_in_page.select_option("[name=category]", label=category.name)
    logged_in_page.fill("[name=title]", "Sơ kết")

    logged_in_page.press("[name=title]", "Enter")
    logged_in_page.wait_for_url(lambda url: url.endswith("/admin/news/article/"))
    article = Article.objects.get()
    logged_in_page.goto(f"/admin/news/article/{article.pk}/change/")
    logged_in_page.fill("[name=title]", "")
    logged_in_page.press("[name=title]", "Enter")
    logged_in_page.wait_for_selector(".errornote")
    logged_in_page.wait_for_load_state("networkidle")

    assert article.state == State.DRAFT
    assert logged_in_page.evaluate("document.activeElement.name") == "title"
    assert len(logged_in_page.context.pages) == 1


def test_file_box_speaks_vietnamese_and_names_the_file(logged_in_page, tmp_path):
    (tmp_path / "ảnh.png").write_bytes(encode(draw(), "png"))
    logged_in_page.goto("/admin/common/picture/add/")
    row = logged_in_page.locator(".field-file")
    before = row.locator(".file-button").inner_text(), row.locator(".file-chosen").inner_text()

    row.locator("[type=file]").set_input_files(tmp_path / "ảnh.png")

    assert before == ("Chọn tệp…", "Chưa chọn tệp nào")
    assert row.locator(".file-chosen").inner_text() == "ảnh.png"
    row.locator(".sending-list img").wait_for()


def test_long_title_stays_on_the_desk_and_beside_its_buttons(logged_in_page):
    """A name of many words, and one without a space."""
    for name in ("Hội Khoa học Kỹ thuật Chăn nuôi và Thú y " * 4, "Hộinghịđạibiểu" * 14):
        organisation = OrganisationFactory(name=name.strip())
        logged_in_page.goto(f"{LIST}{organisation.pk}/change/")
        title = logged_in_page.locator("#content > h2").bounding_box()
        buttons = logged_in_page.locator(".object-tools").bounding_box()

        width = logged_in_page.viewport_size["width"]
        assert logged_in_page.evaluate("document.documentElement.scrollWidth") == width
        is_beside, is_below = (
            title["x"] + title["width"] <= buttons["x"],
            buttons["y"] >= title["y"] + title["height"],
        )
        assert is_beside or is_below
