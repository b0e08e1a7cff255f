"""Any document is found by any three consecutive words of its title, however they are typed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.search.asking import Way, ask
from assocportal.common.search.models import SearchEntry
from assocportal.common.vietnamese import MARKS
from tests.common.syllables import ALL, spell

from .entries import write_entry

pytestmark = pytest.mark.django_db

# in the new style of placing the tone and in the old
SYLLABLES = st.sampled_from(ALL).map(lambda syllable: (spell(*syllable), spell(*syllable, old_style=True)))
NUMBERS = st.one_of(
    st.integers(0, 2100).map(str),
    st.sampled_from(["05", "94.936", "31,15%", "6", "1.541", "XVI", "IV", "Covid-19", "2022–2027", "100m²"]),
)
DAYS = st.dates().map(lambda day: f"{day.day}/{day.month}/{day.year}") | st.dates().map("{:%d-%m-%Y}".format)
DOCUMENTS = st.builds(
    "{}{}".format,
    st.integers(1, 999),
    st.sampled_from(["/KH-LHH", "-KH/LHH", "/QĐ-UBND", "/2022/NĐ-CP", "/CV"]),
)
ABBREVIATIONS = st.sampled_from(
    ["KH&KT", "KH&CN", "TVPB&GĐXH", "LHH", "BCH", "UBND", "VUSTA", "R&D", "T.Ư", "ĐHQG-HCM"]
)
OTHERS = st.one_of(NUMBERS, DAYS, DOCUMENTS, ABBREVIATIONS).map(lambda word: (word, word))
WORDS = st.tuples(
    st.sampled_from(["", "", "", "(", "“", "‘", "["]),
    st.one_of(SYLLABLES, SYLLABLES, SYLLABLES, OTHERS),
    st.sampled_from(
        ["", "", "", ",", ".", ":", ";", "!", "?", ")", "”", "…", " –", " -", " /", " &", "/", "’"]
    ),
)
TITLES = st.lists(WORDS, min_size=3, max_size=9)
LETTER_CASES = [str, str.upper, str.lower, str.title]


def unmark(text):
    return MARKS.sub("", unicodedata.normalize("NFD", text)).translate(str.maketrans("đĐ", "dD"))


def written(words, style):
    return [f"{before}{spellings[style]}{after}" for before, spellings, after in words]


def spellings_of(words):
    for style in (0, 1):
        typed = " ".join(written(words, style))
        for change_case in LETTER_CASES:
            cased = change_case(typed)
            yield from (cased, unmark(cased), unicodedata.normalize("NFD", cased))
    yield " ".join(unmark(word) if place % 2 else word for place, word in enumerate(written(words, 0)))


@settings(max_examples=20)
@given(title=TITLES, style=st.sampled_from([0, 1]), data=st.data())
def test_document_is_found_by_any_three_words_of_its_title(title, style, data):
    SearchEntry.objects.all().delete()
    entry = write_entry(" ".join(written(title, style)))
    start = data.draw(st.integers(0, len(title) - 3))

    missed = []
    for query in dict.fromkeys(spellings_of(title[start : start + 3])):
        answer = ask(query, user=None)
        if answer.way is not Way.AS_TYPED or entry.pk not in [hit.pk for hit in answer.hits.rows]:
            missed.append(query)

    assert (entry.title, missed) == (entry.title, [])
