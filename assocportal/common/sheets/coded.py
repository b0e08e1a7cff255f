"""Kinds whose rows have an address: its last part is the code by which a sheet may name a row."""

from ..vietnamese import fold
from .columns import Column
from .kinds import SheetKind
from .lines import in_batches

MEANT_AS_NEW = "moi"


def code_column(what: str) -> Column:
    return Column(
        "code",
        "Mã",
        aliases=("mã số", "mã định danh", "địa chỉ"),
        is_field=False,
        is_compared=False,
        help=f"Mã của {what} đang có, như trong tệp xuất ra. Thêm mới thì để trống;"
        " ghi “mới” khi trùng tên với một mục đang có mà không phải là mục đó.",
        width=22,
    )


class CodedSheet(SheetKind):
    def old(self, row, column):
        return row.slug if column.name == "code" else super().old(row, column)

    def is_meant_as_new(self, line) -> bool:
        return fold(line.values.get("code", "")) == MEANT_AS_NEW

    def match_codes(self, lines, rows) -> list:
        """Answers the lines without a code: these are to be found by their names."""
        coded = [line for line in lines if line.values.get("code") and not self.is_meant_as_new(line)]
        by_code = {}
        for batch in in_batches(coded):
            codes = {self._code(line) for line in batch}
            by_code |= {row.slug: row for row in rows.filter(slug__in=codes)}
        for line in coded:
            if row := by_code.get(self._code(line)):
                line.match(row)
            else:
                line.refuse(f"không có mã “{line.values['code']}”.", self.column("code"))
        known = set(map(id, coded))
        return [line for line in lines if id(line) not in known]

    def _code(self, line):
        """Whole addresses are copied, too."""
        return line.values["code"].strip("/ ").rpartition("/")[2].lower()
