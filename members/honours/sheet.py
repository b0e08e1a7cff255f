"""Honours in a sheet: whom a decision honours, and with what."""

from collections import defaultdict

from assocportal.common.sheets.columns import Cell, Choice, Column, Day, Named, Ref, Whole
from assocportal.common.sheets.directories import Directory
from assocportal.common.sheets.kinds import SheetKind
from assocportal.common.sheets.lines import in_batches
from assocportal.common.sheets.values import read_text
from assocportal.common.vietnamese import fold

from ..models import Organisation
from ..people.models import Person
from .models import Honour, HonourDecision, HonourForm

RECIPIENTS = {"cn": "ca-nhan", "tt": "tap-the", "người": "ca-nhan", "đơn vị": "tap-the", "tổ chức": "tap-the"}


class HonourSheet(SheetKind):
    code, title, model = "khen-thuong", "khen thưởng", Honour
    hint = (
        "Mỗi dòng được nhận ra theo quyết định, hình thức và tên ghi trong quyết định. Quyết định và hình thức phải"
        " có trước. Có mã thì nối với người hoặc tổ chức đó; không có mã thì chỉ ghi tên."
    )
    columns = (
        Column("decision", "Số quyết định", Named(), aliases=("quyết định", "số qđ"), is_required=True,
               example="05/QĐ-LHH", width=18),
        Column("decided_on", "Ngày quyết định", Day(), is_field=False, is_compared=False,
               help="Chỉ cần khi hai quyết định cùng số."),
        Column("form", "Hình thức", Named(), aliases=("hình thức khen thưởng", "danh hiệu"), is_required=True,
               example="Giấy khen", width=24),
        Column("level", "Cấp", Choice(HonourForm.Level), aliases=("cấp khen",), is_field=False, is_compared=False,
               help="Chỉ cần khi hình thức đó có ở nhiều cấp.", width=16),
        Column("recipient_kind", "Tập thể hay cá nhân", Choice(Honour.Recipient, RECIPIENTS),
               aliases=("đối tượng", "loại"), is_required=True, example="cá nhân", width=20),
        Column("recipient_name", "Tên ghi trong quyết định", is_required=True,
               aliases=("họ và tên", "họ tên", "tên", "tên tập thể, cá nhân", "tên cá nhân, tập thể"),
               example="Nguyễn Văn Hòa", width=34),
        Column("recipient_detail", "Chức vụ, đơn vị", aliases=("đơn vị", "đơn vị công tác", "chức vụ"), width=34),
        Column("link", "Mã người, tổ chức", aliases=("mã",), is_field=False, width=24,
               help="Mã của người hoặc tổ chức trong cổng thông tin, để nối với trang của họ."),
        Column("merit", "Thành tích", Cell(read_text), width=40),
        Column("book_number", "Số vào sổ", aliases=("số sổ",)),
        Column("order", "Thứ tự", Whole(), width=10),
    )  # fmt: skip

    def complete(self, lines):
        decisions, forms = load_decisions(), load_forms()
        for line in lines:
            self._find(line, "decision", decisions, "decided_on")
            self._find(line, "form", forms, "level")
        self._find_links(lines)

    def _find(self, line, name, directory, narrower):
        """`Bằng khen` and its level together, where the level is written."""
        text = line.values.get(name)
        if not text:
            return
        told = self.column(narrower).cell.tell(line.values.get(narrower))
        try:
            line.values[name] = directory.find(f"{text} {told}".strip())
        except LookupError as error:
            line.refuse(
                error.args[0].replace("mã thay cho tên", self.column(narrower).heading.lower()),
                self.column(name),
            )

    def _find_links(self, lines):
        self.linked = {}
        linked = [line for line in lines if line.values.get("link")]
        for batch in in_batches(linked):
            codes = {line.values["link"] for line in batch}
            people = dict(Person.objects.kept().filter(slug__in=codes).values_list("slug", "pk"))
            organisations = dict(Organisation.objects.filter(slug__in=codes).values_list("slug", "pk"))
            for line in batch:
                self._link(line, people, organisations)

    def _link(self, line, people, organisations):
        code = line.values["link"]
        is_person = line.values.get("recipient_kind") == Honour.Recipient.INDIVIDUAL
        if code not in (people if is_person else organisations):
            what = "người" if is_person else "tổ chức"
            line.refuse(f"không có {what} nào có mã “{code}”.", self.column("link"))
        else:
            self.linked[id(line)] = (
                {"person_id": people.get(code)} if is_person else {"organisation_id": organisations[code]}
            )

    def match(self, lines):
        found = defaultdict(list)
        for batch in in_batches(lines):
            decisions = {line.values["decision"].pk for line in batch}
            names = {fold(line.values["recipient_name"]) for line in batch}
            rows = Honour.objects.filter(decision__in=decisions, recipient_folded__in=names)
            for honour in self.for_export(rows):
                key = honour.decision_id, honour.form_id, honour.recipient_folded
                if honour not in found[key]:
                    found[key].append(honour)
        for line in lines:
            self._match(line, found[self._short_key(line)])

    def _match(self, line, rows):
        if "recipient_detail" in line.values:
            rows = [row for row in rows if row.recipient_detail == line.values["recipient_detail"]]
        if len(rows) > 1:
            line.refuse("có nhiều người cùng tên trong quyết định này.", self.column("recipient_detail"))
        else:
            line.match(rows[0] if rows else None)

    def _short_key(self, line):
        values = line.values
        return values["decision"].pk, values["form"].pk, fold(values["recipient_name"])

    def key(self, line):
        return *self._short_key(line), line.values.get("recipient_detail", "")

    def name(self, line):
        return line.values.get("recipient_name", "")

    def old(self, row, column):
        if column.name == "decision":
            return Ref(row.decision_id, row.decision.number)
        if column.name == "decided_on":
            return row.decision.decided_on
        if column.name == "level":
            return row.form.level
        if column.name == "link":
            linked = row.person or row.organisation
            return linked.slug if linked else ""
        return super().old(row, column)

    def fill(self, row, line):
        names = super().fill(row, line)
        if "link" not in line.changed:
            return names
        for name, key in self.linked[id(line)].items():
            setattr(row, name, key)
        return names | {"person", "organisation"}

    @classmethod
    def for_export(cls, rows):
        return rows.select_related("decision", "form", "person", "organisation").defer(
            "person__biography", "organisation__introduction"
        )


def load_decisions() -> Directory:
    rows = list(HonourDecision.objects.exclude(number="").only("number", "decided_on"))
    refs = [(row, Ref(row.pk, row.number)) for row in rows]
    return Directory(
        "quyết định",
        [(f"{row.number} {row.decided_on:%d/%m/%Y}", ref) for row, ref in refs if row.decided_on],
        [(row.number, ref) for row, ref in refs],
        instead="Hãy thêm quyết định khen thưởng này trước.",
    )


def load_forms() -> Directory:
    refs = [(form, Ref(form.pk, form.name)) for form in HonourForm.objects.all()]
    return Directory(
        "hình thức",
        [(f"{form.name} {form.get_level_display()}", ref) for form, ref in refs],
        [(form.name, ref) for form, ref in refs],
        instead="Hãy thêm hình thức khen thưởng này trước.",
    )
