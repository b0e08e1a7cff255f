import io
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from pypdf import PdfReader

from members.honours.certificates import (
    describe,
    draw_sample,
    print_certificates,
    tell_day,
    tell_place_and_day,
)
from members.honours.samples import sample_honour
from members.honours.wording import check_wording
from members.models import CertificateTemplate
from tests.factories import HonourFactory

pytestmark = pytest.mark.django_db

EVIL = '#panic("x") *đậm* $x$ \\n <b>&{tên}</b> [[ ]] // `'


def template(**details):
    usual = {
        "name": "Mẫu",
        "giver": "Liên hiệp hội",
        "body": "{tên}\n{đơn vị}\n{thành tích}",
        "place": "Lạc Giang",
    }
    return CertificateTemplate(**usual | details)


def lines_of(honour, **details):
    [certificate] = describe([honour], template(**details))["certificates"]
    return [(line["role"], line["text"]) for line in certificate["lines"]]


def test_words_of_the_honour_stand_in_the_places_of_the_template():
    honour = sample_honour()

    assert lines_of(honour, body="Tặng\n{tên}\n{ĐƠN VỊ}: {thành tích}\nnăm {năm}, {hình thức}") == [
        ("text", "Tặng"),
        ("name", "Bà Nguyễn Thị Ngưỡng"),
        ("text", "Phó Chủ tịch Hội Làm vườn: Có thành tích xuất sắc trong công tác năm 2021"),
        ("text", "năm 2021, Giấy khen"),
    ]


def test_line_whose_places_stay_empty_is_left_out():
    honour = sample_honour()
    honour.recipient_detail = ""

    assert [text for _, text in lines_of(honour, body="{tên}\n{đơn vị}\nnăm {năm}")] == [
        "Bà Nguyễn Thị Ngưỡng",
        "năm 2021",
    ]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (
            "{tên} {chức}",
            "Không có chỗ điền “{chức}”."
            " Các chỗ điền dùng được: {tên} {đơn vị} {thành tích} {năm} {hình thức} {quyết định}.",
        ),
        ("{tên} {năm", "Có dấu ngoặc nhọn chưa đóng. Mỗi chỗ điền viết như {tên}."),
        ("{đơn vị}", "Nội dung phải có {tên}, nếu không giấy không ghi khen ai."),
    ],
)
def test_wrong_wording_is_refused_with_a_sentence(body, sentence):
    with pytest.raises(ValidationError) as refusal:
        check_wording(body)

    assert refusal.value.messages == [sentence]


@pytest.mark.parametrize("orientation", ["ngang", "doc"])
def test_each_honour_has_one_page_whatever_people_typed(orientation):
    honours = HonourFactory.create_batch(2, merit="thành tích " * 90, recipient_detail=EVIL)
    honours.append(HonourFactory(recipient_name="Ư" * 250))
    honours.append(HonourFactory(recipient_name=EVIL, book_number="7/2022"))

    pdf = print_certificates(honours, template(orientation=orientation, heading=EVIL, giver=EVIL))

    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) == 4
    assert "Số vào sổ: 7/2022" in pages[3]
    assert '#panic("x")' in pages[3]


def test_sample_is_a_picture():
    assert draw_sample(sample_honour(), template()).startswith(b"\x89PNG")


def test_what_was_taken_back_is_not_printed():
    honour = HonourFactory(recipient_name="Lê Hoa", revoked_on=date(2023, 1, 1), revocation_number="1/QĐ")

    with pytest.raises(ValidationError, match="“Lê Hoa” đã bị hủy bỏ khen thưởng"):
        print_certificates([HonourFactory(), honour], template())


def test_dates_are_written_as_decrees_write_them():
    assert tell_day(date(2022, 1, 5)) == "ngày 05 tháng 01 năm 2022"
    assert tell_day(date(2022, 10, 15)) == "ngày 15 tháng 10 năm 2022"
    assert tell_place_and_day("Lạc Giang", None) == "Lạc Giang, ngày …… tháng …… năm ………"
