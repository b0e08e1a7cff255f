"""What people ask, by classes: some dozen questions of each, of words drawn by their real frequencies."""

import random
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from assocportal.common.search.finding import Filters
from assocportal.common.search.models import SearchEntry, SearchWord
from assocportal.common.vietnamese import fold
from members.models import Organisation
from news.models import Category

from .search_corpus import ABBREVIATIONS, SYLLABLE, make_foreign_name, say_date, say_document

QUESTIONS = 25  # of each class
COMMON, FAMILIAR = 100, 300
TONES = "àảãáạ"


@dataclass(frozen=True)
class Question:
    text: str
    filters: Filters = Filters()  # noqa: RUF009 - frozen
    page: int = 1
    is_by_date: bool = False

    @property
    def said(self):
        filters = [str(value) for value in vars(self.filters).values() if value]
        return " · ".join([self.text, *filters])

    @property
    def address(self):
        chosen = {
            "q": self.text,
            "loai": self.filters.kind,
            "chuyen-muc": self.filters.category and slug_of(Category, self.filters.category),
            "to-chuc": self.filters.organisation and slug_of(Organisation, self.filters.organisation),
            "nam": self.filters.year,
            "xep": self.is_by_date and "moi-nhat",
            "trang": self.page > 1 and self.page,
        }
        return f"/tim-kiem/?{urlencode({name: value for name, value in chosen.items() if value})}"


@cache
def slug_of(model, pk):
    return model.objects.get(pk=pk).slug


class Source:
    """What the database holds: words with the commonest first, titles, what can be filtered by."""

    def __init__(self):
        self.chance = random.Random(4)
        words = SearchWord.objects.order_by("-entries", "word").values_list("spelling", "entries")
        self.words = [(word, entries) for word, entries in words if SYLLABLE.fullmatch(fold(word))]
        self.common = [word for word, _ in self.words[:COMMON]]
        self.familiar = {word for word, _ in self.words[:FAMILIAR]}
        self.known = {word for word, _ in self.words}
        self.total = SearchEntry.objects.count()
        articles = SearchEntry.objects.filter(kind="bai-viet")
        first, last = articles.earliest("pk").pk, articles.latest("pk").pk
        sample = articles.filter(pk__in=[self.chance.randint(first, last) for _ in range(500)])
        self.texts = list(sample.order_by("pk").values_list("title", "text"))
        self.titles = [title for title, _ in self.texts]
        self.categories = list(Category.objects.order_by("pk").values_list("pk", flat=True))
        self.organisations = list(Organisation.objects.order_by("pk").values_list("pk", flat=True))

    def common_words(self, number):
        return " ".join(self.chance.sample(self.common, number))

    def words_within(self, least, most):
        """That this share of the entries has."""
        return [word for word, entries in self.words if least <= entries / self.total <= most]

    def neighbours(self, number):
        """Familiar words that stand so in a text."""
        while True:
            words = self.chance.choice(self.texts)[1].lower().split()
            start = self.chance.randrange(len(words) - number)
            found = words[start : start + number]
            if self.familiar.issuperset(found):
                return " ".join(found)

    def words_of_title(self, number):
        words = self.chance.choice(self.titles).split()
        start = self.chance.randrange(max(1, len(words) - number))
        return " ".join(words[start : start + number])

    def unknown_words(self, number):
        """Marked as no word of the corpus is, while without its marks each is one."""
        found = []
        while len(found) < number:
            word = self.chance.choice(self.common)
            changed = fold(word).replace("a", self.chance.choice(TONES), 1)
            if changed not in self.known and changed != fold(word):
                found.append(changed)
        return " ".join(found)


def rare_word(source):
    return source.chance.choice(source.words[-300:])[0]


def commonest_word(source):
    return source.common[0]


def very_common_word(source):
    return source.chance.choice(source.common[:20])


def middling_word(source):
    return source.chance.choice(source.words_within(0.005, 0.05))


def seldom_together(source):
    return " ".join(source.chance.sample(source.words_within(0.02, 0.1), 3))


