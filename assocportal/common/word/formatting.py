"""What a paragraph or run looks like once its styles are counted in: what the writer saw, not how Word noted it."""

from functools import cache

from .markup import every, find, is_on, name, value_of

KINDS = {
    "title": "title",
    "subtitle": "subtitle",
    "caption": "caption",
    "chú thích": "caption",
    "image caption": "caption",
    "table caption": "caption",
    "quote": "quote",
    "intense quote": "quote",
    "block text": "quote",
    "quotations": "quote",
    "toc heading": "contents",
    # LibreOffice's own kinds of caption
    "illustration": "caption",
    "figure": "caption",
    "drawing": "caption",
    "table": "caption",
}
SWITCHES = ("w:b", "w:i", "w:vanish")
USUAL_SIZE = 22  # half points, where nothing says otherwise


class Styles:
    def __init__(self, root):
        self.by_id = (
            {} if root is None else {each.get(name("w:styleId")): each for each in every(root, "w:style")}
        )
        self.defaults = None if root is None else find(root, "w:docDefaults", "w:rPrDefault", "w:rPr")
        self.usual = next((key for key, style in self.by_id.items() if _is_usual(style)), None)
        self.chain = cache(self._chain)

    def _chain(self, key):
        """A style and those that it is based on, the nearest first."""
        chain = []
        while key in self.by_id and self.by_id[key] not in chain and len(chain) < 20:
            chain.append(self.by_id[key])
            key = value_of(chain[-1], "w:basedOn")
        return tuple(chain)

    def kind(self, key):
        """Of the nearest style that has a known name; None for plain text."""
        for style in self.chain(key):
            style_name = (value_of(style, "w:name") or "").lower()
            if style_name.startswith(("toc ", "contents ")) and style_name[-1:].isdigit():
                return "contents"
            if style_name in KINDS:
                return KINDS[style_name]
        return None

    def paragraph_value(self, properties, *path):
        """Said by the paragraph itself, else by the nearest of its styles."""
        key = value_of(properties, "w:pStyle") or self.usual
        for each in (properties, *(find(style, "w:pPr") for style in self.chain(key))):
            found = find(each, *path)
            if found is not None:
                return found
        return None

    def heading_level(self, properties):
        """1 for the highest; None for body text."""
        level = value_of(self.paragraph_value(properties, "w:outlineLvl"))
        return (
            int(level) + 1
            if level and level.isdigit() and int(level) < 9
            else self._level_by_name(properties)
        )

    def _level_by_name(self, properties):
        for style in self.chain(value_of(properties, "w:pStyle")):
            words = (value_of(style, "w:name") or "").lower().split()
            if len(words) == 2 and words[0] == "heading" and words[1].isdigit():
                return int(words[1])
        return None

    def run_switch(self, run, switch, paragraph_style):
        """Bold, italic or hidden: by itself, its character style, its paragraph's style, the document's default."""
        properties = find(run, "w:rPr")
        sources = [properties]
        sources += [find(style, "w:rPr") for style in self.chain(value_of(properties, "w:rStyle"))]
        sources += [find(style, "w:rPr") for style in self.chain(paragraph_style)]
        answers = (is_on(find(source, switch)) for source in [*sources, self.defaults] if source is not None)
        return next((answer for answer in answers if answer is not None), False)

    def run_size(self, run, paragraph_style):
        properties = find(run, "w:rPr")
        sources = [
            properties,
            *(find(style, "w:rPr") for style in self.chain(value_of(properties, "w:rStyle"))),
        ]
        sources += [find(style, "w:rPr") for style in self.chain(paragraph_style)]
        sizes = (value_of(source, "w:sz") for source in [*sources, self.defaults])
        return next((int(size) for size in sizes if size and size.isdigit()), USUAL_SIZE)


def _is_usual(style):
    return style.get(name("w:type")) == "paragraph" and style.get(name("w:default")) in ("1", "true", "on")
