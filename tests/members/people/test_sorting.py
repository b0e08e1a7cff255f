"""People by given name, then surname, then middle names; organisations as a Vietnamese dictionary has its entries."""

import random
import unicodedata

import pytest

from assocportal.common.publishing import State
from assocportal.common.vietnamese import name_sort_key, sort_key
from members.models import Organisation, Person

pytestmark = pytest.mark.django_db

# Written in the right order by hand: letters a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y before tones,
# tones ngang huyền hỏi ngã sắc nặng.
PEOPLE = """
Nguyễn Thị A
An
Bùi An
Đặng Văn An
Hoàng An
Nguyễn Bình An
Nguyễn Văn An
Trần Hoài An
Vũ Thị An
Lê Ánh
Phạm Ngọc Ánh
Đỗ Ân
Ngô Thế Ân
Trương Ẩn
Lý Bá
Hồ Bạch
Nguyễn Hữu Bắc
Trần Văn Bằng
Lê Bình
Nguyễn Thanh Bình
Phan Bình
Cao Thị Bính
Bùi Thị Chi
Chu Cường
Nguyễn Mạnh Cường
Lê Dung
Nguyễn Thùy Dung
Hoàng Dũng
Nguyễn Tiến Dũng
Trần Dưỡng
Mai Đào
Lê Văn Đạt
Nguyễn Đình Đề
Lưu Thị Đình
Phạm Đức
Võ Minh Đức
Đoàn Thị Em
Hà Thị Êm
Nguyễn Giang
Lê Hà
Trần Thu Hà
Vũ Thị Hà
Nguyễn Hải
Lê Minh Hạnh
Phạm Hồng Hạnh
Đinh Hoa
Nguyễn Hòa
Lê Hóa
Trần Hội
Nguyễn Thị Hương
Dương Hường
Tạ Ích
Nguyễn Khánh
Lê Lan
Đào Lâm
Trần Mỹ
Nguyễn Nga
Lê Ngân
Vũ Nghĩa
Bùi Ngọc
Đỗ Oanh
Nguyễn Ổn
Lê Phượng
Nguyễn Quang
Hoàng Sơn
Lê Thảo
Nguyễn Thúy
Trần Tiến
Ngô Tú
Lê Tuấn
Phạm Tùng
Lê Út
Cù Ước
Lê Văn
Nguyễn Vân
Trần Xuân
Lê Ý
Ngô Yến
""".strip().splitlines()

ORGANISATIONS = """
Bệnh viện Đa khoa tỉnh
Câu lạc bộ Khoa học trẻ
Chi hội Đông y
Hội An toàn thông tin
Hội Bảo vệ thiên nhiên
Hội Cầu đường
Hội Chăn nuôi
Hội Cơ khí
Hội Cựu giáo chức
Hội Dinh dưỡng
Hội Dược học
Hội Địa chất
Hội Điện lực
Hội Điều dưỡng
Hội Đông y
Hội Đúc – Luyện kim
Hội Hóa học
Hội Kế hoạch hóa gia đình
Hội Kế toán
Hội Khoa học Đất
Hội Khoa học Kinh tế
Hội Khoa học Lịch sử
Hội Kiến trúc sư
Hội Làm vườn
Hội Luật gia
Hội Ô tô
Hội Tin học
Hội Tin học Xây dựng
Hội Vật lý
Hội Xây dựng
Hội Y học
Hội Y học cổ truyền
Trung tâm Tư vấn
Trường Cao đẳng Y tế
Viện Ứng dụng công nghệ
""".strip().splitlines()


def mixed(names):
    """Also as macOS types them and as lists shout them."""
    forms = (str, lambda name: unicodedata.normalize("NFD", name), str.upper)
    typed = [forms[place % 3](name) for place, name in enumerate(names)]
    random.Random(6).shuffle(typed)
    return typed


def plainly(names):
    return [unicodedata.normalize("NFC", name).upper() for name in names]


def test_the_lists_are_as_long_as_promised():
    assert len(set(PEOPLE)) >= 60
    assert len(set(ORGANISATIONS)) >= 30


def test_people_are_sorted_by_given_name_surname_and_middle_name():
    assert plainly(sorted(mixed(PEOPLE), key=name_sort_key)) == plainly(PEOPLE)


def test_people_are_sorted_so_by_the_database():
    Person.objects.bulk_create(
        Person(full_name=name, slug=f"nguoi-{place}") for place, name in enumerate(mixed(PEOPLE))
    )

    assert plainly(Person.objects.values_list("full_name", flat=True)) == plainly(PEOPLE)


def test_organisations_are_sorted_as_in_a_dictionary():
    assert plainly(sorted(mixed(ORGANISATIONS), key=sort_key)) == plainly(ORGANISATIONS)


def test_organisations_are_sorted_so_by_the_database():
    Organisation.objects.bulk_create(
        Organisation(name=name, slug=f"hoi-{place}", state=State.DRAFT)
        for place, name in enumerate(mixed(ORGANISATIONS))
    )

    assert plainly(Organisation.objects.values_list("name", flat=True)) == plainly(ORGANISATIONS)
