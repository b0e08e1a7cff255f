"""Puts the markup of a Word file into a shape that mammoth loses nothing of.

Every paragraph and picture gets a bookmark of ours, by which its facts are found again in the HTML. Tracked changes
are settled, text boxes stand as paragraphs after the one that they hang on, styles are turned into plain formatting.
"""

from dataclasses import dataclass, field

from .drawings import take_drawings
from .leavings import Leavings, shorten
from .lines import Line, describe
from .markup import (
    clone,
    element,
    every,
    find,
    name,
    paragraph_around,
    remove,
    text_of,
    unwrap,
    value_of,
)

WRAPPERS = (
    "w:ins",
    "w:moveTo",
    "w:fldSimple",
    "w:smartTag",
    "w:customXml",
    "w:dir",
    "w:bdo",
    "w:ruby",
    "w:rubyBase",
)
NEVER_SEEN = (
    *("w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:proofErr", "w:rt"),
    *("w:commentReference", "w:annotationRef", "w:lastRenderedPageBreak", "w:rubyPr", "w:smartTagPr"),
    *(
        "w:moveFromRangeStart",
        "w:moveFromRangeEnd",
        "w:moveToRangeStart",
        "w:moveToRangeEnd",
        "w:customXmlPr",
    ),
)


@dataclass
class Prepared:
    """Facts by the number in the bookmark's name."""

    lines: list[Line] = field(default_factory=list)
    pictures: list = field(default_factory=list)
    left_out: Leavings = field(default_factory=Leavings)

    def line(self, number) -> Line:
        return self.lines[number]


class Preparer:
    def __init__(self, package, styles, numbering):
        self.package = package
        self.styles = styles
        self.numbering = numbering
        self.found = Prepared()

    def prepare(self, root, part, *, keeps_pictures=True):
        """Changes the tree in place."""
        left_out = self.found.left_out
        choose_alternatives(root)
        settle_changes(root, left_out)
        drop_contents(root, self.styles, left_out)
        drop_equations(root, left_out)
        for found in every(root, *NEVER_SEEN):
            remove(found)
        relationships = self.package.relationships(part)
        take_drawings(
            root, relationships, self.package.names, self.found if keeps_pictures else None, left_out
        )
        for found in every(root, *WRAPPERS):
            unwrap(found)
        self._drop_hidden(root)
        join_drop_caps(root)
        unlink(root)
        for paragraph in every(root, "w:p"):
            self._mark(paragraph)

    def _drop_hidden(self, root):
        for run in every(root, "w:r"):
            paragraph = paragraph_around(run)
            style = value_of(paragraph, "w:pPr", "w:pStyle") if paragraph is not None else None
            if self.styles.run_switch(run, "w:vanish", style):
                if text_of(run).strip():
                    self.found.left_out.note("hidden")
                remove(run)

    def _mark(self, paragraph):
        """Its facts noted, nothing but plain formatting is left to it."""
        line = describe(paragraph, self.styles, self.numbering)
        style = value_of(paragraph, "w:pPr", "w:pStyle") or self.styles.usual
        is_plain = not (line.kind or line.level)
        for run in every(paragraph, "w:r"):
            self._settle_run(run, style if is_plain else None)
        properties = find(paragraph, "w:pPr")
        if properties is not None:
            remove(properties)
        paragraph.insert(0, bookmark(f"p{len(self.found.lines)}"))
        self.found.lines.append(line)

    def _settle_run(self, run, style):
        """Underlining counts where it is the writer's own: a style underlines every link."""
        own = find(run, "w:rPr")
        settled = element("w:rPr")
        for switch in ("w:b", "w:i"):
            if self.styles.run_switch(run, switch, style):
                settled.append(element(switch))
        in_link = next(run.iterancestors(name("w:hyperlink")), None) is not None
        for tag in ("w:u", "w:vertAlign", "w:rFonts"):
            found = find(own, tag)
            if found is not None and not (tag == "w:u" and in_link):
                settled.append(clone(found))
        if (raised := _raised(own)) is not None:
            settled.append(raised)
        if own is not None:
            remove(own)
        run.insert(0, settled)


def _raised(properties):
    """LibreOffice moves a superscript up by points instead."""
    points = value_of(properties, "w:position") or ""
    if not points.lstrip("-").isdigit() or int(points) == 0 or find(properties, "w:vertAlign") is not None:
        return None
    return element("w:vertAlign", val="superscript" if int(points) > 0 else "subscript")


