from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.models import SearchCount, SearchWord, UncountedEntry
from assocportal.common.publishing import State
from assocportal.common.search.counting import count_all_words, count_words
from assocportal.common.search.frequencies import count_lexemes, kept_months
from assocportal.common.search.query import read_query
from assocportal.common.stamps import read_stamp
from events.models import Event
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db


def counted(*words):
    rows = SearchWord.objects.filter(word__in=words)
    return {row.word: (row.spelling, row.plain, row.entries, row.titles) for row in rows}


def make_pages(*titles, **fields):
    return [PageFactory(title=title, body="", **fields) for title in titles]


def months():
    return dict(SearchCount.objects.filter(lexeme__startswith="#m").values_list("lexeme", "entries"))


def test_words_are_counted_by_entries_and_titles():
    PageFactory(title="Hội nghị, hội thảo", body="<p>HỘI viên và hồi âm</p>")
    PageFactory(title="Đại biểu", lead="hội", body="")

    assert count_words() == 2

    assert counted("hôi5", "hôi1", "đai5", "viên") == {
        "hôi5": ("hội", "hoi", 2, 1),
        "hôi1": ("hồi", "hoi", 1, 0),
        "đai5": ("đại", "dai", 1, 1),
        "viên": ("viên", "vien", 1, 0),
    }
    assert SearchWord.objects.get(word="hôi5").deletions == ["hi", "ho", "hoi", "hộ", "hội", "oi", "ội"]


def test_spelling_is_the_one_written_most():
    make_pages("Hoà bình", "Hòa bình một", "HÒA BÌNH hai", "Ðảng")

    count_words()

    assert counted("hoa1", "đang2") == {"hoa1": ("hòa", "hoa", 3, 3), "đang2": ("đảng", "dang", 1, 1)}


def test_words_are_those_that_a_query_asks_for():
    PageFactory(title="Sở KH&CN họp 05/2022", body="<p>Ðiện Biên, qu\u00fd IV, naïve, İstanbul, Ⅴ, x²</p>")
    count_words()
    words = "sở kh cn họp 5 2022 điện biên quý iv naïve istanbul ⅴ"

    query = read_query(words)

    known = set(SearchWord.objects.values_list("word", "plain"))
    assert [term.word for term in query.terms if (term.word.toned, term.word.plain) not in known] == []


def test_each_entry_is_counted_once_in_batches():
    make_pages(*(f"Hội {number}" for number in range(5)))

    assert [count_words(2), count_words(2), count_words(2), count_words(2)] == [2, 2, 1, 0]

    assert counted("hôi5") == {"hôi5": ("hội", "hoi", 5, 5)}
    assert not UncountedEntry.objects.exists()


def test_saving_without_new_words_counts_nothing_again():
    (page,) = make_pages("Hội nghị")
    count_all_words()

    page.save()
    page.state = State.WITHDRAWN
    page.save()
    assert not UncountedEntry.objects.exists()

    page.title, page.state = "Hội thảo", State.APPROVED
    page.save()
    count_all_words()
    assert counted("thao2") == {"thao2": ("thảo", "thao", 1, 1)}


def test_only_what_the_public_may_read_is_counted():
    day = timedelta(days=1)
    make_pages("Nháp", state=State.DRAFT, publish_at=None)
    make_pages("Hẹn", publish_at=timezone.now() + day)
    make_pages("Hết", publish_at=timezone.now() - 2 * day, expire_at=timezone.now() - day)
    EventFactory(title="Kín", audience=Event.Audience.INVITED)
    EventFactory(title="Riêng", audience=Event.Audience.MEMBERS)
    OrganisationFactory(name="Ngoài", kind="ben-ngoai")

    count_all_words()
    count_lexemes()

    assert not SearchWord.objects.exists()


def test_scheduled_entry_is_counted_once_it_is_out():
    make_pages("Hẹn giờ", publish_at=timezone.now() + timedelta(days=1))
    assert count_words() == 0

    with time_machine.travel(timezone.now() + timedelta(days=2), tick=False):
        assert count_words() == 1

    assert list(counted("hen5")) == ["hen5"]


def test_deleted_entry_waits_no_longer():
    article = ArticleFactory()
    assert UncountedEntry.objects.count() == 1

    article.delete()

    assert not UncountedEntry.objects.exists()
    with connection.cursor() as cursor:
        ArticleFactory()
        cursor.execute("DELETE FROM common_searchentry")
    assert not UncountedEntry.objects.exists()


def test_words_longer_than_any_are_left_out():
    make_pages("a" * 61 + " " + "b" * 60 + " ngắn")

    count_words()

    assert set(SearchWord.objects.values_list("spelling", flat=True)) == {"b" * 60, "ngắn"}


def test_counting_costs_the_same_for_one_entry_and_three():
    def statements(number):
        make_pages(*(f"Từ {number} {n}" for n in range(number)))
        with CaptureQueriesContext(connection) as queries:
            count_words()
        return len(queries)

    assert statements(1) == statements(3)


@time_machine.travel("2026-11-21 09:00:00+07:00", tick=False)
def test_months_are_those_of_the_vietnamese_calendar(settings, tmp_path):
    EventFactory(starts_at=local(2026, 10, 31, 23, 30))
    EventFactory.create_batch(2, starts_at=local(2026, 11, 1, 0, 30))
    make_pages("Không ngày")

    count_lexemes()

    assert months() == {"#m2026-10": 1, "#m2026-11": 2, "#m0": 1}


def test_month_without_entries_any_more_is_forgotten():
    event = EventFactory(starts_at=local(2022, 6, 24, 8))
    count_lexemes()
    assert months() == {"#m2022-06": 1}

    event.delete()
    count_lexemes()

    assert months() == {}


def test_months_kept_in_memory_are_renewed(django_capture_on_commit_callbacks):
    before = read_stamp(kept_months.stamp)

    with django_capture_on_commit_callbacks(execute=True):
        count_lexemes()

    assert read_stamp(kept_months.stamp) != before
