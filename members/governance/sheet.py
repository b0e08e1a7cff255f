"""Seats in a sheet: who sits in which body, of which term, as what, from when to when."""

from collections import defaultdict

from assocportal.common.sheets.columns import Choice, Column, Day, Named, Ref, Whole
from assocportal.common.sheets.directories import Directory
from assocportal.common.sheets.kinds import SheetKind
from assocportal.common.sheets.lines import in_batches
from assocportal.common.vietnamese import fold, roman, tone_key

from ..directory import organisation_directory
from ..models import Organisation
from ..people.models import Person
from ..people.namesakes import load_namesakes
from ..people.sheet import say_doubt
from ..people.titles import strip_titles
from .models import Body, Seat, Term

ROLES = {
    "uỷ viên": Seat.Role.MEMBER, "uv": Seat.Role.MEMBER, "uvbch": Seat.Role.MEMBER, "uvbtv": Seat.Role.STANDING_MEMBER,
    "ủy viên ban chấp hành": Seat.Role.MEMBER, "ủy viên ban thường vụ": Seat.Role.STANDING_MEMBER,
    "phó ct": Seat.Role.VICE_CHAIR, "pct": Seat.Role.VICE_CHAIR, "ct": Seat.Role.CHAIR,
}  # fmt: skip
KEY = ("person", "body", "term", "role", "starts_on")
QUALIFIED = {
    f"{role.label} {qualifier.label}": (role.value, qualifier.value)
    for role in Seat.Role
    for qualifier in Seat.Qualifier
    if qualifier
} | {f"Quyền {role.label}": (role.value, Seat.Qualifier.ACTING.value) for role in Seat.Role}


class RoleCell(Choice):
    """`Phó Chủ tịch thường trực` too: what stands behind the role is its own column."""

    def __init__(self):
        super().__init__(Seat.Role, ROLES)
        self.qualified = {fold(text): pair for text, pair in QUALIFIED.items()}

    def read(self, value):
        pair = self.qualified.get(fold(str(value)))
        return pair if pair else super().read(value)


