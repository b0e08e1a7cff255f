import io

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from openpyxl import load_workbook

from assocportal.common.models import AuditEntry
from tests.factories import ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db

TABLE = reverse("admin:news_royalties")
XLSX = reverse("admin:news_royalties_xlsx")


def officer(*codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture
def counter(client):
    client.force_login(officer("count_article"))
    return client


def read_sheet(response):
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_year_shows_authors_months_and_sums(counter, django_assert_num_queries):
    ArticleFactory(byline="Lê Hà")
    counter.get(f"{TABLE}?nam=2022")
    with django_assert_num_queries(6):
        page = counter.get(f"{TABLE}?nam=2022")
    for number in range(3):
        ArticleFactory(byline=f"Tác giả {number}")
    with django_assert_num_queries(6):
        counter.get(f"{TABLE}?nam=2022")

    html = page.content.decode()
    assert '<th scope="row">Lê Hà</th>' in html
    assert '<a href="?nam=2022&amp;thang=6&amp;tac-gia=l%C3%AA%20ha1">1</a>' in html
    assert "2.022" not in html


def test_month_lists_its_articles_and_those_of_one_author(counter, django_assert_num_queries):
    article, other = ArticleFactory(byline="Lê Hà", title="Sơ kết"), ArticleFactory(byline="Trần Bình")
    counter.get(f"{TABLE}?nam=2022&thang=6")
    with django_assert_num_queries(8):
        page = counter.get(f"{TABLE}?nam=2022&thang=6")
    ArticleFactory(byline="")
    with django_assert_num_queries(8):
        counter.get(f"{TABLE}?nam=2022&thang=6")
    chosen = counter.get(f"{TABLE}?nam=2022&thang=6&tac-gia=lê ha1")

    assert [row["article"] for row in page.context["rows"]] == [article, other]
    assert [row["article"] for row in chosen.context["rows"]] == [article]
    assert f'<a href="/admin/news/article/{article.pk}/change/">Sơ kết</a>' in page.content.decode()


@pytest.mark.parametrize(
    "asked", ["nam=abc", "nam=9999&thang=13", "nam=٢٠٢٢", "nam=2022&thang=0&trang=x", "nam=1900"]
)
def test_nonsense_in_the_address_shows_a_table(counter, asked):
    assert counter.get(f"{TABLE}?{asked}").status_code == 200


def test_excel_holds_numbers_and_no_formula_and_is_recorded(counter):
    ArticleFactory(byline="=SUM(A1)", title="+84 số mới", lead="", body="<p>Ba chữ đây</p>")

    year = read_sheet(counter.get(f"{XLSX}?nam=2022"))
    month = read_sheet(counter.get(f"{XLSX}?nam=2022&thang=6"))

    assert year[0] == ["Tác giả", *(f"Tháng {number}" for number in range(1, 13)), "Cả năm"]
    assert year[1] == ["=SUM(A1)", 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]
    assert year[2] == ["Cộng", 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]
    assert month[1][:2] == ["=SUM(A1)", "+84 số mới"]
    assert month[1][4:6] == [3, 0]
    assert [entry.note for entry in AuditEntry.objects.order_by("pk")] == [
        "Xuất bảng bài đã đăng theo tác giả, 2022.",
        "Xuất bảng bài đã đăng theo tác giả, 06-2022.",
    ]


def test_table_is_for_those_who_may_count(client):
    pages = [TABLE, XLSX]
    assert [client.get(page).status_code for page in pages] == [302, 302]

    client.force_login(officer("view_article", "change_article", "publish_article"))
    assert [client.get(page).status_code for page in pages] == [403, 403]
