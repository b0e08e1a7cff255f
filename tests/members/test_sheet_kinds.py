"""Each kind: what a line is about, and what is refused."""

from datetime import date

import pytest

from members.models import Honour, MembershipCount, Organisation, Seat
from tests.factories import (
    BodyFactory,
    FieldFactory,
    HonourDecisionFactory,
    HonourFormFactory,
    MembershipCountFactory,
    OrganisationFactory,
    PersonFactory,
    PlaceFactory,
    SeatFactory,
    StatusEventFactory,
    TermFactory,
)

from .test_sheet_import import bring, check, errors, told

pytestmark = pytest.mark.django_db

Role = Seat.Role


@pytest.fixture
def union():
    return OrganisationFactory(kind=Organisation.Kind.UNION, name="Liên hiệp hội tỉnh Lạc Giang")


def test_organisations_come_with_their_branches_whatever_the_order():
    field, place = FieldFactory(name="Y dược"), PlaceFactory(kind="xa", name="Vũ Thư")

    bring(
        "to-chuc",
        ("Tên tổ chức", "Trực thuộc", "Loại", "Lĩnh vực", "Địa bàn", "Thành lập ngày"),
        ("Chi hội Đông y Vũ Thư", "hội đông y", "chi hội", "y duoc", "xã Vũ Thư", "5.6.2002"),
        ("Hội Đông y", None, None, None, None, None),
    )

    parent, branch = Organisation.objects.get(name="Hội Đông y"), Organisation.objects.get(kind="chi-hoi")
    assert (branch.parent, branch.field, branch.place, branch.founded_on, branch.state) == (
        parent, field, place, date(2002, 6, 5), "nhap",
    )  # fmt: skip
    assert (parent.slug, parent.kind, parent.history.count()) == ("hoi-dong-y", "hoi-thanh-vien", 1)
    assert parent.search_entries.get().title == "Hội Đông y"


def test_organisation_is_found_by_name_and_changed_with_its_former_version_kept():
    organisation = OrganisationFactory(name="Hội Tin học", leader_name="Lê Hà")
    organisation.history.all().delete()

    row = check("to-chuc", ("Tên", "Người đứng đầu", "Trụ sở"), ("HỘI TIN HỌC", "Lê Hà", "(trống)"))
    assert told(row) == {2: ("sua", "HỘI TIN HỌC", [["Tên tổ chức", "Hội Tin học", "HỘI TIN HỌC"]])}
    bring("to-chuc", ("Tên", "Người đứng đầu"), ("Hội Tin học", "Trần Bình"))

    organisation.refresh_from_db()
    assert organisation.leader_name == "Trần Bình"
    assert [version.leader_name for version in organisation.history.all()] == ["Trần Bình", "Lê Hà"]
    assert organisation.search_entries.get().lead == "Trần Bình"


def test_organisation_that_only_resembles_one_is_asked_about():
    OrganisationFactory(name="Hội Tin học", short_name="HTH")
    StatusEventFactory(
        organisation=OrganisationFactory(name="Hội Khoa học"),
        kind="doi-ten",
        former_name="Hội Phổ biến Kiến thức",
    )

    row = check(
        "to-chuc",
        ("Mã", "Tên", "Trực thuộc"),
        (None, "Hoi Tin hoc", None),
        (None, "Hội Phổ biến kiến thức", None),
        ("moi", "HTH", None),
        (None, "Chi hội A", "Chi hội B"),
        (None, "Chi hội B", "Chi hội A"),
        ("khong-co", "Chi hội C", None),
    )

    assert [sentence.partition(":")[0] + sentence[-38:] for sentence in errors(row)[:2]] == [
        "Dòng 2, cột “Tên tổ chức” tổ chức khác, ghi “mới” vào cột “Mã”.",
        "Dòng 3, cột “Tên tổ chức” tổ chức khác, ghi “mới” vào cột “Mã”.",
    ]
    assert errors(row)[2:] == [
        "Dòng 5, cột “Trực thuộc”: các tổ chức trực thuộc lẫn nhau.",
        "Dòng 6, cột “Trực thuộc”: các tổ chức trực thuộc lẫn nhau.",
        "Dòng 7, cột “Mã”: không có mã “khong-co”.",
    ]


