"""After a congress: the secretary records it, opens the term, pastes who was elected, by-elects a vice chair later."""

from datetime import date

import pytest
from playwright.sync_api import expect

from assocportal.roles import MEMBER_OFFICERS
from members.governance.composition import composition_on
from members.models import Seat
from tests.factories import BodyFactory, CongressFactory, PersonFactory, SeatFactory

from .people import enter, press, violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ELECTED = """1. PGS.TS. Vũ Thị Chi – Chủ tịch
2. Trần Văn An – Phó Chủ tịch thường trực kiêm Tổng Thư ký
3. Đỗ Thị Dung – Phó Chủ tịch
4. Lê Văn Bình"""


def test_secretary_enters_a_congress_and_a_by_election(open_page):
    body = BodyFactory(organisation__name="Hội Làm vườn")
    SeatFactory(body=body, role=Seat.Role.CHAIR, person__full_name="Ngô Văn Cũ")
    CongressFactory(organisation=body.organisation, ordinal=6, held_on=None, planned_on=date(2025, 6, 1))
    PersonFactory(full_name="Trần Văn An")
    PersonFactory(full_name="Phạm Thị Mai")
    page = enter(open_page, "thuky@example.vn", MEMBER_OFFICERS)

    hold_congress(page)
    open_term(page)
    shown = paste_list(page)
    by_elect(page)

    assert shown == ["Người mới, chưa có trong danh sách", "Trần Văn An"]
    assert sitting(body, date(2025, 5, 31)) == ["Chủ tịch Ngô Văn Cũ"]
    assert sitting(body, date(2025, 6, 1)) == [
        "Chủ tịch Vũ Thị Chi",
        "Phó Chủ tịch thường trực Trần Văn An",
        "Tổng Thư ký Trần Văn An",
        "Phó Chủ tịch Đỗ Thị Dung",
        "Ủy viên Lê Văn Bình",
    ]
    assert sitting(body, date(2026, 2, 1))[3] == "Phó Chủ tịch Phạm Thị Mai"


def hold_congress(page):
    page.goto("/admin/members/congress/theo-doi/")
    assert violations(page) == []
    page.get_by_role("link", name="01/06/2025").click()
    page.fill("[name=held_on]", "1/6/2025")
    page.locator("[name=_continue]").first.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("Đại hội đã tổ chức.")


def open_term(page):
    page.locator(".messagelist").get_by_role("link", name="Mở nhiệm kỳ mới").click()
    assert page.input_value("[name=starts_on]") == "01/06/2025"
    press(page, "Mở nhiệm kỳ mới")
    expect(page.locator(".messagelist")).to_contain_text("Đã mở nhiệm kỳ Khóa VI (2025–2030).")


def paste_list(page):
    """Whom the first two lines were matched with."""
    page.get_by_role("link", name="Nhập danh sách Ban Chấp hành").click()
    page.fill("[name=lines]", ELECTED)
    press(page, "Xem trước")
    assert violations(page) == []
    chosen = page.locator("[name=nguoi]").evaluate_all("boxes => boxes.map(b => b.selectedOptions[0].text)")
    press(page, "Ghi tất cả")
    expect(page.locator(".messagelist")).to_contain_text("Đã ghi 5 chức danh của 4 người, 3 người mới.")
    return [name.partition(" (")[0] for name in chosen[:2]]


def by_elect(page):
    page.get_by_role("link", name="Đỗ Thị Dung").click()
    page.get_by_role("link", name="Bầu bổ sung người thay").click()
    page.locator(".select2-selection").click()
    page.locator(".select2-search__field").fill("pham thi mai")
    page.locator(".select2-results__option", has_text="Phạm Thị Mai").click()
    page.fill("[name=on]", "1/2/2026")
    page.fill("[name=reason]", "chuyển công tác")
    press(page, "Bầu bổ sung người thay")
    expect(page.locator(".messagelist")).to_contain_text("Phạm Thị Mai giữ chức từ ngày 01/02/2026.")


def sitting(body, day):
    return [f"{seat.role_text} {seat.person}" for seat in composition_on(body, day)]
