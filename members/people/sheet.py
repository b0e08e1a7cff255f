"""People in a sheet. Nothing of them becomes public by it."""

from datetime import date

from django.core.exceptions import ValidationError

from assocportal.common.history.waiting import keep_first_of
from assocportal.common.sheets.coded import CodedSheet, code_column
from assocportal.common.sheets.columns import Cell, Choice, Column, Day, Named, Year
from assocportal.common.sheets.values import read_day_or_year, read_phone
from assocportal.common.sheets.writing import note_written
from assocportal.common.vietnamese import tone_key

from ..directory import organisation_directory
from .models import Person, PersonTitle
from .namesakes import find_by_name, load_namesakes
from .sheet_titles import TitlesCell
from .titles import strip_titles

GENDERS = {"ông": "nam", "bà": "nu", "m": "nam", "f": "nu"}


class PeopleSheet(CodedSheet):
    code, title, model = "nguoi", "người", Person
    hint = (
        "Mỗi dòng được nhận ra theo mã; không có mã thì theo họ tên cùng ngày (năm) sinh và nơi sinh hoạt."
        " Chưa đủ để phân biệt hai người cùng tên thì dòng đó báo lỗi và hỏi mã. Không có gì được công khai khi nhập."
    )
    columns = (
        code_column("người"),
        Column("full_name", "Họ và tên", aliases=("họ tên", "họ, tên", "tên", "họ và tên hội viên", "họ tên hội viên"),
               is_required=True, help="Có thể kèm học vị phía trước: TS. Lê Hà.", example="Nguyễn Văn Hòa", width=28),
        Column("titles", "Học hàm, học vị", TitlesCell(),
               aliases=("học vị", "học hàm", "trình độ", "học hàm học vị danh hiệu", "trình độ chuyên môn học vị"),
               is_field=False, help="Năm công nhận ghi trong ngoặc. Chỉ thêm, không bớt học vị đang có.",
               example="PGS (2012), TS (2005)", width=26),
        Column("gender", "Giới tính", Choice(Person.Gender, GENDERS), aliases=("nam nữ", "giới", "phái"), example="nam",
               width=10),
        Column("birth_date", "Ngày sinh", Day(read_day_or_year), is_cleaned=False,
               aliases=("ngày tháng năm sinh", "sinh ngày", "ngày, tháng, năm sinh", "ngày/tháng/năm sinh"),
               help="Chỉ biết năm thì ghi năm.", example="05/06/1962"),
        Column("birth_year", "Năm sinh", Year(read_day_or_year), aliases=("sinh năm",), is_cleaned=False,
               help="Để trống khi đã ghi ngày sinh.", width=10),
        Column("position", "Chức vụ", aliases=("chức danh", "chức vụ công tác"), example="Trưởng khoa", width=22),
        Column("workplace", "Nơi công tác", aliases=("đơn vị công tác", "cơ quan", "cơ quan công tác", "đơn vị"),
               example="Trường Đại học Lạc Giang", width=30),
        Column("organisation", "Sinh hoạt tại", Named(), aliases=("hội", "hội thành viên", "tổ chức", "thuộc hội"),
               help="Tên, tên ngắn hoặc mã của hội.", example="Hội Tin học", width=30),
        Column("expertise", "Chuyên môn", aliases=("chuyên ngành", "lĩnh vực chuyên môn"), width=26),
        Column("phone", "Điện thoại", Cell(read_phone), aliases=("số điện thoại", "sđt", "di động", "đt"),
               example="0912345678", width=16),
        Column("email", "Thư điện tử", aliases=("email", "e-mail"), example="hoa@example.vn", width=26),
    )  # fmt: skip

    def complete(self, lines):
        self.resolve(lines, "organisation", organisation_directory())
        for line in lines:
            self._take_titles(line)
            self._settle_birth(line)

    def _take_titles(self, line):
        titles, name = strip_titles(line.values.get("full_name", ""))
        if titles:
            line.values["full_name"] = name
            line.values["titles"] = dict.fromkeys(titles) | line.values.get("titles", {})

    def _settle_birth(self, line):
        """Lists write the year into the column for the day, and the other way round."""
        names = [name for name in ("birth_date", "birth_year") if line.values.get(name)]
        given = [line.values.pop(name) for name in names]
        days = [value for value in given if isinstance(value, date)]
        years = {value.year if isinstance(value, date) else value for value in given}
        if len(years) > 1 or len(set(days)) > 1:
            line.refuse("ngày sinh và năm sinh không khớp nhau.", self.column("birth_date"))
        elif days:
            self._clean(line, "birth_date", days[0])
        elif years:
            self._clean(line, "birth_year", years.pop())

    def _clean(self, line, name, value):
        try:
            line.values[name] = Person._meta.get_field(name).clean(value, None)
        except ValidationError as error:
            line.refuse(" ".join(error.messages), self.column(name))

    def match(self, lines):
        rows = self.for_export(Person.objects.kept())
        named = self.match_codes(lines, rows)
        namesakes = load_namesakes(rows, [line.values["full_name"] for line in named])
        for line in named:
            found = namesakes.get(tone_key(line.values["full_name"]), [])
            row, doubtful = find_by_name(line.values, found)
            line.match(row)
            if row is None and doubtful and not self.is_meant_as_new(line):
                line.refuse(say_doubt(doubtful), self.column("full_name"))

    def key(self, line):
        values = line.values
        organisation = values.get("organisation")
        birth = values.get("birth_date") or values.get("birth_year")
        return tone_key(values["full_name"]), birth, organisation and organisation.pk

    def name(self, line):
        return line.values.get("full_name", "")

    def old(self, row, column):
        if column.name == "titles":
            return {title.kind: title.recognised_in for title in row.titles.all()}
        return super().old(row, column)

    @classmethod
    def for_export(cls, rows):
        return (
            rows.select_related("organisation")
            .defer("biography", "organisation__introduction")
            .prefetch_related("titles")
        )

    def write(self, lines):
        titled = [line for line in lines if line.is_written and line.changed.get("titles")]
        held = {
            id(line): {} if line.is_new else {title.kind: title for title in line.row.titles.all()}
            for line in titled
        }
        super().write(lines)
        write_titles([(line.row, line.changed["titles"], held[id(line)]) for line in titled])


def write_titles(given) -> None:
    new, changed = [], []
    for person, titles, held in given:
        for kind, year in titles.items():
            if kind not in held:
                new.append(PersonTitle(person_id=person.pk, kind=kind, recognised_in=year))
            elif held[kind].recognised_in != year:
                held[kind].recognised_in = year
                changed.append(held[kind])
    keep_first_of(PersonTitle, [title.pk for title in changed])
    PersonTitle.objects.bulk_create(new, batch_size=500)
    PersonTitle.objects.bulk_update(changed, ["recognised_in"], batch_size=500)
    note_written(PersonTitle, [*new, *changed])


def say_doubt(people) -> str:
    told = "; ".join(f"{tell_apart(person)}, mã {person.slug}" for person in people[:3])
    return (
        f"đã có người cùng tên ({told}). Nếu là người đó, hãy ghi mã; nếu là người khác, hãy ghi ngày sinh"
        " và nơi sinh hoạt, hoặc ghi “mới” vào cột “Mã”."
    )


def tell_apart(person) -> str:
    year = person.birth_date.year if person.birth_date else person.birth_year
    place = person.organisation and (person.organisation.short_name or person.organisation.name)
    return (
        ", ".join(filter(None, [f"sinh {year}" if year else "", str(place or person.workplace or "")]))
        or "chưa rõ"
    )