def test_person_of_the_same_name_is_told_apart_by_birth_organisation_or_code():
    hoi = OrganisationFactory(name="Hội Tin học")
    first = PersonFactory(full_name="Nguyễn Văn Hòa", birth_year=1962, organisation=hoi)
    second = PersonFactory(full_name="Nguyễn Văn Hòa", birth_year=1975)

    row = check(
        "nguoi",
        ("Mã", "Họ và tên", "Năm sinh", "Sinh hoạt tại", "Chức vụ"),
        (None, "Nguyễn Văn Hoà", "05/06/1962", "Hội Tin học", "Giám đốc"),
        (second.slug, "Nguyễn Văn Hòa", None, None, "Phó Giám đốc"),
        (None, "Nguyễn Văn Hòa", 1990, "Hội Tin học", None),
        ("mới", "Nguyễn Văn Hòa", None, None, None),
        (None, "Nguyễn Văn Họa", None, None, None),
        (None, "Nguyễn Văn Hòa", None, None, "Giám đốc"),
    )

    assert {number: line[0] for number, line in told(row).items()} == {
        2: "sua", 3: "sua", 4: "moi", 5: "moi", 6: "moi", 7: "loi",
    }  # fmt: skip
    assert first.slug in errors(row)[0]
    assert second.slug in errors(row)[0]


def test_seats_follow_people_bodies_and_terms(union):
    body = BodyFactory(organisation=union, name="Ban Chấp hành")
    term = TermFactory(organisation=union)
    hoa, ha = PersonFactory(full_name="Nguyễn Văn Hòa"), PersonFactory(full_name="Lê Hà")
    headings = ("Họ và tên", "Ban", "Khóa", "Chức danh", "Từ ngày", "Đến ngày")

    bring(
        "chuc-danh",
        headings,
        ("TS. Nguyễn Văn Hòa", "Ban chấp hành", "V", "Phó Chủ tịch thường trực", "23/06/2020", None),
        ("Lê Hà", "Ban chấp hành", "2020-2025", "Chủ tịch", "23/06/2020", "31/12/2021"),
    )
    row = check(
        "chuc-danh",
        headings,
        ("Nguyễn Văn Hòa", "Ban Chấp hành", "Khóa 5", "Chủ tịch", "01/06/2021", None),
        ("Lê Hà", "Ban Chấp hành", "V", "Ủy viên", "01/01/2019", None),
        ("Trần Không", "Ban Không", "IV", "Vua", "01/01/2022", None),
    )

    seat = Seat.objects.get(person=hoa)
    assert (seat.body, seat.term, seat.role_text, seat.organisation) == (
        body,
        term,
        "Phó Chủ tịch thường trực",
        union,
    )
    assert Seat.objects.get(person=ha).history.count() == 1
    assert errors(row) == [
        "Dòng 2: Ban này đã có người đứng đầu vào thời gian trên.",
        "Dòng 3: Thời gian giữ chức danh phải nằm trong thời gian của nhiệm kỳ."
        " Nếu nhiệm kỳ được kéo dài hoặc kết thúc sớm, hãy sửa nhiệm kỳ trước.",
        f"Dòng 4, cột “Chức danh”: “Vua” không có trong các giá trị: {', '.join(Role.labels)}.",
        "Dòng 4, cột “Họ và tên”: chưa có người tên “Trần Không”. Hãy nhập danh sách người trước.",
        f"Dòng 4, cột “Ban”: {union.name}: chưa có ban “Ban Không”. Hãy thêm trước khi nhập danh sách này.",
        f"Dòng 4, cột “Khóa”: {union.name}: chưa có nhiệm kỳ “IV”. Hãy thêm trước khi nhập danh sách này.",
    ]


