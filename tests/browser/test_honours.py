"""A list of honours from the clipboard to certificates, as an officer of the union does it."""

import io

from playwright.sync_api import expect
from pypdf import PdfReader

from assocportal.roles import MEMBER_OFFICERS
from members.models import CertificateTemplate, HonourDecision, HonourForm
from tests.factories import HonourDecisionFactory, OrganisationFactory, PersonFactory

from .people import enter, violations

TYPED = "I. Tập thể\n1. Hội Làm vườn\nII. Cá nhân\n1 | TS Lê Thị Hoa | hội viên\n2 | Trần Văn Lạ"


def test_pasted_list_becomes_honours_and_their_certificates(open_page, transactional_db):
    decision = HonourDecisionFactory(number="05/QĐ-LHH")
    OrganisationFactory(name="Hội Làm vườn tỉnh", short_name="Hội Làm vườn")
    PersonFactory.create_batch(2, full_name="Lê Thị Hoa", workplace="Sở Y tế")
    HonourForm.objects.get_or_create(name="Giấy khen", defaults={"order": 1})
    CertificateTemplate.objects.create(
        name="Mẫu", giver="Liên hiệp hội", body="{tên}\n{đơn vị}", place="Lạc Giang"
    )
    page = enter(open_page, "hoivien@example.vn", MEMBER_OFFICERS)

    page.goto(f"/admin/members/honourdecision/{decision.pk}/change/")
    page.get_by_role("link", name="Nhập danh sách").click()
    page.get_by_label("Hình thức khen thưởng").select_option(label="Giấy khen")
    page.get_by_label("Danh sách:").fill(TYPED)
    page.get_by_role("button", name="Xem trước").click()
    expect(page.locator(".entry-sums")).to_contain_text("cần chọn giữa các tên trùng")
    assert violations(page) == []

    page.get_by_role("button", name="Sửa danh sách").click()
    expect(page.get_by_label("Danh sách:")).to_have_value(TYPED)
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_role("button", name="Ghi vào quyết định").click()
    expect(page.get_by_role("alert")).to_contain_text("Dòng 4: hãy chọn một trong các tên trùng nhau.")
    page.get_by_label("Dòng 4").select_option(index=1)
    page.get_by_role("button", name="Ghi vào quyết định").click()
    expect(page.locator(".messagelist")).to_contain_text("Đã ghi 3 khen thưởng.")
    assert violations(page) == []

    print_page = page.context.request
    page.get_by_role("link", name="In giấy khen").click()
    template = page.get_by_label("Mẫu giấy").input_value()
    token = page.locator("#content [name=csrfmiddlewaretoken]").first.input_value()
    answer = print_page.post(
        page.url,
        form={"template": template, "numbers": "on", "csrfmiddlewaretoken": token},
        headers={"Referer": page.url},
    )
    assert len(PdfReader(io.BytesIO(answer.body())).pages) == 3
    numbers = HonourDecision.objects.get().honours.in_order().values_list("book_number", flat=True)
    assert list(numbers) == ["1/2022", "2/2022", "3/2022"]
