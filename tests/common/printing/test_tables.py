import pytest

from assocportal.common.printing.blocks import read_blocks


def table(*rows):
    return f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody></table>"


def words(cell):
    return " ".join(run["text"] for block in cell["blocks"] for run in block["runs"])


def grid(html):
    """Each cell's words with its place: x, y, colspan, rowspan."""
    [block] = read_blocks(html)
    return {
        words(cell): tuple(cell[name] for name in ("x", "y", "colspan", "rowspan")) for cell in block["cells"]
    }


def test_cells_stand_in_a_grid():
    assert grid(table("<td>a</td><td>b</td>", "<td>c</td><td>d</td>")) == {
        "a": (0, 0, 1, 1),
        "b": (1, 0, 1, 1),
        "c": (0, 1, 1, 1),
        "d": (1, 1, 1, 1),
    }


def test_spans_push_the_cells_beside_and_below():
    html = table(
        '<th rowspan="2">a</th><th colspan="2">b</th>',
        "<th>c</th><th>d</th>",
        "<td>1</td><td>2</td><td>3</td>",
    )

    assert grid(html) == {
        "a": (0, 0, 1, 2),
        "b": (1, 0, 2, 1),
        "c": (1, 1, 1, 1),
        "d": (2, 1, 1, 1),
        "1": (0, 2, 1, 1),
        "2": (1, 2, 1, 1),
        "3": (2, 2, 1, 1),
    }


def test_span_beyond_the_table_ends_with_it():
    assert grid(table('<td colspan="99">a</td>', '<td rowspan="99">b</td><td>c</td>')) == {
        "a": (0, 0, 2, 1),
        "b": (0, 1, 1, 1),
        "c": (1, 1, 1, 1),
    }


def test_spans_never_overlap():
    html = table('<td>a</td><td rowspan="2">b</td>', '<td colspan="2">c</td>')

    assert grid(html) == {"a": (0, 0, 1, 1), "b": (1, 0, 1, 2), "c": (0, 1, 1, 1)}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["<th>a</th><th>b</th>", "<td>c</td><td>d</td>"], 1),
        (["<td>a</td><td>b</td>", "<td>c</td><td>d</td>"], 0),
        (["<th>a</th><td>b</td>", "<td>c</td><td>d</td>"], 0),
        (['<th rowspan="2">a</th><th>b</th>', "<td>c</td>"], 0),
        (["<th>a</th>"], 0),
    ],
    ids=["a head", "no head", "heads of rows", "a head that reaches into the text", "nothing but a head"],
)
def test_head_is_repeated_where_it_stands_alone(rows, expected):
    [block] = read_blocks(table(*rows))

    assert block["header_rows"] == expected


def test_column_of_numbers_is_narrower_than_one_of_names():
    [block] = read_blocks(table("<td>1</td><td>Hội Khoa học kỹ thuật Thủy lợi và Phòng chống thiên tai</td>"))

    number, name = block["columns"]
    assert number * 3 < name


def test_table_too_wide_for_paper_is_read_cell_by_cell():
    blocks = read_blocks(table("".join(f"<td>{number}</td>" for number in range(64))))

    assert [block["runs"][0]["text"] for block in blocks] == [str(number) for number in range(64)]


def test_table_in_a_cell_keeps_its_rows_to_itself():
    [block] = read_blocks(table(f"<td>a{table('<td>b</td>')}</td>", "<td>c</td>"))

    assert [cell["y"] for cell in block["cells"]] == [0, 1]
    assert [inner["kind"] for inner in block["cells"][0]["blocks"]] == ["paragraph", "table"]
