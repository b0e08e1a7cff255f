import pytest
from django.template import Context, Template

from assocportal.common.publishing import State
from tests.factories import (
    MembershipCountFactory,
    OrganisationFactory,
    PublishedFigureFactory,
    ReportingPeriodFactory,
)

pytestmark = pytest.mark.django_db


def render_strip():
    return Template("{% load members_tags %}{% organisation_strip %}").render(Context())


def test_strip_names_the_member_organisations_and_their_totals():
    MembershipCountFactory(organisation__name="Hội Đông y", members=1541)
    OrganisationFactory(name="Hội bí mật", state=State.DRAFT)

    strip = render_strip()

    assert "1 tổ chức thành viên, 1.541 hội viên (đến 31/12/2021)." in strip
    assert '<a href="/hoi-thanh-vien/hoi-dong-y/">Hội Đông y</a>' in strip
    assert "Hội bí mật" not in strip


def test_strip_without_organisations_is_no_empty_box():
    assert render_strip().strip() == ""


def render_figures():
    return Template("{% load members_tags %}{% key_figures %}").render(Context())


def test_key_figures_are_those_of_the_last_published_period_that_has_any():
    for year, label, state in [
        (2020, "năm cũ", State.APPROVED),
        (2021, "tập huấn", State.APPROVED),
        (2023, "còn nháp", State.DRAFT),
    ]:
        period = ReportingPeriodFactory(year=year, state=state)
        PublishedFigureFactory(period=period, label=label, qualifier="gan", value="1541", unit="lớp")
        PublishedFigureFactory(period=period, label="không chọn", is_key=False)
    ReportingPeriodFactory(year=2022)

    figures = render_figures()

    assert "Năm 2021 qua những con số" in figures
    assert "Tính đến ngày 31/12/2021" in figures
    assert '<a class="block-more" href="/so-lieu/#nam-2021">Xem số liệu</a>' in figures
    assert "<dt>tập huấn</dt>" in figures
    assert "<dd>gần <strong>1.541</strong> lớp</dd>" in figures
    for absent in ("năm cũ", "còn nháp", "không chọn"):
        assert absent not in figures


def test_no_key_figures_make_no_box():
    PublishedFigureFactory(is_key=False)

    assert render_figures().strip() == ""