def two_seldom_together(source):
    return " ".join(source.chance.sample(source.words_within(0.01, 0.05), 2))


def half_marked(source):
    first, *others = source.neighbours(3).split()
    return " ".join([fold(first), *others])


def without_a_word(source):
    return f"{source.common_words(2)} -{source.chance.choice(source.common)}"


def abbreviation(source):
    return source.chance.choice(ABBREVIATIONS[:8])


def abbreviation_and_word(source):
    return f"{abbreviation(source)} {source.chance.choice(source.common)}"


def unknown(source):
    return f"qx{make_foreign_name(source.chance)} {make_foreign_name(source.chance)}xq"


def common_and_unknown(source):
    return f"{source.common_words(2)} qx{make_foreign_name(source.chance)}"


def ask_plainly(write):
    return lambda source: Question(write(source))


def ask_by_date(source):
    return Question(source.common_words(source.chance.choice((1, 2))), is_by_date=True)


def ask_deep(source):
    return Question(source.common_words(source.chance.choice((1, 2))), page=50)


def ask_filtered(*names):
    def ask(source):
        chosen = {name: choose_filter(source, name) for name in names}
        return Question(source.common_words(source.chance.choice((1, 2, 3))), Filters(**chosen))

    return ask


def choose_filter(source, name):
    choices = {
        "kind": ("bai-viet", "su-kien", "su-kien", "to-chuc", "trang"),
        "category": source.categories,
        "organisation": source.organisations,
        "year": range(2008, 2023),
    }
    return source.chance.choice(choices[name])


CLASSES = {
    "rare word": ask_plainly(rare_word),
    "middling word": ask_plainly(middling_word),
    "the commonest word": ask_plainly(commonest_word),
    "the commonest word, unmarked": ask_plainly(lambda source: fold(commonest_word(source))),
    "one of the 20 commonest": ask_plainly(very_common_word),
    "two common words": ask_plainly(lambda source: source.common_words(2)),
    "three common words": ask_plainly(lambda source: source.common_words(3)),
    "four common words": ask_plainly(lambda source: source.common_words(4)),
    "six common words": ask_plainly(lambda source: source.common_words(6)),
    "two that seldom meet": ask_plainly(two_seldom_together),
    "three that seldom meet": ask_plainly(seldom_together),
    "phrase of common syllables": ask_plainly(lambda source: source.neighbours(3)),
    "quoted phrase": ask_plainly(lambda source: f'"{source.neighbours(2)}"'),
    "three words of a title": ask_plainly(lambda source: source.words_of_title(3)),
    "whole title": ask_plainly(lambda source: source.chance.choice(source.titles)),
    "unmarked": ask_plainly(lambda source: fold(source.neighbours(3))),
    "unmarked common words": ask_plainly(lambda source: fold(source.common_words(3))),
    "half-marked": ask_plainly(half_marked),
    "excluded word": ask_plainly(without_a_word),
    "abbreviation": ask_plainly(abbreviation),
    "abbreviation and a word": ask_plainly(abbreviation_and_word),
    "date": ask_plainly(lambda source: say_date(source.chance)),
    "document number": ask_plainly(lambda source: say_document(source.chance)),
    "wrong marks": ask_plainly(lambda source: source.unknown_words(2)),
    "no hit": ask_plainly(unknown),
    "no hit of all words": ask_plainly(common_and_unknown),
    "page 50": ask_deep,
    "by date": ask_by_date,
    "one kind": ask_filtered("kind"),
    "one category": ask_filtered("category"),
    "one organisation": ask_filtered("organisation"),
    "one year": ask_filtered("year"),
    "category and year": ask_filtered("category", "year"),
    "organisation and kind": ask_filtered("organisation", "kind"),
}


def make_questions():
    """Of each class, the same every time for the same database."""
    source = Source()
    found = {}
    for name, make in CLASSES.items():
        source.chance = random.Random(name)
        found[name] = [make(source) for _ in range(QUESTIONS)]
    return found
