"""Membership counts in a sheet: a year's report of all organisations."""

from assocportal.common.sheets.columns import Column, Day, Named, Whole
from assocportal.common.sheets.kinds import SheetKind
from assocportal.common.sheets.lines import in_batches

from ..directory import organisation_directory
from .models import MembershipCount


class CountSheet(SheetKind):
    code, title, model = "so-hoi-vien", "số hội viên", MembershipCount
    hint = "Mỗi dòng được nhận ra theo tổ chức và ngày: nhập lại cùng ngày là sửa số đã có."
    columns = (
        Column("organisation", "Tổ chức", Named(), aliases=("tên tổ chức", "tên hội", "hội", "đơn vị"),
               is_required=True, help="Tên, tên ngắn hoặc mã.", example="Hội Tin học", width=44),
        Column("counted_on", "Tính đến ngày", Day(), aliases=("ngày", "thời điểm", "đến ngày"), is_required=True,
               example="31/12/2021"),
        Column("members", "Số hội viên", Whole(), aliases=("hội viên", "tổng số hội viên", "số lượng hội viên"),
               is_required=True, example="1541"),
        Column("branches", "Số chi hội", Whole(), aliases=("chi hội",), example="12"),
        Column("intellectuals", "Hội viên trí thức", Whole(), aliases=("trí thức", "số trí thức"), example="320"),
        Column("women", "Hội viên nữ", Whole(), aliases=("nữ", "số nữ", "trong đó nữ"), example="610"),
        Column("source", "Nguồn", aliases=("căn cứ", "nguồn số liệu"), example="Báo cáo 12/BC-HTH", width=30),
    )  # fmt: skip

    def complete(self, lines):
        self.resolve(lines, "organisation", organisation_directory())

    def match(self, lines):
        rows = self.for_export(MembershipCount.objects.all())
        found = {}
        for batch in in_batches(lines):
            keys = {line.values["organisation"].pk for line in batch}
            days = {line.values["counted_on"] for line in batch}
            counts = rows.filter(organisation__in=keys, counted_on__in=days)
            found |= {(count.organisation_id, count.counted_on): count for count in counts}
        for line in lines:
            line.match(found.get(self.key(line)))

    def key(self, line):
        return line.values["organisation"].pk, line.values["counted_on"]

    def name(self, line):
        column = self.column("organisation")
        return column.cell.tell(line.values.get("organisation"))

    @classmethod
    def for_export(cls, rows):
        return rows.select_related("organisation").defer("organisation__introduction")
