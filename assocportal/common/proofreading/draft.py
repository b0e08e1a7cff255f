"""A form's texts as the rules read them: passages (fields) of blocks (paragraphs, headings, captions).

Blocks are counted as the editor counts its own, so that it finds the place again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..html import RichTextField, read_html
from ..html_tree import Element
from ..vietnamese import normalize_text
from .findings import Place

TEXT_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "figcaption"})


@dataclass(frozen=True)
class Block:
    field: str
    number: int
    tag: str
    text: str

    def place(self, words: str, start: int = 0) -> Place:
        return Place(self.field, self.number, words, self.text.count(words, 0, start) if words else 0)


@dataclass
class Passage:
    field: str
    label: str
    raw: str
    is_rich: bool = False

    def __post_init__(self):
        self.root = read_html(self.raw) if self.is_rich else Element("")
        self.blocks = list(self._read_blocks())

    def _read_blocks(self):
        if not self.is_rich:
            text = normalize_text(self.raw)
            return [Block(self.field, 0, "p", text)] if text.strip() else []
        texts = ((element.tag, normalize_text(element.text)) for element in find_text_blocks(self.root))
        return [
            Block(self.field, number, tag, text) for number, (tag, text) in enumerate(texts) if text.strip()
        ]


@dataclass
class Draft:
    """`values` are the form's own, as typed; `day` the article's date, by which a date without a year is read.

    `signed`: names of the fields that hold a person's name, spelt as the person spells it.
    """

    passages: list[Passage]
    values: Mapping[str, str] = field(default_factory=dict)
    day: date | None = None
    title: str = ""
    lead: str = ""
    signed: frozenset[str] = frozenset()

    @property
    def blocks(self) -> Iterator[Block]:
        """Of every passage but the names."""
        return (
            block for passage in self.passages if passage.field not in self.signed for block in passage.blocks
        )

    @property
    def rich(self) -> Iterator[Passage]:
        return (passage for passage in self.passages if passage.is_rich)

    def passage(self, name: str) -> Passage | None:
        return next((passage for passage in self.passages if passage.field == name), None)

    def value(self, name: str) -> str:
        return " ".join(str(self.values.get(name) or "").split())


def find_text_blocks(element: Element) -> Iterator[Element]:
    for child in element.children:
        if not isinstance(child, Element):
            continue
        if child.tag in TEXT_BLOCKS:
            yield child
        else:
            yield from find_text_blocks(child)


def read_passages(model, names, values: Mapping[str, str]) -> list[Passage]:
    """The named fields of a model, as a form sent them or a row holds them."""
    fields = [model._meta.get_field(name) for name in names]
    return [
        Passage(
            each.name, each.verbose_name, str(values.get(each.name) or ""), isinstance(each, RichTextField)
        )
        for each in fields
    ]
