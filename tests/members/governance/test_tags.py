from datetime import date

import pytest
from django.template import Context, Template

from assocportal.common.html import html_to_text
from members.models import Body
from tests.factories import BodyFactory, CongressFactory, OrganisationFactory, PersonFactory, TermFactory

from .ledger import LEFT, Role, SmallUnion

pytestmark = pytest.mark.django_db


def show(tag, row):
    template = Template("{% load governance_tags %}{% " + tag + " row %}")
    return " ".join(html_to_text(template.render(Context({"row": row}))).split())


def test_leaders_of_today_are_shown_once_each(django_assert_num_queries):
    union = SmallUnion()
    standing = BodyFactory(
        organisation=union.organisation, kind=Body.Kind.STANDING, name="Ban Thường vụ", order=2
    )
    chair = union.body.seats.get(person__full_name="Nguyễn Hữu Khải").person
    union.seat("", Role.CHAIR, body=standing, person=chair)

    with django_assert_num_queries(1):
        shown = show("organisation_leaders", union.organisation)

    assert shown == (
        "Lãnh đạo Chủ tịch Nguyễn Hữu Khải Phó Chủ tịch Cao Thanh Tùng Ban Chấp hành: cả danh sách"
    )


def test_leader_of_the_directory_is_shown_where_nobody_wrote_seats():
    organisation = OrganisationFactory(leader_name="Trần Thị Ẩn", leader_title="Hiệu trưởng")

    assert show("organisation_leaders", organisation) == "Lãnh đạo Hiệu trưởng Trần Thị Ẩn"
    assert show("organisation_leaders", OrganisationFactory()) == ""


def test_leaders_of_a_hidden_body_are_not_shown():
    union = SmallUnion()
    Body.objects.update(is_public=False)

    assert show("organisation_leaders", union.organisation) == ""


def test_congresses_are_the_last_and_the_next_with_the_end_of_the_term(django_assert_num_queries):
    union = SmallUnion()
    CongressFactory(organisation=union.organisation, ordinal=6, held_on=None, planned_on=date(2027, 4, 20))

    with django_assert_num_queries(1):
        shown = show("organisation_congresses", union.organisation)

    assert shown == (
        "Nhiệm kỳ, đại hội Nhiệm kỳ Khóa V (2022–2027), đến 25/3/2027 Gần nhất Đại hội lần thứ V, ngày 25/3/2022, "
        "203 đại biểu Sắp tới Đại hội lần thứ VI, dự kiến ngày 20/4/2027"
    )


def test_interim_term_is_told_without_a_congress():
    term = TermFactory(
        ordinal=None, is_interim=True, first_year=2025, last_year=2026, starts_on=date(2025, 7, 1)
    )

    assert show("organisation_congresses", term.organisation) == (
        "Nhiệm kỳ, đại hội Nhiệm kỳ Lâm thời (2025–2026)"
    )
    assert show("organisation_congresses", OrganisationFactory()) == ""


def test_seats_of_a_person_are_those_of_today_and_those_before(django_assert_num_queries):
    union = SmallUnion()
    person = union.body.seats.get(person__full_name="Nguyễn Hữu Khải").person
    union.seat(
        "", term=union.earlier, person=person, ends_on=union.earlier.ends_on, end_reason="hết nhiệm kỳ"
    )
    hidden = BodyFactory(organisation=union.organisation, kind="khac", name="Tiểu ban", is_public=False)
    union.seat("", body=hidden, person=person)

    with django_assert_num_queries(1):
        shown = show("person_seats", person)

    assert shown == (
        "Chức danh Hiện nay Chủ tịch Ban Chấp hành, Liên hiệp hội Lạc Giang Khóa V (2022–2027): 25/3/2022 – nay "
        "Trước đây Ủy viên Ban Chấp hành, Liên hiệp hội Lạc Giang Khóa IV (2016–2021): 31/3/2016 – 24/3/2022; "
        "hết nhiệm kỳ"
    )


def test_person_without_a_public_seat_has_none():
    left = SmallUnion().body.seats.get(ends_on=LEFT)

    assert "Hiện nay" not in show("person_seats", left.person)
    assert show("person_seats", PersonFactory()) == ""