class SeatSheet(SheetKind):
    code, title, model = "chuc-danh", "danh sách lãnh đạo", Seat
    hint = (
        "Mỗi dòng được nhận ra theo người, ban, khóa, chức danh và ngày bắt đầu."
        " Người, ban và nhiệm kỳ phải có trước; hai người cùng tên thì ghi mã người."
    )
    columns = (
        Column("organisation", "Tổ chức", Named(), aliases=("hội", "đơn vị", "tên tổ chức"), is_field=False,
               help="Để trống: Liên hiệp hội.", width=34),
        Column("body", "Ban", Named(), aliases=("ban lãnh đạo", "tên ban"), is_required=True, example="Ban Chấp hành",
               width=24),
        Column("term", "Khóa", Named(), aliases=("nhiệm kỳ", "khoá"), is_required=True,
               help="Số La Mã, số thường, hoặc năm.", example="V", width=20),
        Column("person", "Họ và tên", Named(), aliases=("họ tên", "người"), is_required=True, example="Nguyễn Văn Hòa",
               width=28),
        Column("person_code", "Mã người", is_field=False, is_compared=False,
               help="Chỉ cần khi có nhiều người cùng tên.", width=20),
        Column("role", "Chức danh", RoleCell(), aliases=("chức vụ",), is_required=True, is_cleaned=False,
               example="Ủy viên", width=20),
        Column("qualifier", "Tính chất", Choice(Seat.Qualifier), aliases=("chuyên trách",), width=14),
        Column("starts_on", "Từ ngày", Day(), aliases=("ngày bắt đầu", "bắt đầu", "ngày bầu"), is_required=True,
               example="23/06/2020"),
        Column("ends_on", "Đến hết ngày", Day(), aliases=("đến ngày", "ngày thôi"), help="Để trống khi còn giữ."),
        Column("how", "Hình thức", Choice(Seat.How), aliases=("cách bầu", "hình thức bầu"),
               help="Để trống khi thêm mới: bầu tại đại hội.", width=18),
        Column("decision_number", "Số quyết định", aliases=("quyết định", "số qđ"), example="232/QĐ-LHH", width=18),
        Column("decided_on", "Ngày quyết định", Day()),
        Column("end_reason", "Lý do thôi", aliases=("lý do",), width=24),
        Column("order", "Thứ tự", Whole(), help="Thứ tự giới thiệu; số nhỏ đứng trước.", width=10),
    )  # fmt: skip

    # What is named

    def complete(self, lines):
        self.resolve(lines, "organisation", organisation_directory())
        own = list(
            Organisation.objects.filter(kind=Organisation.Kind.UNION, branches=None).values_list("pk", "name")
        )
        bodies, terms = load_bodies(), load_terms()
        self._find_people(lines)
        for line in lines:
            self._split_role(line)
            organisation = line.values.pop("organisation", None)
            if organisation is None and len(own) == 1:
                organisation = Ref(*own[0])
            if not isinstance(organisation, Ref):
                if not line.errors:
                    line.refuse("chưa ghi.", self.column("organisation"))
                continue
            self._find(line, "body", bodies, organisation)
            self._find(line, "term", terms, organisation)

    def _find(self, line, name, directories, organisation):
        text = line.values.get(name)
        if not text:
            return
        try:
            line.values[name] = directories[organisation.pk].find(text)
        except LookupError as error:
            line.refuse(f"{organisation.text}: {error.args[0]}", self.column(name))

    def _split_role(self, line):
        if isinstance(line.values.get("role"), tuple):
            line.values["role"], qualifier = line.values["role"]
            line.values.setdefault("qualifier", qualifier)

    def _find_people(self, lines):
        people = (
            Person.objects.kept()
            .select_related("organisation")
            .defer("biography", "organisation__introduction")
        )
        coded = [line for line in lines if line.values.get("person_code")]
        by_code = {}
        for batch in in_batches(coded):
            found = people.filter(slug__in={line.values["person_code"] for line in batch})
            by_code |= {person.slug: person for person in found}
        for line in lines:
            line.values["person"] = strip_titles(line.values.get("person", ""))[1]
        named = load_namesakes(people, [line.values["person"] for line in lines if line.values["person"]])
        for line in lines:
            self._find_person(line, by_code, named)

    def _find_person(self, line, by_code, named):
        code, name = line.values.get("person_code"), line.values["person"]
        found = [by_code[code]] if code in by_code else [] if code else named.get(tone_key(name), [])
        if len(found) == 1:
            line.values["person"] = Ref(found[0].pk, found[0].full_name)
        elif found:
            line.refuse(say_doubt(found).partition(" Nếu")[0] + " Hãy ghi mã người.", self.column("person"))
        elif name:
            told = (
                f"không có mã “{code}”."
                if code
                else f"chưa có người tên “{name}”. Hãy nhập danh sách người trước."
            )
            line.refuse(told, self.column("person_code" if code else "person"))

    # What it is about

    def match(self, lines):
        found = {}
        for batch in in_batches(lines):
            rows = self.for_export(
                Seat.objects.filter(person__in={line.values["person"].pk for line in batch})
            )
            found |= {
                (seat.person_id, seat.body_id, seat.term_id, seat.role, seat.starts_on): seat for seat in rows
            }
        for line in lines:
            line.match(found.get(self.key(line)))

    def key(self, line):
        return tuple(value.pk if isinstance(value := line.values[name], Ref) else value for name in KEY)

    def name(self, line):
        told = [self.column(name).cell.tell(line.values.get(name)) for name in ("person", "role", "body")]
        return ", ".join(filter(None, told))

    def old(self, row, column):
        return row.person.slug if column.name == "person_code" else super().old(row, column)

    @classmethod
    def for_export(cls, rows):
        return rows.select_related("person", "body", "term", "organisation").defer(
            "person__biography", "organisation__introduction"
        )


def load_bodies() -> dict[int, Directory]:
    """By organisation, then by name or kind."""
    pairs = defaultdict(lambda: ([], []))
    for body in Body.objects.only("organisation_id", "kind", "name"):
        names, kinds = pairs[body.organisation_id]
        names.append((body.name, Ref(body.pk, body.name)))
        kinds.append((body.get_kind_display(), Ref(body.pk, body.name)))
    return directories("ban", pairs)


def load_terms() -> dict[int, Directory]:
    pairs = defaultdict(lambda: ([], []))
    for term in Term.objects.all():
        ref, years = Ref(term.pk, str(term)), f"{term.first_year} {term.last_year}"
        names, parts = pairs[term.organisation_id]
        names.append((str(term), ref))
        parts += [(text, ref) for text in (term.ordinal_text, years)]
        if term.ordinal:
            parts += [
                (text, ref) for text in (roman(term.ordinal), str(term.ordinal), f"khóa {term.ordinal}")
            ]
    return directories("nhiệm kỳ", pairs)


def directories(what, pairs):
    made = defaultdict(lambda: Directory(what))
    for organisation, levels in pairs.items():
        made[organisation] = Directory(what, *levels, instead="Hãy thêm trước khi nhập danh sách này.")
    return made
