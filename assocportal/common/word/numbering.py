"""What Word writes before an automatically numbered paragraph: counted through the document as Word counts."""

import re
from dataclasses import dataclass

from assocportal.common.vietnamese import roman

from .markup import every, find, is_on, name, value_of

TYPES = {"decimal": "", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
SIMPLE = re.compile(r"[(\[]?%(\d)[.):/\]\-–]*")
MOST = 3999


@dataclass(frozen=True)
class Label:
    """`text` is what stands there; `tag` is None where no list of HTML could write it (“Điều 1.”, “1.2.”)."""

    level: int
    text: str
    tag: str | None
    list_type: str = ""
    number: int = 1

    @property
    def is_blank(self):
        """pandoc's further paragraphs of an item are items with an empty bullet."""
        return self.tag == "ul" and not self.text.strip()


class Numbering:
    def __init__(self, root, styles):
        nums = [] if root is None else every(root, "w:num")
        abstracts = [] if root is None else every(root, "w:abstractNum")
        self.styles = styles
        self.nums = {each.get(name("w:numId")): each for each in nums}
        self.abstracts = {each.get(name("w:abstractNumId")): each for each in abstracts}
        self.counts = {}
        self.seen = set()

    def label(self, properties) -> Label | None:
        """Asked once for each paragraph, in their order."""
        num_id, level = self._place(properties)
        found = self._levels(num_id).get(level)
        if found is None:
            return None
        numbers = self._count(num_id, level)
        form, pattern = value_of(found, "w:numFmt") or "decimal", value_of(found, "w:lvlText") or ""
        if form == "bullet":
            return Label(level, pattern, "ul")
        if form == "none":
            fixed = re.sub(r"%\d", "", pattern).strip()
            return Label(level, fixed, None) if fixed else None
        text = self._written(num_id, pattern, numbers, bool(is_on(find(found, "w:isLgl"))))
        is_simple = form in TYPES and SIMPLE.fullmatch(pattern.strip())
        return Label(level, text, "ol" if is_simple else None, TYPES.get(form, ""), numbers[level])

    def _place(self, properties):
        said = self.styles.paragraph_value(properties, "w:numPr", "w:numId")
        level = self.styles.paragraph_value(properties, "w:numPr", "w:ilvl")
        number = value_of(level) or "0"
        return value_of(said), int(number) if number.isdigit() else 0

    def _abstract(self, num_id):
        abstract = self.abstracts.get(value_of(self.nums.get(num_id), "w:abstractNumId"))
        link = value_of(abstract, "w:numStyleLink")
        if link is None:
            return abstract
        styled = (each for each in self.abstracts.values() if value_of(each, "w:styleLink") == link)
        return next(styled, abstract)

    def _levels(self, num_id):
        abstract = self._abstract(num_id)
        own = [find(each, "w:lvl") for each in self._overrides(num_id)]
        levels = ([] if abstract is None else abstract.findall(name("w:lvl"))) + [
            each for each in own if each is not None
        ]
        return {int(each.get(name("w:ilvl")) or 0): each for each in levels}

    def _overrides(self, num_id):
        num = self.nums.get(num_id)
        return [] if num is None else num.findall(name("w:lvlOverride"))

    def _count(self, num_id, level):
        """Numbers of all levels down to this one. Lists of one definition count on, unless one says where it starts."""
        counts = self.counts.setdefault(id(self._abstract(num_id)), {})
        if num_id not in self.seen:
            self.seen.add(num_id)
            for override in self._overrides(num_id):
                start = value_of(override, "w:startOverride")
                if start and start.isdigit():
                    counts[int(override.get(name("w:ilvl")) or 0)] = int(start) - 1
        levels = self._levels(num_id)
        counts[level] = counts.get(level, _start(levels.get(level)) - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return {each: counts.get(each, _start(levels.get(each))) for each in range(level + 1)}

    def _written(self, num_id, pattern, numbers, is_arabic):
        levels = self._levels(num_id)

        def write(found):
            level = int(found[1]) - 1
            form = "decimal" if is_arabic else value_of(levels.get(level), "w:numFmt")
            return spell(numbers.get(level, 1), form)

        return re.sub(r"%(\d)", write, pattern).strip()


def _start(level):
    start = value_of(level, "w:start")
    return int(start) if start and start.isdigit() else 1


def spell(number, form):
    if form in ("upperRoman", "lowerRoman") and 1 <= number <= MOST:
        return roman(number) if form == "upperRoman" else roman(number).lower()
    if form in ("upperLetter", "lowerLetter") and number >= 1:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{number:02}" if form == "decimalZero" else str(number)
