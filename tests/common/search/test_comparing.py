import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as DjangoTestCase

from assocportal.common.models import MenuItem
from assocportal.common.search.comparing import has_words
from tests.common.search.desk_lists import found, page_of
from tests.factories import PageFactory, PictureFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(email="chanh@example.vn", is_staff=True, is_superuser=True))
    return client


@pytest.mark.parametrize("query", ["truong sa", "Trường S", "sa truong", "anh-chup-01", "CHUP 01"])
def test_rows_without_an_entry_are_compared_word_by_word(chief, query):
    PictureFactory(caption="Đảo Trường Sa, anh-chup-01", alt="", credit="")
    PictureFactory(caption="Trưởng phòng", alt="", credit="")

    assert found(chief, "common_picture", query) == ["Đảo Trường Sa, anh-chup-01"]


def test_words_of_several_fields_are_found_together(chief):
    PictureFactory(caption="Đảo", alt="", credit="Lê Bình")

    assert found(chief, "common_picture", "binh dao") == ["Đảo"]
    assert found(chief, "common_picture", "bình đao") == []


def test_token_finds_its_picture(chief):
    picture = PictureFactory(caption="Đảo")
    PictureFactory(caption="Núi")

    assert found(chief, "common_picture", picture.token) == ["Đảo"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("an.pham@example.vn", "an.pham@example.vn"),
        ("pham@ex", "an.pham@example.vn"),
        ("AN.PHAM", "an.pham@example.vn"),
        ("phạm a", "an.pham@example.vn"),
        ("mai_tam", "mai_tam@example.vn"),
        ("bui mai example", "mai_tam@example.vn"),
    ],
)
def test_accounts_are_found_by_name_and_email(chief, query, expected):
    UserFactory(full_name="Phạm An", email="an.pham@example.vn")
    UserFactory(full_name="Bùi Mai", email="mai_tam@example.vn")

    page = page_of(chief, "common_user", query)

    assert [row.email for row in page.context["cl"].result_list] == [expected]


def test_words_across_a_relation_are_compared_too(chief):
    MenuItem.objects.create(page=PageFactory(title="Điều lệ"), order=1)
    MenuItem.objects.create(label="Liên hệ", address="/lien-he/", order=2)

    assert len(found(chief, "common_menuitem", "dieu le")) == 1
    assert len(found(chief, "common_menuitem", "/lien-he/")) == 1


class TestAnyText(DjangoTestCase):
    @given(st.text(max_size=30))
    @settings(max_examples=60, deadline=None)
    def test_any_text_is_looked_for_without_an_error(self, text):
        list(MenuItem.objects.filter(has_words(["label", "page__title"], text)))
