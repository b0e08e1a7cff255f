"""Real numbering: each list counts for itself, by the patterns that the template's numbering part has."""

from docx.shared import Twips

# Which abstractNum of article.docx writes which type of list.
PATTERNS = {"": 0, "1": 1, "a": 2, "A": 3, "i": 4, "I": 5}
STEP = Twips(425)


class Numbering:
    def __init__(self, document):
        self.part = document.part.numbering_part.element

    def new_list(self, block, depth) -> int:
        number = self.part.add_num(PATTERNS.get(block["style"], 1))
        number.add_lvlOverride(depth).add_startOverride(block["start"])
        return number.numId

    @staticmethod
    def mark(paragraph, number, depth):
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = depth
        properties.get_or_add_numId().val = number

    @staticmethod
    def indent(paragraph, depth):
        """What stands in an item below its number; a numbered paragraph's own indent comes from the pattern."""
        paragraph.paragraph_format.left_indent = STEP * depth
