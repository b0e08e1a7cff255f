import unicodedata

import pytest
from django.db import connection
from django.forms import modelform_factory

from members.models import Organisation
from news.models import Tag
from tests.factories import TagFactory

pytestmark = pytest.mark.django_db

TYPED = unicodedata.normalize("NFD", "Hội\x00 nghị\x07 tổng\u200b kết")
STORED = "Hội nghị tổng kết"


def stored_names():
    """Past the field, as the database has it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM news_tag")
        return [name for (name,) in cursor.fetchall()]


def test_save_stores_nfc_without_control_characters():
    tag = Tag.objects.create(name=TYPED)

    assert stored_names() == [STORED]
    assert tag.name == STORED


def test_bulk_create_stores_nfc_without_control_characters():
    Tag.objects.bulk_create([Tag(name=TYPED, slug="the")])

    assert stored_names() == [STORED]


def test_bulk_update_stores_nfc_without_control_characters():
    tag = TagFactory()
    tag.name = TYPED

    Tag.objects.bulk_update([tag], ["name"])

    assert stored_names() == [STORED]


def test_update_stores_nfc_without_control_characters():
    TagFactory()

    Tag.objects.update(name=TYPED)

    assert stored_names() == [STORED]


def test_filter_finds_whatever_form_was_typed():
    tag = TagFactory(name=STORED)

    assert Tag.objects.get(name=TYPED) == tag


def test_form_cleans_what_was_typed():
    form = modelform_factory(Tag, fields=["name"])({"name": TYPED})

    assert form.is_valid(), form.errors
    assert form.cleaned_data["name"] == STORED


def test_form_measures_the_text_as_it_is_stored():
    longest = "ế" * 80
    form_class = modelform_factory(Tag, fields=["name"])

    assert form_class({"name": unicodedata.normalize("NFD", longest)}).is_valid()
    assert form_class({"name": unicodedata.normalize("NFD", longest + "ế")}).errors["name"] == [
        "Nhiều nhất 80 ký tự (đang có 81)."
    ]


def test_form_refuses_a_name_of_invisible_characters():
    form = modelform_factory(Tag, fields=["name"])({"name": "\u200b \x07"})

    assert form.errors["name"] == ["Không được để trống ô này."]


def test_one_line_fields_take_a_line_break_for_a_space():
    tag = Tag.objects.create(name="Hội nghị\x0btổng kết\r\n năm 2022")

    assert tag.name == "Hội nghị tổng kết năm 2022"


def test_full_clean_cleans():
    organisation = Organisation(name=TYPED, address=TYPED)

    organisation.full_clean()

    assert (organisation.name, organisation.address) == (STORED, STORED)
