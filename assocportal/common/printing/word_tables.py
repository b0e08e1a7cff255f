"""A table of Word: borders, a head repeated on every page, cells that span columns and rows."""

from dataclasses import replace

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell

PADDING = Mm(4)
SHADE = "EEF3F4"
ROOMY = 6  # columns that paper holds in letters of the usual size


class TableWriter:
    def __init__(self, body, block, place):
        self.body, self.block, self.place = body, block, place
        self.style = "TableText" if len(block["columns"]) <= ROOMY else "SmallTableText"
        total = sum(block["columns"])
        self.widths = [int(place.width * weight / total) for weight in block["columns"]]
        self.starts = {(cell["x"], cell["y"]): cell for cell in block["cells"]}
        self.covering = {
            (cell["x"], y): cell
            for cell in block["cells"]
            for y in range(cell["y"] + 1, cell["y"] + cell["rowspan"])
        }

    def write(self):
        """A paragraph follows: else two tables in a row would be one, and a cell must not end with a table."""
        self.table = self._new_table()
        for y in range(self.block["rows"]):
            self._write_row(y)
        if not isinstance(self.place.container, _Cell):  # there python-docx adds one itself
            self.place.container.add_paragraph().paragraph_format.space_after = Pt(0)

    def _new_table(self):
        container = self.place.container
        rows_and_columns = (0, len(self.widths))
        if isinstance(container, _Cell):
            table = container.add_table(*rows_and_columns)
        else:
            table = container.add_table(*rows_and_columns, width=self.place.width)
        table.style = "Table Grid"
        table.autofit = False
        for column, width in zip(table.columns, self.widths, strict=True):
            column.width = width
        return table

    def _write_row(self, y):
        row = OxmlElement("w:tr")
        self.table._tbl.append(row)
        if y < self.block["header_rows"]:
            row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        x = 0
        while x < len(self.widths):
            x += self._write_cell(row, x, y)

    def _write_cell(self, row, x, y):
        """How many columns it took."""
        cell = self.starts.get((x, y))
        above = self.covering.get((x, y))
        span = (cell or above or {"colspan": 1})["colspan"]
        element = self._new_cell(row, sum(self.widths[x : x + span]), span)
        if cell and cell["rowspan"] > 1:
            element.vMerge = "restart"
        elif above:
            element.vMerge = "continue"
        self._fill(element, cell, sum(self.widths[x : x + span]))
        return span

    @staticmethod
    def _new_cell(row, width, span):
        element = OxmlElement("w:tc")
        row.append(element)
        element.width = width
        if span > 1:
            element.grid_span = span
        return element

    def _fill(self, element, cell, width):
        container = _Cell(element, self.table)
        if cell is None or not cell["blocks"]:
            container.add_paragraph()._p.style = self.style
            return
        if cell["is_header"]:
            _shade(element)
        inside = replace(self.place, container=container, style=self.style, depth=0, width=width - PADDING)
        self.body.write_blocks(with_emphasis(cell), inside)


def with_emphasis(cell):
    """A head's words stand in bold."""
    if not cell["is_header"]:
        return cell["blocks"]
    return [
        block | {"runs": [run | {"marks": sorted({*run["marks"], "bold"})} for run in block["runs"]]}
        if "runs" in block
        else block
        for block in cell["blocks"]
    ]


def _shade(element):
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shade.set(qn(f"w:{name}"), value)
    element.get_or_add_tcPr().append(shade)
