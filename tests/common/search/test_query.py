import pytest
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.search.query import LONGEST_QUERY, MOST_ALTERNATIVES, MOST_WORDS, read_query
from assocportal.common.search.words import read_words

SYNONYMS = [
    [read_words(spelling) for spelling in group]
    for group in (
        ["LHH", "Liên hiệp hội"],
        ["KH&KT", "KHKT", "khoa học và kỹ thuật"],
        ["TVPB&GĐXH", "TVPB và GĐXH", "tư vấn, phản biện và giám định xã hội"],
    )
]
# what means something to people who write queries, to tsquery, to SQL and to HTML
SIGNS = st.sampled_from("\"“”-−'\\&|!<>():*%_;\0\n\t😀\u0301\u200b") | st.sampled_from(
    ["--", "<->", "'; DROP", "</a>", "đê", "hội"]
)
TEXTS = st.lists(SIGNS | st.text(max_size=5), max_size=40).map("".join) | st.text()


def say(runs):
    """`hội nghi "sơ kết"`: words with marks as they are compared, phrases in quotation marks."""
    return " / ".join(
        f'"{words}"' if run.is_phrase else words
        for run in runs
        for words in [" ".join(term.word.toned if term.is_exact else term.word.plain for term in run.terms)]
    )


@pytest.mark.parametrize(
    ("text", "runs", "excluded"),
    [
        ("hội nghi", "hôi5 nghi", ""),
        ("Hội, nghị!", "hôi5 nghi5", ""),
        ('"sơ kết" hội', '"sơ kêt4" / hôi5', ""),
        ('họp "sơ kết" hội', 'hop5 / "sơ kêt4" / hôi5', ""),
        ("“sơ kết”", '"sơ kêt4"', ""),
        ("«so ket»", '"so ket"', ""),
        ('"sơ kết', "sơ kêt4", ""),
        ('sơ "kết" "', 'sơ / "kêt4"', ""),
        ('""', "", ""),
        ('"" hội', "hôi5", ""),
        ("hội -thảo", "hôi5", '"thao2"'),
        ("hội −thảo", "hôi5", '"thao2"'),
        ('hội -"hội thảo"', "hôi5", '"hôi5 thao2"'),
        ("hội - thảo", "hôi5 thao2", ""),
        ("hội-thảo", "hôi5 thao2", ""),
        ("24/KH-LHH", "24 kh lhh", ""),
        ("-hội", "", '"hôi5"'),
        ("hội -24/KH-LHH", "hôi5", '"24 kh lhh"'),
        ("", "", ""),
        ("  ", "", ""),
        ("!!! ??? –", "", ""),
        ("\0h\0ội", "hôi5", ""),
        ("-", "", ""),
        ('-"', "", ""),
    ],
)
def test_query_is_read_as_it_was_meant(text, runs, excluded):
    query = read_query(text)

    assert (say(query.runs), say(query.excluded)) == (runs, excluded)
    assert bool(query) == bool(runs)


@pytest.mark.parametrize(
    ("text", "alternatives"),
    [
        ("LHH họp", ["lhh hop5", "liên hiêp5 hôi5 hop5"]),
        ("liên hiệp hội họp", ["liên hiêp5 hôi5 hop5", "lhh hop5"]),
        ("lien hiep hoi hop", ["lien hiep hoi hop", "lhh hop"]),
        ("liên hiếp hội", ["liên hiêp4 hôi5"]),
        ("KHKT", ["khkt", "kh kt", "khoa hoc5 va1 ky3 thuât5"]),
        ('"LHH" họp', ['"lhh" / hop5']),
        ("tvpb gdxh", ["tvpb gdxh"]),
        ("tvpb va gdxh", ["tvpb va gdxh", "tvpb gđxh", "tư vân4 phan2 biên5 va1 giam4 đinh5 xa3 hôi5"]),
        (
            "LHH KHKT",
            [
                "lhh khkt",
                "liên hiêp5 hôi5 kh kt",
                "liên hiêp5 hôi5 khkt",
                "lhh kh kt",
                "liên hiêp5 hôi5 khoa hoc5 va1 ky3 thuât5",
                "lhh khoa hoc5 va1 ky3 thuât5",
            ],
        ),
        ("họp 19/01/2022", ["hop5 / @2022-1-19"]),
        ("LHH họp 1/2022", ["lhh hop5 / @2022-1", "liên hiêp5 hôi5 hop5 / @2022-1"]),
        ("kế hoạch 24/KH-LHH", ['kê4 hoach5 / "24 kh lhh"', "kê4 hoach5 / %24khlhh"]),
        ("12/2022/NĐ-CP", ['"12 2022 nđ cp"', "%122022ndcp", "%12ndcp"]),
        ("94.936 hội viên", ['"94 936" / hôi5 viên', "94936 / hôi5 viên"]),
        ("ngày 19 tháng 1 năm 2022", ["@2022-1-19"]),
    ],
)
def test_query_has_other_spellings(text, alternatives):
    assert [say(runs) for runs in read_query(text, SYNONYMS).alternatives][
        : len(alternatives)
    ] == alternatives


def test_query_has_few_alternatives_however_many_synonyms_it_holds():
    query = read_query("LHH KHKT LHH KHKT LHH KHKT LHH KHKT", SYNONYMS)

    assert len(query.alternatives) == MOST_ALTERNATIVES
    assert say(query.alternatives[0]) == "lhh khkt lhh khkt lhh khkt lhh khkt"


def test_query_is_spelt_as_typed_or_whatever_the_marks():
    query = read_query("hội nghi")

    assert (say(query.spelt(True).runs), say(query.spelt(False).runs)) == ("hôi5 nghi", "hoi nghi")
    assert [term.is_exact for term in query.spelt(True).terms] == [True, True]
    assert query.has_marks
    assert not read_query("hoi nghi").has_marks


def test_query_of_ten_thousand_characters_is_cut():
    query = read_query("hội " * 2_500)

    assert len(query.text) <= LONGEST_QUERY
    assert len(query.terms) == MOST_WORDS


@given(TEXTS)
def test_any_text_is_a_query(text):
    query = read_query(text, SYNONYMS)

    assert len(query.text) <= LONGEST_QUERY
    assert len(query.terms) + sum(len(run.terms) for run in query.excluded) <= MOST_WORDS
    assert len(query.alternatives) <= MOST_ALTERNATIVES
    assert all(run.terms for run in (*query.runs, *query.excluded))
    assert read_query(query.text, SYNONYMS) == query
