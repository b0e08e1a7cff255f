import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from assocportal.common.publishing import State
from assocportal.common.search import nearby, suggestions
from assocportal.common.search.finding import Finder
from assocportal.common.search.frequencies import count_lexemes
from assocportal.common.search.models import SearchEntry, SearchWord
from assocportal.common.search.nearby import find_near
from assocportal.common.search.query import read_query
from assocportal.common.search.words import read_words
from tests.factories import ArticleFactory

from .vocabulary import learn_words

TITLES = (
    "Hội nghị tổng kết công tác năm",
    "Hội thành viên họp mặt",
    "Liên hiệp hội khoa học và kỹ thuật",
    "Hội Làm vườn tỉnh",
    "Điều dưỡng trưởng",
    "Hồi hương cổ vật",
)


@pytest.fixture
def portal(db):
    for title in TITLES:
        ArticleFactory(title=title, lead="", body="<p>Sóng nước mênh mông.</p>")
    learn_words()


def near(text):
    return find_near(read_query(text), SearchEntry.objects.published())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hooij nghij", "hội nghị"),  # Telex that nobody read
        ("hoi65 nghi5", "hội nghị"),  # VNI
        ("ddieeuf duwowngx", "điều dưỡng"),
        ("hoinghi", "hội nghị"),
        ("lienhiephoi", "liên hiệp hội"),
        ("hộinghị", "hội nghị"),
        ("h ội nghị", "hội nghị"),
        ("hoi ngh i", "hội nghị"),
        ("hoi ngi", "hội nghị"),
        ("hoi nghhi", "hội nghị"),
        ("hoi nhgi", "hội nghị"),
        ("hỗi nghi", "hội nghị"),
        ("hối nghĩ", "hội nghị"),
        ("khoa hcọ", "khoa học"),
        ("dieu duonh", "điều dưỡng"),
        ("lam vuwonf", "làm vườn"),
        ("trưỡng", "trưởng"),
        ("mênhmông", "mênh mông"),  # of a text
        ("tong ketj cong tac", "tổng kết công tác"),
    ],
)
def test_near_words_are_proposed_as_the_portal_spells_them(portal, typed, meant):
    assert near(typed)[0] == meant


@pytest.mark.parametrize("typed", ["", "qqqqqqq", "2031", "xyz 12", "a b", "-hội", "!!", "🙂", "x" * 200])
def test_nothing_is_proposed_where_nothing_is_near(portal, typed):
    assert near(typed) == []


def test_words_that_are_all_known_and_nowhere_together_are_tried_one_by_one(portal):
    assert near("hồi nghị") == ["hội nghị"]


def test_at_most_three_are_proposed_the_commonest_first(db):
    for title in ("cam", "cám", "cám ơn", "cảm ơn", "cảm hứng", "cảm mạo", "cầm tay"):
        ArticleFactory(title=title, lead="", body="")
    learn_words()

    assert near("camm") == ["cảm", "cám", "cam"]


def test_marks_that_were_typed_choose_among_spellings(db):
    for title in ("cám", "cám", "cầm"):
        ArticleFactory(title=title, lead="", body="")
    learn_words()

    assert near("cầmm")[0] == "cầm"


def test_what_stands_side_by_side_somewhere_is_proposed_first(db):
    ArticleFactory(title="Hội nghị năm", lead="", body="<p>Hỏi rồi nghỉ.</p>")
    ArticleFactory(title="Chợ", lead="", body="<p>Bác nông dân. Canh nóng, gà nóng, nước nóng.</p>")
    learn_words()

    assert near("hỏi nghỉ")[0] == "hội nghị"
    assert near("nôngg dân")[0] == "nông dân"


def test_word_that_nothing_is_near_to_is_left_out_at_last(portal):
    assert near("làm vườn qqqqqqq") == ["làm vườn"]


def test_what_the_reader_may_not_see_is_not_proposed(portal):
    ArticleFactory(title="Xuyến chi", state=State.DRAFT)
    SearchWord.objects.create(
        word="xuyên4", plain="xuyen", spelling="xuyến", entries=1, titles=1, deletions=["xuyen", "xuye"]
    )

    assert near("xuyeen") == near("xuyến chii") == []


def test_common_words_are_looked_for_in_the_newest_entries(portal, monkeypatch):
    monkeypatch.setattr(nearby, "FEW", 0)
    count_lexemes()

    assert near("hooij nghij") == ["hội nghị"]
    monkeypatch.setattr(suggestions, "WINDOWS", (1,))
    assert near("hooij nghij") == ["hội nghị"]


def test_before_words_are_counted_nothing_is_proposed(portal):
    SearchWord.objects.all().delete()

    assert near("hooij nghij") == []


def test_so_many_questions_are_asked_and_no_more(portal):
    for number in range(40):
        ArticleFactory(title=f"Hội nghĩa hợp {'abcdefghij'[number % 10]}ội nghị", lead="", body="")
    learn_words()

    with CaptureQueriesContext(connection) as queries:
        near("hooi nghhi khoaa hocc vaa kyy thuaat toong keet naam")

    assert len(queries) <= 40


WORDS = sorted({word.plain for title in TITLES for word in read_words(title) if len(word.plain) > 3})
DAMAGES = {
    "dropped": lambda word, at: word[:at] + word[at + 1 :],
    "doubled": lambda word, at: word[: at + 1] + word[at:],
    "swapped": lambda word, at: word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
}


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(WORDS), st.sampled_from(sorted(DAMAGES)), st.data())
def test_damaged_word_of_a_title_leads_back_to_it(portal, word, damage, data):
    damaged = DAMAGES[damage](word, data.draw(st.integers(0, len(word) - 1)))
    entries = SearchEntry.objects.published()
    assume(not Finder(entries).find(read_query(damaged)))

    assert word in [read_words(text)[0].plain for text in find_near(read_query(damaged), entries)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.text("hộingkoawsj56 -\"'&|!:*()<>\\", max_size=30))
def test_whatever_was_typed_each_proposal_finds_something_else(portal, text):
    query, entries = read_query(text), SearchEntry.objects.published()
    proposals = find_near(query, entries)

    assert len(proposals) <= 3
    assert query.text not in proposals
    assert all(Finder(entries).find(read_query(proposal)) for proposal in proposals)
