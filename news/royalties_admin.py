"""The table of published items by author, at the desk of those who may count them, and for Excel."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.publishing import EARLIEST, LATEST, State
from assocportal.common.spreadsheets import answer_xlsx

from .royalties import (
    MONTHS,
    articles_of,
    count_month,
    count_pictures,
    count_words,
    count_year,
    years_counted,
)

PAGE = 50
TITLE = "Bài đã đăng theo tác giả"
ENTERED = " (người nhập)"
YEAR_HEADINGS = ["Tác giả", *(f"Tháng {month}" for month in MONTHS), "Cả năm"]
MONTH_HEADINGS = ["Tác giả", "Bài viết", "Đăng lúc", "Chuyên mục", "Số chữ", "Số ảnh", "Địa chỉ"]


class RoyaltiesAdmin:
    """Mixin of ArticleAdmin."""

    def get_urls(self):
        views = [
            path("nhuan-but/", self.admin_site.admin_view(self.show_royalties), name="news_royalties"),
            path(
                "nhuan-but/xlsx/",
                self.admin_site.admin_view(self.export_royalties),
                name="news_royalties_xlsx",
            ),
        ]
        return [*views, *super().get_urls()]

    def show_royalties(self, request):
        check_right(request.user)
        year, month = read_period(request.GET)
        context = self.admin_site.each_context(request) | {"title": TITLE, "opts": self.opts, "year": year}
        context["years"] = years_counted() or [year]
        context |= describe_month(request.GET, year, month) if month else describe_year(year)
        return TemplateResponse(request, "admin/news/royalties.html", context)

    def export_royalties(self, request):
        check_right(request.user)
        year, month = read_period(request.GET)
        when = f"{month:02}-{year}" if month else str(year)
        record(
            AuditEntry.Action.EXPORT, actor=request.user, note=f"Xuất bảng bài đã đăng theo tác giả, {when}."
        )
        headings, rows = (
            (MONTH_HEADINGS, tell_month(year, month)) if month else (YEAR_HEADINGS, tell_year(year))
        )
        return answer_xlsx(f"nhuan-but-{when}", f"Nhuận bút {when}", headings, rows)


def check_right(user):
    if not user.has_perm("news.count_article"):
        raise PermissionDenied


def read_period(asked) -> tuple[int, int | None]:
    """What is no year or no month, is this year, all of it."""
    year, month = read_number(asked.get("nam")), read_number(asked.get("thang"))
    if year is None or not EARLIEST.year <= year < LATEST.year:
        return timezone.localdate().year, None
    return year, month if month in MONTHS else None


def read_number(text) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 4 else None


def describe_year(year):
    authors = count_year(year)
    sums = [(month, sum(author.months[month] for author in authors)) for month in MONTHS]
    return {"authors": authors, "months": MONTHS, "sums": sums, "total": sum(count for _, count in sums)}


def describe_month(asked, year, month):
    authors = count_month(year, month)
    chosen = next((author for author in authors if author.key == asked.get("tac-gia")), None)
    page = Paginator(articles_of(chosen, year, month), PAGE).get_page(asked.get("trang"))
    names = Names(authors)
    return {
        "month": month,
        "months": MONTHS,
        "authors": authors,
        "chosen": chosen,
        "page_obj": page,
        "total": page.paginator.count,
        "rows": [
            {
                "article": article,
                "author": names.name_of(article),
                "words": count_words(article),
                "pictures": count_pictures(article),
                "is_withdrawn": article.state == State.WITHDRAWN,
            }
            for article in page
        ],
    }


class Names:
    """Whose row of the table an article stands in."""

    def __init__(self, authors):
        self.names = {written: say_name(author) for author in authors for written in author.written_as}

    def name_of(self, article):
        return self.names.get(
            (article.byline, None if article.byline else article.created_by_id), article.byline
        )


def say_name(author):
    return author.name + (ENTERED if author.is_person_who_entered else "")


def tell_year(year):
    authors = count_year(year)
    for author in authors:
        yield [say_name(author), *(count for _, count in author.by_month), author.total]
    sums = [sum(author.months[month] for author in authors) for month in MONTHS]
    yield ["Cộng", *sums, sum(sums)]


def tell_month(year, month):
    names = Names(count_month(year, month))
    for article in articles_of(None, year, month).iterator(chunk_size=200):
        yield [
            names.name_of(article), article.title, article.public_at, article.category.name,
            count_words(article), count_pictures(article), article.get_absolute_url(),
        ]  # fmt: skip
