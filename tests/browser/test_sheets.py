"""From the template to the list, as an officer does it in Excel."""

import io

from openpyxl import load_workbook
from playwright.sync_api import expect

from members.models import Organisation
from tests.common.sheets.files import content_of
from tests.factories import OrganisationFactory

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def fill(template: bytes, founded: str) -> dict:
    book = load_workbook(io.BytesIO(template))
    sheet = book.active
    headings = [cell.value for cell in sheet[1]]
    for line in (
        {"Tên tổ chức": "Hội Tin học", "Loại": "hội thành viên", "Ngày thành lập": founded},
        {"Tên tổ chức": "Chi hội Tin học số 1", "Loại": "chi hội", "Trực thuộc": "Hội Tin học"},
        {"Tên tổ chức": "Hội Đông y", "Trụ sở": "Số 1, đường Lê Lợi"},
    ):
        sheet.append([line.get(heading) for heading in headings])
    return {"name": "to-chuc.xlsx", "mimeType": XLSX, "buffer": content_of(book)}


def send(page, file):
    page.set_input_files("[name=file]", file)
    page.click("text=Tải lên và kiểm tra")
    page.wait_for_selector(".sheet-lines")


def test_template_is_filled_corrected_and_brought_into_the_list(logged_in_page, tmp_path):
    page = logged_in_page
    OrganisationFactory(name="Hội Đông y")
    page.goto("/admin/members/organisation/")
    page.click("text=Nhập từ Excel >> nth=-1")
    with page.expect_download() as download:
        page.click("text=Tải tệp mẫu")
    download.value.save_as(tmp_path / "mau.xlsx")
    template = (tmp_path / "mau.xlsx").read_bytes()

    send(page, fill(template, founded="31/02/2002"))
    expect(page.locator(".sheet-error")).to_have_text(
        "Dòng 2, cột “Ngày thành lập”: 31/02/2002 không phải là ngày."
    )
    expect(page.locator("text=Ghi vào danh sách")).to_have_count(0)
    page.click("text=Lỗi (1)")
    expect(page.locator(".sheet-lines tbody tr")).to_have_count(1)

    page.click("text=Tải tệp khác lên")
    send(page, fill(template, founded="5-6-02"))
    expect(page.locator(".desk-note")).to_contain_text("2 dòng thêm mới, 1 dòng sửa")
    expect(page.locator(".sheet-changes del")).to_have_text("trước: (trống)")
    page.click("[value='Ghi vào danh sách']")
    expect(page.locator(".desk-note")).to_contain_text("Đã ghi lúc")

    page.click("text=Mở danh sách")
    expect(page.locator("#result_list")).to_contain_text("Chi hội Tin học số 1")
    assert Organisation.objects.get(name="Hội Tin học").founded_on.isoformat() == "2002-06-05"
