import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.core.management import call_command

from assocportal.common.search.asking import ask
from assocportal.common.search.first_synonyms import FIRST_GROUPS
from assocportal.common.search.models import SearchEntry
from assocportal.common.search.query import MOST_ALTERNATIVES, read_query
from assocportal.common.search.synonyms import SynonymGroup, kept_synonyms
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db


def group_of(*lines):
    return SynonymGroup(spellings="\n".join(lines))


def sentence_for(*lines, row=None):
    group = row or SynonymGroup()
    group.spellings = "\n".join(lines)
    with pytest.raises(ValidationError) as refused:
        group.full_clean()
    assert list(refused.value.message_dict) == ["spellings"]
    (sentence,) = refused.value.message_dict["spellings"]
    return sentence


def found(query):
    keys = [hit.pk for hit in ask(query, None).hits.rows]
    titles = SearchEntry.objects.in_bulk(keys)
    return {titles[key].title for key in keys}


# What is refused


@pytest.mark.parametrize("lines", [["QHXD"], ["QHXD", "   ", ""]])
def test_group_needs_two_spellings(lines):
    assert sentence_for(*lines) == "Một nhóm cần ít nhất hai cách viết, mỗi dòng một cách."


def test_group_has_no_more_than_twelve_spellings():
    lines = [f"quy hoạch xây dựng {number}" for number in range(13)]

    assert sentence_for(*lines) == (
        "Một nhóm có nhiều nhất 12 cách viết, ở đây có 13. Hãy bỏ những cách ít dùng."
    )


@pytest.mark.parametrize("line", ["…", "&", "- –", "🙂"])
def test_spelling_needs_a_word(line):
    assert sentence_for("QHXD", line) == (
        f"Dòng “{line}” không có chữ nào. Hãy bỏ dòng này, hoặc viết lại bằng chữ."
    )


@pytest.mark.parametrize("line", ["quy " * 13, "q" * 121])
def test_spelling_is_no_essay(line):
    assert "dài quá: một cách viết có nhiều nhất 12 tiếng và 120 ký tự." in sentence_for("QHXD", line)


@pytest.mark.parametrize(
    ("first", "second"), [("QH&XD", "qh xd"), ("quy hoạch", "quy hoach"), ("hòa bình", "hoà bình")]
)
def test_spellings_that_the_search_cannot_tell_apart_are_refused(first, second):
    assert sentence_for(first, second, "QHXD") == (
        f"“{first}” và “{second}” chỉ khác nhau ở dấu: khi tìm đã là một. Hãy bỏ một dòng."
    )


@pytest.mark.parametrize("line", ["TƯ", "TU", "hội", "an", "nghiêng", "Xe"])
def test_lone_syllable_is_refused_as_it_would_spoil_other_searches(line):
    assert f"“{line}” đứng một mình thì lẫn với tiếng" in sentence_for(line, "Tỉnh ủy")


@pytest.mark.parametrize("line", ["TW2", "QHXD", "TS", "robot", "wifi", "internet"])
def test_lone_word_that_is_no_syllable_is_taken(line):
    SynonymGroup.objects.all().delete()

    group_of(line, "cách viết khác").full_clean()


def test_spelling_of_another_group_is_refused_naming_it():
    assert sentence_for("QHXD", "ban chap hanh") == (
        "“ban chap hanh” đã có trong nhóm “BCH = Ban Chấp hành”. Hãy thêm các cách viết mới vào nhóm ấy, "
        "hoặc bỏ dòng này."
    )


def test_group_may_be_saved_again_and_is_tidied():
    group = SynonymGroup.objects.get(spellings__startswith="BCH\n")
    group.spellings = "  BCH \r\n\r\n Ban  Chấp hành\u200b \r\n"

    group.full_clean()

    assert group.spellings == "BCH\nBan Chấp hành"


# The first groups


def test_first_groups_are_there_and_would_be_accepted():
    groups = list(SynonymGroup.objects.all())

    assert sorted(tuple(group.lines) for group in groups) == sorted(FIRST_GROUPS)
    for group in groups:
        group.full_clean()


def test_deleted_and_changed_groups_do_not_come_back():
    SynonymGroup.objects.exclude(spellings__startswith="LHH\n").delete()
    SynonymGroup.objects.update(spellings="LHH\nhội của tỉnh")

    call_command("migrate", verbosity=0)

    assert [group.lines for group in SynonymGroup.objects.all()] == [["LHH", "hội của tỉnh"]]


