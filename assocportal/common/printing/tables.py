"""A table as a grid: every cell with its place, nothing overlaps, no column or row stands empty."""

import re
from math import sqrt

from assocportal.common.html_tree import Element

SPAN = re.compile(r"[1-9]\d?", re.ASCII)
WIDEST = 30  # columns; Word refuses a file with more than 63, and paper has no room for these
MOST_HEADER_ROWS = 3  # repeated on every page


def lay_out(table: Element, flow) -> list[dict]:
    """`flow` reads what a cell holds. What a table too wide for paper holds stands one after the other."""
    rows, strays = [], []
    _collect_rows(table, rows, strays)
    cells = _place([row for row in rows if row], flow)
    starts = sorted({cell["x"] for cell in cells})
    if len(starts) > WIDEST or not cells:
        return flow(strays) + [block for cell in cells for block in cell["blocks"]]
    _squeeze(cells, starts)
    return [*flow(strays), _describe(cells, len(starts), 1 + cells[-1]["y"])]


def _describe(cells, columns, rows):
    header_rows = _count_header_rows(cells, rows)
    weights = _weigh(cells, columns)
    return {"kind": "table", "columns": weights, "rows": rows, "header_rows": header_rows, "cells": cells}


def _collect_rows(node, rows, strays):
    for child in node.children:
        if isinstance(child, str) or child.tag not in ("tr", "td", "th", "tbody", "thead", "tfoot"):
            strays.append(child)
        elif child.tag in ("td", "th"):
            rows[-1:] = [[*(rows[-1] if rows else []), child]]
        else:
            if child.tag == "tr":
                rows.append([])
            _collect_rows(child, rows, strays)


def _place(rows, flow):
    """Where HTML puts each cell: the first free place of its row."""
    taken, cells = set(), []
    for y, row in enumerate(rows):
        x = 0
        for node in row:
            while (x, y) in taken:
                x += 1
            cell = _cell(node, x, y, flow)
            cell["colspan"] = _free_width(taken, cell)
            cell["rowspan"] = min(cell["rowspan"], len(rows) - y)
            taken |= _places(cell)
            cells.append(cell)
    return cells


def _cell(node, x, y, flow):
    spans = {name: _span(node.attributes.get(name, "")) for name in ("colspan", "rowspan")}
    blocks = flow(node.children)
    return {"x": x, "y": y, **spans, "is_header": node.tag == "th", "blocks": blocks}


def _span(text):
    return int(text) if SPAN.fullmatch(text) else 1


def _free_width(taken, cell):
    width = 1
    while width < cell["colspan"] and (cell["x"] + width, cell["y"]) not in taken:
        width += 1
    return width


def _places(cell):
    columns = range(cell["x"], cell["x"] + cell["colspan"])
    return {(x, y) for x in columns for y in range(cell["y"], cell["y"] + cell["rowspan"])}


def _squeeze(cells, starts):
    """Columns in which no cell begins are only there because somebody typed a large span."""
    for cell in cells:
        end = cell["x"] + cell["colspan"]
        cell["colspan"] = sum(cell["x"] <= start < end for start in starts)
        cell["x"] = starts.index(cell["x"])


def _weigh(cells, count):
    """How wide each column wants to be beside the others: room for its longest word and some of its text."""
    weights = [3.0] * count
    for cell in cells:
        if cell["colspan"] == 1:
            weights[cell["x"]] = max(weights[cell["x"]], _weight(_words(cell["blocks"])))
    return weights


def _weight(words):
    text = min(len(" ".join(words)), 80)
    return round(max(min(max(map(len, words), default=0), 16), 2 * sqrt(text)), 1)


def _words(blocks):
    runs = (run for block in blocks for run in block.get("runs", ()))
    return " ".join(run["text"] for run in runs).split()


def _count_header_rows(cells, rows):
    count = 0
    while count < rows and all(cell["is_header"] for cell in cells if cell["y"] == count):
        count += 1
    reaches_below = any(cell["y"] < count < cell["y"] + cell["rowspan"] for cell in cells)
    return 0 if reaches_below or count > MOST_HEADER_ROWS or count == rows else count
