import pytest

from assocportal.common.audit.models import AuditEntry
from assocportal.common.models import SheetImport
from assocportal.common.sheets.importing import confirm, stage
from assocportal.common.sheets.kinds import find_kind
from members.models import Person
from tests.common.sheets.files import uploaded, xlsx
from tests.factories import OrganisationFactory, PersonFactory, UserFactory

pytestmark = pytest.mark.django_db

PEOPLE = ("Họ và tên", "Học vị", "Ngày sinh", "Giới tính", "Sinh hoạt tại")


def check(code, *rows, by=None):
    return check_file_of(code, xlsx(*rows), by)


def check_file_of(code, content, by=None):
    row = stage(uploaded(content), kind=find_kind(code), made_by=by or UserFactory())
    row = SheetImport.objects.get(pk=row.pk)
    assert row.error == ""
    return row


def bring(code, *rows, by=None):
    row = check(code, *rows, by=by)
    assert (row.error, [s for line in row.lines.all() for s in line.sentences]) == ("", [])
    confirm(row)
    row = SheetImport.objects.get(pk=row.pk)
    assert row.error == ""
    return row


def told(row):
    return {line.number: (line.outcome, line.name, line.changes) for line in row.lines.all()}


def errors(row):
    return [sentence for line in row.lines.all() for sentence in line.sentences]


def test_people_are_written_with_titles_history_and_one_line_in_the_record():
    hoi = OrganisationFactory(name="Hội Tin học tỉnh Lạc Giang", short_name="Hội Tin học")
    officer = UserFactory()

    row = bring(
        "nguoi",
        PEOPLE,
        ("PGS. TS. Nguyễn Văn Hòa", "GS 2012", "5-6-62", "Nam", "hoi tin hoc"),
        ("Lê Thị Hà", "Thạc sĩ", 1980, "nữ", "Hội Tin học tỉnh Lạc Giang"),
        by=officer,
    )

    assert (row.state, row.told_counts) == ("xong", "2 dòng thêm mới")
    hoa, ha = Person.objects.order_by("pk")
    assert (hoa.full_name, str(hoa.birth_date), hoa.gender, hoa.organisation, hoa.slug) == (
        "Nguyễn Văn Hòa", "1962-06-05", "nam", hoi, "nguyen-van-hoa",
    )  # fmt: skip
    assert {title.kind: title.recognised_in for title in hoa.titles.all()} == {
        "PGS": None,
        "TS": None,
        "GS": 2012,
    }
    assert (ha.birth_year, ha.birth_date, ha.public_fields) == (1980, None, [])
    version = hoa.history.get()
    assert (version.history_type, version.history_user, version.history_change_reason) == (
        "+", officer, "nhập từ tệp Excel “bảng.xlsx”",
    )  # fmt: skip
    assert hoa.titles.first().history.count() == 1
    entry = AuditEntry.objects.get(action="nhap")
    assert entry.note == "Nhập người từ tệp Excel “bảng.xlsx”: 2 dòng thêm mới."


def test_same_sheet_again_changes_nothing():
    OrganisationFactory(name="Hội Tin học")
    rows = (
        PEOPLE,
        ("TS. Nguyễn Văn Hòa", None, "5.6.1962", "nam", "Hội Tin học"),
        ("Lê Hà", None, None, None, None),
    )
    bring("nguoi", *rows)

    again = check("nguoi", *rows)

    assert again.counts == {"giu": 2}
    assert not again.may_be_written
    confirm(again)
    assert Person.objects.count() == 2


def test_error_in_one_line_keeps_all_from_being_written():
    PersonFactory(full_name="Trần Bình", birth_year=1970)
    row = check(
        "nguoi",
        PEOPLE,
        ("Nguyễn Văn Hòa", None, "31/02/1960", None, None),
        (None, None, "01/01/1960", None, None),
        ("Lê Hà", "Giỏi", "01/01/2090", None, "Hội Không Có"),
        ("Lê Lan", None, None, None, None),
        ("Lê Lan", None, None, None, None),
        ("Trần Bình", None, None, None, None),
    )

    assert errors(row) == [
        "Dòng 2, cột “Ngày sinh”: 31/02/1960 không phải là ngày.",
        "Dòng 3, cột “Họ và tên”: chưa ghi.",
        "Dòng 4, cột “Học hàm, học vị”: “Giỏi” không phải là học hàm, học vị. Hãy ghi như: PGS (2012), TS (2005).",
        "Dòng 4, cột “Sinh hoạt tại”: chưa có tổ chức “Hội Không Có”."
        " Hãy ghi đúng tên như trong danh bạ, hoặc nhập tổ chức này trước.",
        "Dòng 4, cột “Ngày sinh”: Ngày sinh không thể ở sau hôm nay.",
        "Dòng 6: trùng với dòng 5. Hãy bỏ một trong hai dòng.",
        "Dòng 7, cột “Họ và tên”: đã có người cùng tên (sinh 1970, mã tran-binh). Nếu là người đó, hãy ghi mã;"
        " nếu là người khác, hãy ghi ngày sinh và nơi sinh hoạt, hoặc ghi “mới” vào cột “Mã”.",
    ]
    confirm(row)
    assert Person.objects.count() == 1
