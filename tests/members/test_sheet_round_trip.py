"""What was exported comes back unchanged; the template is a sheet of its kind."""

import io
from datetime import date

import pytest

from assocportal.common.sheets.blank import make_blank
from assocportal.common.sheets.exporting import rows_of_kind
from assocportal.common.sheets.kinds import kinds
from assocportal.common.sheets.tables import open_table
from assocportal.common.workbooks import write_xlsx
from members.models import Organisation, Person, PersonTitle, Seat
from tests.common.sheets.files import content_of
from tests.factories import (
    BodyFactory,
    FieldFactory,
    HonourDecisionFactory,
    HonourFactory,
    HonourFormFactory,
    MembershipCountFactory,
    OrganisationFactory,
    PersonFactory,
    PlaceFactory,
    SeatFactory,
    TermFactory,
)

from .test_sheet_import import check_file_of, errors, told

pytestmark = pytest.mark.django_db

Role = Seat.Role


@pytest.fixture
def union():
    return OrganisationFactory(kind=Organisation.Kind.UNION, name="Liên hiệp hội tỉnh Lạc Giang")


def fill_register(union):
    """A row of each kind, and beside it one that is hard to tell from it."""
    parent = OrganisationFactory(
        name="Hội  Tin học", short_name="HTH", english_name="IT", field=FieldFactory(), place=PlaceFactory(),
        address="=1+1", founded_on=date(2002, 6, 5), website="https://tinhoc.example.vn/",
    )  # fmt: skip
    for name in ("Chi hội Một", "Chi hội Hai"):
        branch = OrganisationFactory(name=name, kind="chi-hoi", parent=parent)
        MembershipCountFactory(organisation=branch, women=5, branches=0, source="Báo cáo 12")
    for year in (1962, None):
        person = PersonFactory(
            full_name="Nguyễn Văn Hòa", birth_year=year, phone="0912345678", gender="nam", organisation=parent,
            email="hoa@example.vn", expertise="'Tin học'",
        )  # fmt: skip
        PersonTitle.objects.create(person=person, kind="TS", recognised_in=year and 2005)
        PersonTitle.objects.create(person=person, kind="PGS")
    person.birth_date = date(1970, 2, 28)
    person.save()
    fill_seats(union, parent, person)
    decision, form = HonourDecisionFactory(), HonourFormFactory(level="tinh")
    HonourFactory(decision=decision, form=form, person=person, merit="Một\nHai", order=2)
    HonourFactory(
        decision=decision,
        form=form,
        recipient_kind="tap-the",
        recipient_name="Hội",
        organisation=parent,
        person=None,
    )


def fill_seats(union, parent, person):
    body, term = BodyFactory(organisation=union), TermFactory(organisation=union)
    SeatFactory(
        person=person,
        body=body,
        term=term,
        qualifier="kiem-nhiem",
        decision_number="1/QĐ",
        ends_on=date(2021, 1, 1),
    )
    SeatFactory(body=body, term=term, role=Role.CHAIR)
    SeatFactory(
        body__organisation=parent, term__organisation=parent, term__ordinal=None, term__is_interim=True
    )


def test_what_was_exported_comes_back_unchanged(union):
    fill_register(union)
    expected = {"to-chuc": 4, "nguoi": 4, "chuc-danh": 3, "so-hoi-vien": 2, "khen-thuong": 2}

    found = {}
    for kind in kinds():
        headings = [column.heading for column in kind.columns]
        file = io.BytesIO()
        write_xlsx(file, "Xuất", headings, rows_of_kind(kind(), kind.model._base_manager.order_by("pk")))
        row = check_file_of(kind.code, file.getvalue())
        assert (kind.code, errors(row)) == (kind.code, [])
        assert [line for line in told(row).values() if line[0] != "giu"] == []
        found[kind.code] = row.counts.get("giu")

    assert found == expected


def test_template_is_read_as_a_sheet_of_its_kind(tmp_path):
    for kind in kinds():
        book = make_blank(kind)
        path = tmp_path / f"{kind.code}.xlsx"
        path.write_bytes(content_of(book))

        with path.open("rb") as file, open_table(file, path.name, kind.columns) as table:
            assert list(table.rows) == []
            assert (set(table.header.places), table.header.unknown) == (
                {column.name for column in kind.columns},
                (),
            )

        offered = [rule.formula1 for rule in book.active.data_validations.dataValidation]
        assert len(offered) == sum(bool(column.cell.choices()) for column in kind.columns)
    assert Person.objects.count() == 0


def test_examples_of_the_template_are_what_the_columns_take():
    for kind in kinds():
        for column in kind.columns:
            if column.example:
                assert column.cell.read(column.example) not in (None, "")
