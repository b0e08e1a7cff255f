"""The spellings that find each other: written by editors, kept by each process."""

import re
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.signals import post_delete, post_save

from ..kept import Kept
from ..vietnamese import normalize_text
from .words import Word, read_words

FEWEST_SPELLINGS, MOST_SPELLINGS = 2, 12
MOST_WORDS = 12  # the union's own name has nine, VUSTA's eleven
LONGEST_SPELLING = 120
ONSETS = "b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x"
SYLLABLE = re.compile(f"({ONSETS})?[aeiouy]{{1,3}}(ch?|m|nh?|ng|p|t)?")


class SynonymGroup(models.Model):
    """Spellings of one thing, for each other: whoever looks for one finds all."""

    spellings = models.TextField(
        "các cách viết",
        help_text="Mỗi dòng một cách, ví dụ: LHH, dòng sau: Liên hiệp hội. Tìm cách nào cũng thấy các cách kia.",
    )

    class Meta:
        verbose_name = "nhóm từ đồng nghĩa"
        verbose_name_plural = "nhóm từ đồng nghĩa"
        ordering = ["spellings"]

    def __str__(self):
        return " = ".join(self.lines)

    def clean(self):
        self.spellings = "\n".join(self.lines)
        check_spellings(self.lines)
        self._check_other_groups()

    @property
    def lines(self) -> list[str]:
        lines = (" ".join(line.split()) for line in normalize_text(self.spellings).splitlines())
        return [line for line in lines if line]

    def _check_other_groups(self):
        """A word of two groups would mean two things: no query could tell which."""
        own = {plain_form(line): line for line in self.lines}
        for group in SynonymGroup.objects.exclude(pk=self.pk):
            for line in group.lines:
                if taken := own.get(plain_form(line)):
                    raise refused(
                        f"“{taken}” đã có trong nhóm “{group}”. Hãy thêm các cách viết mới vào nhóm ấy, "
                        "hoặc bỏ dòng này."
                    )


def check_spellings(lines: Sequence[str]) -> None:
    if len(lines) < FEWEST_SPELLINGS:
        raise refused("Một nhóm cần ít nhất hai cách viết, mỗi dòng một cách.")
    if len(lines) > MOST_SPELLINGS:
        raise refused(
            f"Một nhóm có nhiều nhất {MOST_SPELLINGS} cách viết, ở đây có {len(lines)}. Hãy bỏ những cách ít dùng."
        )
    met = {}
    for line in lines:
        _check_spelling(line)
        if same := met.get(plain_form(line)):
            raise refused(f"“{same}” và “{line}” chỉ khác nhau ở dấu: khi tìm đã là một. Hãy bỏ một dòng.")
        met[plain_form(line)] = line


def _check_spelling(line):
    words = read_words(line)
    if not words:
        raise refused(f"Dòng “{line}” không có chữ nào. Hãy bỏ dòng này, hoặc viết lại bằng chữ.")
    if len(words) > MOST_WORDS or len(line) > LONGEST_SPELLING:
        start = line[:40].rstrip()
        raise refused(
            f"“{start}…” dài quá: một cách viết có nhiều nhất {MOST_WORDS} tiếng và {LONGEST_SPELLING} ký tự."
        )
    if len(words) == 1 and SYLLABLE.fullmatch(words[0].plain):
        raise refused(
            f"“{line}” đứng một mình thì lẫn với tiếng “{words[0].plain}” của những từ khác, nhất là khi người "
            "tìm gõ không dấu. Hãy ghi cách viết khác, từ hai tiếng trở lên."
        )


def plain_form(line: str) -> tuple[str, ...]:
    return tuple(word.plain for word in read_words(line))


def refused(sentence: str) -> ValidationError:
    return ValidationError({"spellings": sentence})


def _read_synonyms() -> Sequence[Sequence[Sequence[Word]]]:
    groups = ([read_words(line) for line in group.lines] for group in SynonymGroup.objects.all())
    return [[words for words in group if words] for group in groups]


kept_synonyms = Kept("search-synonyms", _read_synonyms)
for signal in (post_save, post_delete):
    signal.connect(kept_synonyms.renew, sender=SynonymGroup)