def bookmark(word):
    return element("w:bookmarkStart", name=word, id="0")


def choose_alternatives(root):
    """What Word drew, else what it drew for older readers; never both."""
    for found in every(root, "mc:AlternateContent"):
        choice, fallback = find(found, "mc:Choice"), find(found, "mc:Fallback")
        chosen = choice if choice is not None and (_says_something(choice) or fallback is None) else fallback
        if chosen is not None:
            for child in list(chosen):
                found.addprevious(child)
        remove(found)


def _says_something(choice):
    return bool(every(choice, "w:txbxContent", "a:blip", "c:chart", "dgm:relIds", "w:t"))


def settle_changes(root, left_out):
    """As if everything had been accepted."""
    deleted = every(root, "w:del", "w:moveFrom")
    for found in deleted:
        _settle_deletion(found)
    inserted = [each for each in every(root, "w:ins", "w:moveTo") if text_of(each).strip()]
    left_out.note("deleted", count=sum(1 for each in deleted if each.getparent() is None))
    left_out.note("inserted", count=len(inserted))
    for found in every(root, "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange"):
        remove(found)


def _settle_deletion(found):
    parent = found.getparent()
    if parent is None:
        return
    if parent.tag == name("w:trPr"):
        row = parent.getparent()
        remove(found)
        remove(row)
    elif parent.tag == name("w:rPr") and find(parent.getparent().getparent(), "w:pPr") is parent.getparent():
        remove(found)
        _join_with_next(parent.getparent().getparent())
    else:
        remove(found)


def _join_with_next(paragraph):
    """The mark at the paragraph's end was deleted: what is left of it stands before the next one's words."""
    following = paragraph.getnext()
    if following is None or following.tag != name("w:p"):
        return
    at = 0 if find(following, "w:pPr") is None else 1
    kept = [child for child in paragraph if child.tag != name("w:pPr")]
    for offset, child in enumerate(kept):
        following.insert(at + offset, child)
    remove(paragraph)


def drop_contents(root, styles, left_out):
    """Tables of contents; other content controls are as good as what stands in them."""
    had_any = False
    for control in every(root, "w:sdt"):
        gallery = value_of(control, "w:sdtPr", "w:docPartObj", "w:docPartGallery") or ""
        content = find(control, "w:sdtContent")
        if gallery == "Table of Contents":
            had_any = True
            remove(control)
        elif content is None or find(control, "w:sdtPr", "w:showingPlcHdr") is not None:
            remove(control)
        else:
            unwrap_content(control, content)
    for paragraph in every(root, "w:p"):
        if styles.kind(value_of(paragraph, "w:pPr", "w:pStyle")) == "contents":
            had_any = True
            _keep_field_ends(paragraph)
    if had_any:
        left_out.note("contents")


def _keep_field_ends(paragraph):
    """The last line of a table of contents holds the end of its field."""
    for run in [each for each in paragraph if each.tag != name("w:pPr")]:
        if not every(run, "w:fldChar", "w:instrText"):
            remove(run)
    for found in every(paragraph, "w:t", "w:tab"):
        remove(found)


def unwrap_content(control, content):
    for child in list(content):
        control.addprevious(child)
    remove(control)


def drop_equations(root, left_out):
    for found in every(root, "m:oMathPara", "m:oMath"):
        if next(found.iterancestors(name("m:oMathPara")), None) is not None:
            continue
        left_out.note("equations", shorten(_words_around(found)))
        remove(found)


def _words_around(found):
    paragraph = paragraph_around(found)
    while paragraph is not None:
        if words := text_of(paragraph).strip():
            return words
        paragraph = paragraph.getprevious()
    return ""


def join_drop_caps(root):
    """A big first letter is a paragraph of its own to Word."""
    for frame in every(root, "w:framePr"):
        if frame.get(name("w:dropCap")) in ("drop", "margin"):
            _join_with_next(frame.getparent().getparent())


def unlink(root):
    """Links to places within the document: their targets do not come along."""
    relation = name("r:id")
    for found in every(root, "w:hyperlink"):
        if found.get(relation) is None:
            unwrap(found)
    for found in every(root, "w:cr"):
        found.tag = name("w:br")
    for found in every(root, "w:ptab"):
        found.tag = name("w:tab")
