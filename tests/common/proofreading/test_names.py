import pytest

from assocportal.common.proofreading.names import check_names
from tests.factories import ArticleFactory, OrganisationFactory, UserFactory

from .drafting import draft, found

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def register():
    ArticleFactory(byline="Duy Tùng")
    OrganisationFactory(leader_name="Nguyễn Thị Hạnh")
    UserFactory(full_name="Lê Thu Hà", is_staff=True)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"body": "<p>Bài của Duy Tung.</p>"}, [("Duy Tung", "Duy Tùng")]),
        ({"body": "<p>Ong Duy Tung noi.</p>"}, [("Duy Tung", "Duy Tùng")]),
        ({"body": "", "byline": "duy tung"}, [("duy tung", "Duy Tùng")]),
        ({"body": "<p>Bà Nguyen Thi Hanh dự; Le Thu Ha viết.</p>"},
         [("Nguyen Thi Hanh", "Nguyễn Thị Hạnh"), ("Le Thu Ha", "Lê Thu Hà")]),
        ({"body": "<p>Microsoft Office, Viet Nam, Duy Tùng, Nguyễn Thị Hạnh</p>", "byline": "Duy Tùng"}, []),
    ],
)  # fmt: skip
def test_name_without_marks_is_found_where_it_is_known_with_them(parts, expected):
    assert found(check_names, **parts) == expected


def test_stored_slip_does_not_hide_the_name_but_a_name_often_used_does():
    ArticleFactory(byline="Duy Tung")
    assert found(check_names, "", byline="Duy Tung") == [("Duy Tung", "Duy Tùng")]

    ArticleFactory.create_batch(2, byline="Duy Tung")
    assert found(check_names, "", byline="Duy Tung") == []


def test_two_who_may_be_meant_are_both_named():
    ArticleFactory(byline="Duy Tụng")

    (finding,) = check_names(draft("", byline="Duy Tung"))

    assert finding.sentence.endswith("“Duy Tùng” hoặc “Duy Tụng”.")
    assert finding.fix is None


def test_text_with_marks_asks_nobody(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert found(check_names, "Liên hiệp hội họp sáng nay.", byline="Duy Tùng") == []
