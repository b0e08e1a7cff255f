"""What is known of one paragraph of a Word file before it becomes HTML."""

import re
from collections import Counter
from dataclasses import dataclass

from assocportal.common.vietnamese import normalize_text

from .markup import every, find, name, text_of, value_of
from .numbering import Label


@dataclass(frozen=True)
class Line:
    text: str = ""
    kind: str | None = None  # title, subtitle, caption, quote
    level: int | None = None  # of a heading, 1 the highest
    label: Label | None = None
    align: str = "left"
    size: int = 22
    is_bold: bool = False
    is_italic: bool = False

    @property
    def is_upper(self):
        letters = [letter for letter in self.text if letter.isalpha()]
        return len(letters) > 3 and all(letter == letter.upper() for letter in letters)

    @property
    def is_centred(self):
        return self.align == "center"

    @property
    def ends_sentence(self):
        return self.text.rstrip("”\"')").endswith((".", ";", "!", "?", "…", ","))


def describe(paragraph, styles, numbering) -> Line:
    properties = find(paragraph, "w:pPr")
    style = value_of(properties, "w:pStyle") or styles.usual
    kind = styles.kind(style)
    runs = [(run, words) for run in every(paragraph, "w:r") if (words := text_of(run).strip())]
    return Line(
        text=" ".join(normalize_text(text_of(paragraph)).split()),
        kind=kind,
        level=None if kind else styles.heading_level(properties),
        label=numbering.label(properties),
        align=_alignment(styles.paragraph_value(properties, "w:jc")),
        size=_usual_size(runs, styles, style),
        is_bold=_all(runs, styles, "w:b", style),
        is_italic=_all(runs, styles, "w:i", style),
    )


def _alignment(found):
    value = "left" if found is None else found.get(name("w:val")) or "left"
    return {"end": "right", "start": "left"}.get(value, value)


def _all(runs, styles, switch, style):
    """Marks between the words (a comma, a dash) are often left unformatted."""
    worded = [run for run, words in runs if re.search(r"\w", words)]
    return bool(worded) and all(styles.run_switch(run, switch, style) for run in worded)


def _usual_size(runs, styles, style):
    sizes = Counter()
    for run, words in runs:
        sizes[styles.run_size(run, style)] += len(words)
    return sizes.most_common(1)[0][0] if sizes else 22
