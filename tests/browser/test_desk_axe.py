"""The pages that an editor works on, light and dark: nothing that a reader of another kind could not use."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from assocportal.common.pictures.library import store_picture
from tests.factories import ArticleFactory
from tests.picture_files import upload

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# by night nothing but the colours is another
SCHEMES = {"light": None, "dark": {"runOnly": ["color-contrast"]}}


@pytest.fixture
def addresses(transactional_db):
    article = ArticleFactory(title="Hội nghị tổng kết", body="<h2>Kết quả</h2><p>Có 120 đại biểu dự.</p>")
    article.body = "<h2>Kết quả</h2><p>Có 12 đại biểu dự.</p>"
    article.save()
    picture = store_picture(upload(width=900, height=600), alt="Hội trường")
    row = f"/admin/news/article/{article.pk}"
    library = "/admin/common/picture/"
    return [
        "/admin/",
        "/admin/news/article/",
        f"{row}/change/",
        f"{row}/history/",
        f"{row}/history/so-sanh/?cu={article.history.last().pk}",
        library,
        f"{library}{picture.pk}/change/",
        "/dang-nhap/tai-khoan/",
    ]


def find_violations(page, address):
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)  # the editor and Select2 are named once they stand
    found = {}
    for scheme, options in SCHEMES.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.wait_for_timeout(200)  # colours that change slowly have changed
        rows = Axe().run(page, options=options).response["violations"]
        found[scheme] = [f"{row['id']}: {row['nodes'][0]['html']}" for row in rows]
    return {(address, scheme): rows for scheme, rows in found.items() if rows}


def test_desk_is_accessible_by_day_and_by_night(logged_in_page, addresses):
    found = {}
    for address in addresses:
        found |= find_violations(logged_in_page, address)

    assert found == {}


def test_login_is_accessible_by_day_and_by_night(page):
    found = find_violations(page, "/dang-nhap/") | find_violations(page, "/dang-nhap/quen-mat-khau/")

    assert found == {}
