import datetime

import pytest
from django.template import Context, Template

from assocportal.common.publishing import State
from tests.factories import OrganisationFactory

pytestmark = pytest.mark.django_db


def render_strip():
    return Template("{% load members_tags %}{% organisation_strip %}").render(Context())


def test_strip_names_the_member_organisations_and_their_totals():
    OrganisationFactory(name="Hội Đông y", member_count=1541, members_counted_on=datetime.date(2021, 12, 31))
    OrganisationFactory(name="Hội bí mật", state=State.DRAFT)

    strip = render_strip()

    assert "1 tổ chức thành viên, 1.541 hội viên (đến 31/12/2021)." in strip
    assert '<a href="/hoi-thanh-vien/hoi-dong-y/">Hội Đông y</a>' in strip
    assert "Hội bí mật" not in strip


def test_strip_without_organisations_is_no_empty_box():
    assert render_strip().strip() == ""
