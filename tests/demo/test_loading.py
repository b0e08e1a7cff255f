import re
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from assocportal.common.html import clean_html, html_to_text
from assocportal.common.models import Attachment, MenuItem, Page, Picture, RelatedLink, Union, User, Video
from assocportal.common.publishing import State
from assocportal.common.search.indexing import searchable_models
from assocportal.common.search.models import SearchWord
from assocportal.common.vietnamese import long_datetime
from assocportal.demo.loading import load
from events.models import Event
from members.models import Organisation
from news.models import Article, Category
from tests.common.search.entries_of_rows import is_fresh

from . import facts
from .conftest import folders_in
from .word_runs import ORIGINAL_RUNS, hashed_runs

pytestmark = pytest.mark.django_db  # each test in a savepoint of the module's transaction


@pytest.fixture(scope="module", autouse=True)
def folders(django_db_setup, django_db_blocker, tmp_path_factory):
    """Loaded once for the whole module, with thumbnails for pictures, and taken back after it."""
    with (
        folders_in(tmp_path_factory.mktemp("demo")) as folder,
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        Category.objects.create(name="Trí thức", description="Của văn phòng.", order=40)
        load(pictures_width=160)
        yield folder
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def half_year(folders):
    return Article.objects.get(event__title__startswith="Hội nghị sơ kết 6 tháng")


@pytest.fixture(scope="module")
def full_year(folders):
    return Article.objects.get(event__title__startswith="Hội nghị tổng kết công tác năm 2021")


def test_half_year_report_tells_every_fact(half_year):
    text = facts.readable(half_year)

    assert [fact for fact in facts.HALF_YEAR if fact not in text] == []


def test_full_year_report_tells_every_fact(full_year):
    text = facts.readable(full_year)

    assert [fact for fact in facts.FULL_YEAR if fact not in text] == []


def test_reports_have_time_byline_and_source(half_year, full_year):
    assert long_datetime(half_year.publish_at) == "Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56"
    assert timezone.localdate(full_year.publish_at) == date(2022, 1, 19)
    assert (half_year.byline, half_year.source_name) == ("Duy Tùng", "")
    assert (full_year.byline, full_year.source_name) == ("Thu Hương", "LacGiangPortal")


def test_reports_have_figures_where_the_originals_have_them(half_year, full_year):
    before_figures = [
        [part.count("</p>") > 0 for part in article.body.split("<figure")[:-1]]
        for article in (half_year, full_year)
    ]
    captions = re.findall("<figcaption>(.+?)</figcaption>", half_year.body + full_year.body)

    assert before_figures == [[False], [False, True, True]]
    assert captions == [
        "Đại biểu các hội, chi hội dự hội nghị sơ kết.",
        "Đại diện các hội thành viên đặt bút ký giao ước thi đua năm 2022.",
        "Hai hội thành viên dẫn đầu phong trào nhận Cờ thi đua năm 2021.",
        "Các tập thể xuất sắc của năm 2021 nhận Giấy khen của Liên hiệp hội.",
    ]


def test_reports_put_the_errors_of_the_originals_right(half_year, full_year):
    text = facts.readable(half_year) + facts.readable(full_year)

    errors = ("Thành đoàn", "(KH&CN)", "Duy Tung", "Thái Bình", "Phú Thọ")
    assert [error for error in errors if error in text] == []


def test_reports_share_no_run_of_eight_words_with_the_originals(half_year, full_year):
    texts = [
        f"{article.kicker} . {article.title} . {facts.readable(article)}"
        for article in (half_year, full_year)
    ]

    assert len(ORIGINAL_RUNS) > 1000
    assert [text for text in texts if hashed_runs(text) & ORIGINAL_RUNS] == []


def test_conferences_of_the_reports_have_several_purposes(half_year, full_year):
    assert half_year.event.purposes.splitlines() == [
        "Sơ kết 6 tháng đầu năm 2022",
        "Triển khai nhiệm vụ 6 tháng cuối năm 2022",
        "Bầu bổ sung Ban Chấp hành, Ban Thường vụ khóa V và Phó Chủ tịch",
    ]
    assert len(full_year.event.purposes.splitlines()) == 4
    assert {half_year.event.part_of_day, full_year.event.part_of_day} == {"sang"}


def test_thirty_organisations_have_94936_members(folders):
    counted = Organisation.objects.counted().current().with_counts(date(2021, 12, 31))

    assert counted.count() == 30
    assert counted.aggregate(Sum("member_count"))["member_count__sum"] == 94_936
    assert set(counted.values_list("members_counted_on", flat=True)) == {date(2021, 12, 31)}
    assert not Organisation.objects.get(kind=Organisation.Kind.OFFICE).counts.exists()
    assert Organisation.objects.totals(date(2020, 12, 31))["members"] == 81_368


def test_organisations_outside_are_hosts_and_not_in_the_directory(folders):
    outside = Organisation.objects.filter(kind=Organisation.Kind.EXTERNAL)

    assert outside.filter(co_hosted_events__isnull=False).exists()
    assert not Organisation.objects.published().filter(pk__in=outside).exists()


def test_union_says_that_it_is_fiction(folders):
    union = Union.objects.get()

    assert union.official_name == "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang"
    assert "hư cấu" in union.notice
    assert union.emblem is not None


def test_every_category_has_articles_that_the_public_sees(folders):
    published = Article.objects.published()

    assert Category.objects.count() == 13
    assert [
        category.name for category in Category.objects.all() if not published.filter(categories=category)
    ] == []
    assert 42 <= published.count() <= 60


def test_category_that_the_office_had_stays_as_it_was(folders):
    assert Category.objects.get(name="Trí thức").description == "Của văn phòng."


def test_articles_are_written_out(folders):
    texts = [facts.readable(article) for article in Article.objects.published()]

    assert [text[:60] for text in texts if re.search(r"[{}\[\]*#|]", text)] == []
    assert min(len(text.split()) for text in texts) > 110


def test_articles_never_repeat_a_paragraph(folders):
    paragraphs = [
        line
        for article in Article.objects.all()
        for line in html_to_text(article.body).splitlines()
        if len(line) > 60
    ]

    assert len(paragraphs) == len(set(paragraphs))


def test_article_bodies_are_stored_clean(folders):
    bodies = Article.objects.exclude(body="").values_list("body", flat=True)

    assert [body for body in bodies if clean_html(body) != body] == []


def test_latest_articles_are_of_the_last_days(folders):
    newest = Article.objects.published().latest("publish_at").publish_at

    assert timezone.localdate() - timezone.localdate(newest) <= timedelta(days=3)


def test_desk_is_furnished(folders):
    waiting = Article.objects.exclude(state=State.APPROVED).values_list("state", flat=True)
    scheduled = Article.objects.get(publish_at__gt=timezone.now(), state=State.APPROVED)

    assert sorted(waiting) == ["cho-duyet", "cho-duyet", "go", "nhap", "nhap", "tra-lai"]
    assert f"{timezone.localtime(scheduled.publish_at):%H:%M}" == "07:00"
    assert timezone.localdate(scheduled.publish_at) == timezone.localdate() + timedelta(days=1)


def test_events_are_of_every_kind_and_state(folders):
    events = Event.objects.all()

    assert {event.kind for event in events} == set(Event.Kind.values)
    assert {event.part_of_day for event in events} == set(Event.PartOfDay.values)
    assert {event.audience for event in events} == set(Event.Audience.values)
    assert {event.status for event in events} == set(Event.Status.values)
    assert Event.objects.published().on_going().exists()


def test_pictures_have_words(folders):
    assert Picture.objects.count() > 50
    assert not Picture.objects.filter(alt="").exists()


def test_attachments_are_of_three_types(folders):
    assert sorted(set(Attachment.objects.values_list("extension", flat=True))) == ["docx", "pdf", "xlsx"]


def test_accounts_open_with_the_written_passwords(folders):
    file = folders / "demo_account"
    lines = file.read_text().splitlines()
    accounts = dict(zip(lines[::2], lines[1::2], strict=True))

    assert file.stat().st_mode & 0o777 == 0o600
    assert list(accounts)[:2] == ["bientap@lacgiang.example", "quantri@lacgiang.example"]
    users = {email: User.objects.get(email=email) for email in accounts}
    assert all(users[email].check_password(password) for email, password in accounts.items())


def test_editor_works_by_role_and_not_as_superuser(folders):
    editor = User.objects.get(email="bientap@lacgiang.example")

    assert (editor.is_staff, editor.is_superuser) == (True, False)
    assert editor.has_perm("news.publish_article")


def test_one_article_has_an_album_and_one_a_film():
    with_album = Article.objects.get(album__isnull=False, album__order=1)
    video = Video.objects.get()

    assert [item.order for item in with_album.album.all()] == [1, 2, 3, 4, 5]
    assert (video.extension, video.owner.cover) == ("webm", video.poster)
    assert video.captions.read().startswith(b"WEBVTT")


def test_pages_are_written_out_and_stored_clean(folders):
    pages = Page.objects.published()
    texts = [html_to_text(page.body) for page in pages]

    assert [page.title for page in pages] == facts.PAGES
    assert [page.title for page in pages if clean_html(page.body) != page.body] == []
    assert [text[:60] for text in texts if re.search(r"[{}\[\]*#|]", text)] == []
    assert min(len(text.split()) for text in texts) > 110


def test_pages_say_what_the_directory_says(folders):
    structure = html_to_text(Page.objects.get(slug="co-cau-to-chuc").body)
    kinds = (Organisation.Kind.ASSOCIATION, Organisation.Kind.COLLECTIVE, Organisation.Kind.CENTRE)

    assert "94.936 hội viên" in structure
    for kind in kinds:
        line = f"{kind.label.capitalize()}\n{Organisation.objects.current().filter(kind=kind).count()}"
        assert line in re.sub(r"\s*\n\s*", "\n", structure)


def test_privacy_notice_has_two_versions_in_the_order_of_their_days(folders):
    page = Page.objects.privacy_notice()

    versions = page.versions.order_by("number")
    days = [version.created_at for version in versions]

    assert ([version.number for version in versions], page.version) == ([1, 2], 2)
    assert days == sorted(days)
    assert days[-1] < timezone.now()
    assert "91/2025/QH15" in page.body
    assert versions[0].body != versions[1].body == page.body


def test_menu_leads_to_pages_that_open(folders, client):
    top = MenuItem.objects.filter(parent=None)

    assert (
        " ".join(item.text for item in top)
        == "Trang chủ Giới thiệu Tin tức Tổ chức Hội thành viên Sự kiện Số liệu"
    )
    assert [item.children.count() for item in top] == [0, 5, 6, 4, 0, 0, 0]
    for item in MenuItem.objects.all():
        item.full_clean()
    assert {client.get(item.url).status_code for item in MenuItem.objects.all()} == {200}


def test_links_lead_to_vusta_and_to_nobody_real(folders):
    urls = RelatedLink.objects.values_list("url", flat=True)

    assert urls[0] == "https://vusta.vn"
    assert [url for url in urls[1:] if not url.endswith(".example")] == []


def test_one_article_was_corrected(folders):
    article = Article.objects.exclude(correction_note="").get()

    assert article.correction_note.startswith("Bản đăng đầu ghi nhầm")
    assert article.publish_at < article.corrected_at < timezone.now()


def test_everything_is_found_and_its_words_are_known(folders):
    assert [model for model in searchable_models() if not is_fresh(model)] == []
    assert SearchWord.objects.get(word="hôi5").entries > 30
