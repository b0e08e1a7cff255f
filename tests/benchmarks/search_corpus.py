"""Texts for measuring the search: any number, the same every time, with the frequencies of real Vietnamese.

The words are those of the demonstration in the order of how often they stand there, neighbours that keep together as
one, and behind them a long tail of rare ones; the n-th is chosen with the chance 1/(n + 2).
"""

import ast
import random
import re
from collections import Counter
from itertools import accumulate, chain, pairwise
from pathlib import Path

from assocportal import demo
from assocportal.common.vietnamese import fold
from tests.common import syllables

TOKEN = re.compile(r"[^\W\d_]+(?:&[^\W\d_]+)*")
SYLLABLE = re.compile(
    "(b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(ch?|m|ng?|nh|p|t)?"
)
VIETNAMESE = re.compile("[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]", re.IGNORECASE)
KEEPS_TOGETHER = 2  # times that neighbours stand together
RARE_WORDS = 30_000
NEW_NAMES = 0.3  # of the leads hold a name that hardly stands anywhere else
SYLLABLES_A_WORD = 1.5
ABBREVIATIONS = ("LHH", "UBND", "KH&CN", "KH&KT", "BCH", "BTV", "TVPB&GĐXH", "VUSTA", "HĐND", "ĐH")
DOCUMENTS = ("KH-LHH", "QĐ-LHH", "QĐ-UBND", "BC-LHH", "NQ-BCH", "TB-VP", "CV-LHH")


def read_demonstration():
    """Lists of words that stand in one sentence. A string without a Vietnamese letter is a name of the program's."""
    folder = Path(demo.__file__).parent
    for file in sorted([*folder.glob("content/**/*.py"), folder / "bulk_words.py"]):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                yield from read_sentences(node.value)


def read_sentences(text):
    for sentence in re.split(r"[^\w\s&]+", text):
        if VIETNAMESE.search(sentence):
            yield [spell(token) for token in TOKEN.findall(sentence) if is_word(token)]


def spell(token):
    return token if token.isupper() and len(token) > 1 else token.lower()


def is_word(token):
    return SYLLABLE.fullmatch(fold(token)) or (token.isupper() and len(token) > 1)


def make_vocabulary(chance):
    """The commonest first."""
    sentences = list(read_demonstration())
    singles = Counter(chain.from_iterable(sentences))
    pairs = Counter(" ".join(pair) for sentence in sentences for pair in pairwise(sentence))
    kept = singles + Counter({pair: count for pair, count in pairs.items() if count >= KEEPS_TOGETHER})
    words = [word for word, _ in sorted(kept.items(), key=lambda item: (-item[1], item[0]))]
    for place, abbreviation in enumerate(ABBREVIATIONS):
        words.insert(150 * (place + 1), abbreviation)
    common = [word for word, _ in singles.most_common()]
    return list(dict.fromkeys([*words, *make_rare_words(chance, common)]))


def make_rare_words(chance, common):
    rare = [syllables.spell(*parts) for parts in syllables.ALL]
    chance.shuffle(rare)
    for _ in range(RARE_WORDS):
        kind = chance.random()
        if kind < 0.1:
            yield make_foreign_name(chance)
        else:
            parts = [
                chance.choice(rare if chance.random() < 0.25 else common)
                for _ in range(chance.choice((1, 2, 2, 3)))
            ]
            yield " ".join(parts)


def make_foreign_name(chance):
    return "".join(
        chance.choice("bdfgjklmnprstvwz") + chance.choice("aeiou") for _ in range(chance.randint(2, 4))
    )


class Vocabulary:
    def __init__(self, seed=1):
        self.words = make_vocabulary(random.Random(seed))
        self.bounds = list(accumulate(1 / (rank + 2) for rank in range(1, len(self.words) + 1)))

    def choose(self, chance, number):
        """So many syllables."""
        words = chance.choices(self.words, cum_weights=self.bounds, k=round(number / SYLLABLES_A_WORD) + 2)
        found = " ".join(words).split()[:number]
        return found if len(found) == number else found + self.choose(chance, number - len(found))


class Writer:
    """Titles, leads and paragraphs of one vocabulary."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary

    def write_title(self, chance):
        words = self.vocabulary.choose(chance, chance.randint(8, 16))
        return capitalize(" ".join(words + self.say_number(chance, dates=0.02, documents=0.01)))

    def write_lead(self, chance):
        words = self.vocabulary.choose(chance, chance.randint(25, 44))
        if chance.random() < NEW_NAMES:
            words.insert(chance.randrange(1, len(words)), make_foreign_name(chance))
        return capitalize(" ".join(words + self.say_number(chance, dates=0.1, documents=0.02))) + "."

    def write_paragraph(self, chance, shortest=50, longest=100):
        words = self.vocabulary.choose(chance, chance.randint(shortest, longest))
        sentences = []
        while words:
            length = chance.randint(12, 25)
            sentence, words = words[:length], words[length:]
            numbers = self.say_number(chance, dates=0.06, documents=0.03)
            sentences.append(capitalize(" ".join(sentence + numbers)) + ".")
        return " ".join(sentences)

    def say_number(self, chance, dates, documents):
        """Nothing mostly."""
        kind = chance.random()
        if kind < dates:
            return ["ngày", say_date(chance)]
        if kind < dates + documents:
            return ["số", say_document(chance)]
        return []


def capitalize(text):
    return text[:1].upper() + text[1:]


def say_date(chance):
    return f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/{chance.randint(2008, 2022)}"


def say_document(chance):
    return f"{chance.randint(1, 400)}/{chance.choice(DOCUMENTS)}"