def test_chair_may_end_and_another_begin_in_one_sheet(union):
    body = BodyFactory(organisation=union, name="Ban Chấp hành")
    term = TermFactory(organisation=union)
    SeatFactory(person__full_name="Lê Hà", body=body, term=term, role=Role.CHAIR)
    PersonFactory(full_name="Nguyễn Văn Hòa")

    bring(
        "chuc-danh",
        ("Họ và tên", "Ban", "Khóa", "Chức danh", "Từ ngày", "Đến ngày"),
        ("Nguyễn Văn Hòa", "Ban Chấp hành", "V", "Chủ tịch", "01/06/2021", None),
        ("Lê Hà", "Ban Chấp hành", "V", "Chủ tịch", "23/06/2020", "31/05/2021"),
    )

    assert [seat.person.full_name for seat in Seat.objects.on(date(2022, 1, 1))] == ["Nguyễn Văn Hòa"]


def test_counts_are_read_as_people_write_numbers():
    hoi = OrganisationFactory(name="Hội Tin học", short_name="HTH")
    old = MembershipCountFactory(organisation=hoi, members=1500)

    bring(
        "so-hoi-vien",
        ("BÁO CÁO SỐ HỘI VIÊN",),
        ("TT", "Tên hội", "Tính đến ngày", "Tổng số hội viên", "Nữ"),
        (1, "HTH", "31/12/2021", "1.541", None),
        (2, "HTH", "31/12/2022", 1600, "1 000"),
    )
    row = check(
        "so-hoi-vien",
        ("Hội", "Ngày", "Số hội viên", "Nữ"),
        ("HTH", "31/12/2020", 10, 11),
        ("X", 44561, "#N/A", 1.5),
    )

    old.refresh_from_db()
    assert (old.members, old.women) == (1541, None)
    assert MembershipCount.objects.get(counted_on="2022-12-31").women == 1000
    assert errors(row) == [
        "Dòng 2: Hội viên nữ không thể nhiều hơn số hội viên.",
        "Dòng 3, cột “Số hội viên”: ô này báo lỗi #N/A trong Excel. Hãy sửa công thức hoặc ghi thẳng giá trị.",
        "Dòng 3, cột “Hội viên nữ”: “1,5” không phải là số nguyên."
        " Nếu dấu chấm là dấu phân nhóm, hãy ghi liền các chữ số.",
        "Dòng 3, cột “Tổ chức”: chưa có tổ chức “X”. Hãy ghi đúng tên như trong danh bạ, hoặc nhập tổ chức này trước.",
    ]


def test_honours_are_written_as_the_decision_names_them():
    HonourDecisionFactory(number="05/QĐ-LHH")
    HonourFormFactory(name="Bằng khen", level="tinh")
    HonourFormFactory(name="Bằng khen", level="bo-nganh")
    person = PersonFactory(full_name="Nguyễn Văn Hòa")
    headings = ("Số quyết định", "Hình thức", "Cấp", "Đối tượng", "Họ và tên", "Đơn vị", "Mã")

    bring(
        "khen-thuong",
        headings,
        ("05/QĐ-LHH", "Bằng khen", "tỉnh", "cá nhân", "Ông Hòa", "Hội A", person.slug),
    )
    row = check(
        "khen-thuong", headings, ("06/QĐ-LHH", "Bằng khen", None, "cá nhân", "Bà Hà", None, "khong-co")
    )

    honour = Honour.objects.get()
    assert (honour.person, honour.recipient_name, honour.recipient_detail, honour.form.level) == (
        person, "Ông Hòa", "Hội A", "tinh",
    )  # fmt: skip
    assert errors(row) == [
        "Dòng 2, cột “Số quyết định”: chưa có quyết định “06/QĐ-LHH”. Hãy thêm quyết định khen thưởng này trước.",
        "Dòng 2, cột “Hình thức”: có 2 hình thức tên “Bằng khen”. Hãy ghi cấp.",
        "Dòng 2, cột “Mã người, tổ chức”: không có người nào có mã “khong-co”.",
    ]
