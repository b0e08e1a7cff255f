import random
from collections import Counter
from functools import cache

from .search_corpus import Vocabulary, Writer


@cache
def vocabulary():
    return Vocabulary()


@cache
def shares():
    """Of each syllable in a text of 200,000, the commonest first."""
    counts = Counter(vocabulary().choose(random.Random(1), 200_000))
    return [count / 200_000 for _, count in counts.most_common()]


def test_texts_are_the_same_every_time():
    first, second = (Writer(Vocabulary()) for _ in range(2))
    for write in ("write_title", "write_lead", "write_paragraph"):
        assert getattr(first, write)(random.Random(7)) == getattr(second, write)(random.Random(7))


def test_common_words_make_up_half_of_a_text_and_rare_ones_stand_once_or_twice():
    assert 0.015 < shares()[0] < 0.05
    assert 0.35 < sum(shares()[:100]) < 0.65
    assert len(shares()) > 6000
    assert sum(share < 3 / 200_000 for share in shares()) > 1000


def test_a_word_of_ten_times_the_rank_is_several_times_rarer():
    assert 2 < shares()[9] / shares()[99] < 10
    assert 4 < shares()[99] / shares()[999] < 30


def test_neighbours_keep_together():
    text = " ".join(vocabulary().choose(random.Random(2), 50_000))
    assert text.count("liên hiệp") > 2 * text.count("hiệp liên")


def test_words_are_vietnamese_not_of_the_program():
    words = {part for word in vocabulary().words for part in word.split()}
    assert {"hội", "nghị", "khoa", "học", "UBND"} <= words
    assert not {"rect", "text", "svg", "def", "x", "xmlns", "viewbox"} & words


def test_lengths_are_those_of_news():
    writer, chance = Writer(vocabulary()), random.Random(3)
    assert {8 <= len(writer.write_title(chance).split()) <= 18 for _ in range(300)} == {True}
    assert {25 <= len(writer.write_lead(chance).split()) <= 47 for _ in range(300)} == {True}
    assert {50 <= len(writer.write_paragraph(chance).split()) <= 118 for _ in range(300)} == {True}
