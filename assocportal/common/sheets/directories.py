"""Rows by the names that people call them, with marks or without."""

from collections.abc import Iterable

from ..vietnamese import fold, tone_key
from .columns import Ref


class Directory:
    """`levels`: the surest names first; of rows that share a name none is meant until its code is written."""

    def __init__(self, what: str, *levels: Iterable[tuple[str, Ref]], instead: str = ""):
        self.what, self.instead = what, instead
        self.levels = []
        for pairs in levels:
            by_tone, by_fold = {}, {}
            for name, ref in pairs:
                if name:
                    by_tone.setdefault(tone_key(name), {})[id(ref.line) if ref.line else ref.pk] = ref
                    by_fold.setdefault(fold(name), {})[id(ref.line) if ref.line else ref.pk] = ref
            self.levels += [(tone_key, by_tone), (fold, by_fold)]

    def find(self, text: str) -> Ref:
        for spell, names in self.levels:
            found = names.get(spell(text), {})
            if len(found) == 1:
                return next(iter(found.values()))
            if found:
                raise LookupError(f"có {len(found)} {self.what} tên “{text}”. Hãy ghi mã thay cho tên.")
        raise LookupError(f"chưa có {self.what} “{text}”.{' ' if self.instead else ''}{self.instead}")
