"""Organisations in a sheet: a directory as an office keeps it, branches below their association."""

from collections import defaultdict

from assocportal.common.sheets.coded import CodedSheet, code_column
from assocportal.common.sheets.columns import Choice, Column, Day, Named, Ref
from assocportal.common.sheets.directories import Directory
from assocportal.common.sheets.writing import create_rows, update_rows
from assocportal.common.vietnamese import tone_key

from .directory import organisation_directory
from .models import Field, Organisation, Place

KINDS = {"hội": "hoi-thanh-vien", "hội chuyên ngành": "hoi-thanh-vien", "hội ngành": "hoi-thanh-vien"}


class OrganisationSheet(CodedSheet):
    code, title, model = "to-chuc", "tổ chức", Organisation
    # what is approved changes for the public at once
    needs = ("add", "change", "publish")
    hint = (
        "Mỗi dòng được nhận ra theo mã, không có mã thì theo tên (và tên tổ chức trực thuộc)."
        " Tổ chức mới là bản nháp cho đến khi được duyệt."
    )
    columns = (
        code_column("tổ chức"),
        Column(
            "name", "Tên tổ chức", aliases=("tên", "tên hội", "tên đơn vị", "đơn vị", "tổ chức"),
            is_required=True, example="Hội Tin học tỉnh Lạc Giang", width=44,
        ),
        Column("short_name", "Tên ngắn", aliases=("tên viết tắt", "viết tắt"), example="Hội Tin học", width=22),
        Column("english_name", "Tên tiếng Anh", width=30),
        Column("kind", "Loại", Choice(Organisation.Kind, KINDS), aliases=("loại hình", "loại tổ chức"),
               help="Để trống khi thêm mới: hội thành viên.", example="hội thành viên", width=20),
        Column("parent", "Trực thuộc", Named(), aliases=("thuộc", "tổ chức cấp trên", "hội chủ quản"),
               help="Tên hoặc mã của hội mà chi hội trực thuộc; hội đó có thể ở ngay trong bảng này.", width=34),
        Column("field", "Lĩnh vực", Named(), aliases=("lĩnh vực hoạt động", "ngành"), width=22),
        Column("place", "Địa bàn", Named(), aliases=("huyện", "xã", "xã phường"), help="Ví dụ: xã Vũ Thư.", width=22),
        Column("leader_title", "Chức vụ người đứng đầu", aliases=("chức vụ",), example="Chủ tịch", width=20),
        Column("leader_name", "Người đứng đầu", aliases=("lãnh đạo", "chủ tịch"), width=26),
        Column("address", "Trụ sở", aliases=("địa chỉ trụ sở", "địa chỉ liên hệ"), width=34),
        Column("website", "Trang web", aliases=("website",), width=26),
        Column("founded_on", "Ngày thành lập", Day(), aliases=("thành lập", "thành lập ngày"), example="05/06/2002"),
        Column("founding_decision", "Số quyết định thành lập", aliases=("quyết định thành lập", "số qđ thành lập"),
               example="232/QĐ-UBND", width=22),
    )  # fmt: skip

    def complete(self, lines):
        self.by_name = defaultdict(list)
        for line in lines:
            self.by_name[tone_key(line.values.get("name", ""))].append(line)
        self.organisations = organisation_directory()
        self.resolve(lines, "field", _fields())
        self.resolve(lines, "place", _places())
        for line in lines:
            self._find_parent(line)
        for line in lines:
            self._refuse_circle(line)

    def _find_parent(self, line):
        """Of the register, else of this very sheet."""
        text = line.values.get("parent")
        if not text:
            return
        own = [other for other in self.by_name[tone_key(text)] if other is not line]
        try:
            line.values["parent"] = self.organisations.find(text)
        except LookupError as error:
            if len(own) == 1:
                line.values["parent"] = Ref(None, own[0].values["name"], own[0])
            else:
                line.refuse(error.args[0], self.column("parent"))

    def _refuse_circle(self, line):
        seen, above = {id(line)}, line
        while isinstance(parent := above.values.get("parent"), Ref) and (above := parent.line):
            if id(above) in seen:
                line.refuse("các tổ chức trực thuộc lẫn nhau.", self.column("parent"))
                return
            seen.add(id(above))

    def match(self, lines):
        rows = Organisation.objects.select_related("parent", "field", "place").defer(
            "introduction", "parent__introduction"
        )
        named = self.match_codes(lines, rows)
        known = self._known_names()
        keys = {pk for line in named for pk, _ in known.get(tone_key(line.values["name"]), ())}
        by_key = {row.pk: row for row in rows.filter(pk__in=keys)}
        for line in named:
            self._match_name(line, [by_key[pk] for pk, _ in known.get(tone_key(line.values["name"]), ())])

    def _known_names(self):
        known = defaultdict(list)
        for pk, name, parent in Organisation.objects.values_list("pk", "name", "parent_id"):
            known[tone_key(name)].append((pk, parent))
        return known

    def _match_name(self, line, found):
        parent = line.values.get("parent")
        if parent:
            found = [row for row in found if row.parent_id == parent.pk] if parent.pk else []
        if len(found) == 1:
            line.match(found[0])
        elif found:
            line.refuse(
                "có nhiều tổ chức cùng tên này. Hãy ghi mã hoặc tổ chức trực thuộc.", self.column("name")
            )
        elif not parent and not self.is_meant_as_new(line):
            self._refuse_resemblance(line)

    def _refuse_resemblance(self, line):
        """A short or a former name, or one typed without marks: hardly a new organisation."""
        try:
            other = self.organisations.find(line.values["name"])
        except LookupError:
            return
        line.refuse(
            f"giống “{other.text}” đang có (tên ngắn, tên cũ hoặc khác dấu). Hãy ghi đúng tên hiện nay hoặc mã;"
            " nếu là tổ chức khác, ghi “mới” vào cột “Mã”.",
            self.column("name"),
        )

    def key(self, line):
        parent = line.values.get("parent")
        return tone_key(line.values["name"]), parent and (parent.pk or parent.text)

    def name(self, line):
        return line.values.get("name", "")

    @classmethod
    def for_export(cls, rows):
        return rows.select_related("parent", "field", "place").defer("introduction", "parent__introduction")

    def write(self, lines):
        """A parent of this sheet before its branches."""
        waiting = [line for line in lines if line.is_written and line.is_new]
        given = set(map(id, waiting))
        while waiting:
            ready = [line for line in waiting if not _waits(line, given)]
            create_rows(self, ready)
            given -= set(map(id, ready))
            waiting = [line for line in waiting if id(line) in given]
        update_rows(self, [line for line in lines if line.is_written and not line.is_new])


def _waits(line, given):
    parent = line.values.get("parent")
    return bool(parent) and id(parent.line) in given


def _fields():
    rows = list(Field.objects.values_list("pk", "name", "slug"))
    advice = "Hãy chọn lĩnh vực có trong danh mục, hoặc thêm lĩnh vực trước."
    return Directory(
        "lĩnh vực",
        [(name, Ref(pk, name)) for pk, name, _ in rows],
        [(slug, Ref(pk, name)) for pk, name, slug in rows],
        instead=advice,
    )


def _places():
    """`huyện Vũ Thư`, then `Vũ Thư`: of two the one that still is."""
    rows = list(Place.objects.only("kind", "name", "slug", "valid_to"))
    refs = [(row, Ref(row.pk, row.full_name)) for row in rows]
    still = [(row, ref) for row, ref in refs if row.valid_to is None]
    return Directory(
        "địa bàn",
        [(row.full_name, ref) for row, ref in still],
        [(row.full_name, ref) for row, ref in refs],
        [(row.name, ref) for row, ref in still],
        [(row.slug, ref) for row, ref in refs],
        instead="Hãy ghi cả loại, ví dụ xã Vũ Thư, hoặc thêm địa bàn này trước.",
    )
