"""The spellings that find each other, kept by each process."""

from collections.abc import Sequence

from ..kept import Kept
from .models import SynonymGroup
from .words import Word, read_words


def _read_synonyms() -> Sequence[Sequence[Sequence[Word]]]:
    groups = ([read_words(line) for line in group.lines] for group in SynonymGroup.objects.all())
    return [[words for words in group if words] for group in groups]


kept_synonyms = Kept("search-synonyms", _read_synonyms)
