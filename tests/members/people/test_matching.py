import pytest

from members.people.matching import match_people
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db


def matched(*names):
    return {name: [person.full_name for person in found] for name, found in match_people(names).items()}


def test_marks_go_before_what_is_the_same_without_them():
    PersonFactory(full_name="Đỗ Hòa")
    PersonFactory(full_name="Đỗ Hoa")

    assert matched("Đỗ Hoà", "TS. Đỗ Hoa", "do hoa", "Đô Hoa") == {
        "Đỗ Hoà": ["Đỗ Hòa"],
        "TS. Đỗ Hoa": ["Đỗ Hoa"],
        "do hoa": ["Đỗ Hoa", "Đỗ Hòa"],
        "Đô Hoa": ["Đỗ Hoa", "Đỗ Hòa"],
    }


def test_a_surname_is_not_taken_for_a_form_of_address():
    PersonFactory(full_name="Ông Ích Khiêm")
    PersonFactory(full_name="Nguyễn Văn A")

    assert matched("Ông Ích Khiêm", "Ông Nguyễn Văn A", "Lê Ở Đâu", "") == {
        "Ông Ích Khiêm": ["Ông Ích Khiêm"],
        "Ông Nguyễn Văn A": ["Nguyễn Văn A"],
        "Lê Ở Đâu": [],
        "": [],
    }


def test_merged_and_erased_match_nothing():
    kept = PersonFactory(full_name="Lê Hà")
    PersonFactory(full_name="Lê Hà", merged_into=kept)
    PersonFactory(full_name="(đã xóa thông tin)")

    assert match_people(["Lê Hà", "(đã xóa thông tin)"]) == {"Lê Hà": [kept], "(đã xóa thông tin)": []}


def test_many_names_cost_as_much_as_one(django_assert_num_queries):
    names = ["Lê An", "Lê Bình", "Lê Chi"]
    for name in names:
        PersonFactory(full_name=name)

    for asked in (names[:1], [f"TS. {name}" for name in names]):
        with django_assert_num_queries(2):
            match_people(asked)