def test_emptied_table_stays_empty():
    SynonymGroup.objects.all().delete()

    call_command("migrate", verbosity=0)

    assert not SynonymGroup.objects.exists()


def test_first_groups_are_written_when_their_model_comes():
    SynonymGroup.objects.all().delete()
    Permission.objects.filter(codename="add_synonymgroup").delete()

    call_command("migrate", verbosity=0)

    assert SynonymGroup.objects.count() == len(FIRST_GROUPS)


@pytest.mark.django_db(transaction=True)
def test_flushed_database_is_a_new_one():
    SynonymGroup.objects.all().delete()

    call_command("flush", interactive=False, verbosity=0)

    assert SynonymGroup.objects.count() == len(FIRST_GROUPS)


# Kept by each process


@pytest.mark.django_db(transaction=True)
def test_kept_synonyms_cost_no_query_and_follow_every_change(django_assert_num_queries):
    kept_synonyms()
    with django_assert_num_queries(0):
        kept_synonyms()

    group = SynonymGroup.objects.create(spellings="QHXD\nquy hoạch xây dựng")
    assert len(kept_synonyms()) == len(FIRST_GROUPS) + 1
    group.delete()
    assert len(kept_synonyms()) == len(FIRST_GROUPS)


# What they find


@pytest.mark.parametrize(
    "query",
    ["BCH LHH", "bch lhh", "Ban Chấp hành Liên hiệp hội", "ban chap hanh lien hiep hoi", "BCH Liên hiệp hội"],
)
def test_spellings_find_each_other_both_ways(query):
    ArticleFactory(title="BCH LHH họp phiên thứ ba")
    ArticleFactory(title="Ban Chấp hành Liên hiệp hội họp phiên thứ tư")
    ArticleFactory(title="Ban chấp hành Đoàn họp", lead="Tại hội trường.", body="<p>Họp.</p>")

    assert found(query) == {"BCH LHH họp phiên thứ ba", "Ban Chấp hành Liên hiệp hội họp phiên thứ tư"}


@pytest.mark.parametrize("query", ["TVPB&GĐXH", "tvpb gdxh", "tư vấn, phản biện và giám định xã hội"])
def test_names_of_nine_words_are_found_by_their_abbreviation_and_back(query):
    ArticleFactory(title="Hội nghị TVPB&GĐXH năm 2022")
    ArticleFactory(title="Quy chế tư vấn, phản biện và giám định xã hội")

    assert len(found(query)) == 2


def test_abbreviation_is_a_word_of_its_own():
    ArticleFactory(title="TS Nguyễn Văn An nói về giống lúa")
    ArticleFactory(title="Tiến sĩ Trần Thị Bình và giống lúa")
    ArticleFactory(title="Sản xuất giống lúa tsunami")
    ArticleFactory(title="Tiền sử giống lúa")

    expected = {"TS Nguyễn Văn An nói về giống lúa", "Tiến sĩ Trần Thị Bình và giống lúa"}
    assert found("TS giống lúa") == found("ts giong lua") == found("tiến sĩ giống lúa") == expected


def test_quoted_words_mean_themselves():
    ArticleFactory(title="BCH họp phiên thứ ba")
    ArticleFactory(title="Ban Chấp hành họp phiên thứ tư")

    assert found('"BCH"') == {"BCH họp phiên thứ ba"}


@pytest.mark.parametrize(
    "text", ["BCH LHH KH&KT tỉnh", "TS " * 32, "LHH KH&CN TVPB&GĐXH VUSTA TW BTV", "BCH"]
)
def test_alternatives_are_bounded_and_each_is_another(text):
    alternatives = read_query(text, kept_synonyms()).alternatives

    assert len(alternatives) == len(set(alternatives)) <= MOST_ALTERNATIVES


def test_every_abbreviation_of_a_query_is_written_out_in_turn():
    alternatives = read_query("BCH LHH KH&KT", kept_synonyms()).alternatives

    said = {" ".join(term.word.plain for run in runs for term in run.terms) for runs in alternatives}
    assert {
        "bch lhh kh kt",
        "ban chap hanh lhh kh kt",
        "bch lien hiep hoi kh kt",
        "ban chap hanh lien hiep hoi kh kt",
    } <= said
