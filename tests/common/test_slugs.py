from threading import Barrier, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.forms import modelform_factory

from assocportal.common.slugs import shorten
from events.models import Event
from news.models import Tag
from tests.factories import OrganisationFactory, TagFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.common.urls")]

TagForm = modelform_factory(Tag, fields=["name", "slug"])


def test_slug_is_made_of_the_name():
    assert TagFactory(name="Đổi mới sáng tạo").slug == "doi-moi-sang-tao"


def test_slug_of_the_same_name_gets_a_number():
    slugs = [OrganisationFactory(name="Hội Tin học").slug for _ in range(3)]

    assert slugs == ["hoi-tin-hoc", "hoi-tin-hoc-2", "hoi-tin-hoc-3"]


def test_slug_that_only_begins_alike_takes_no_number():
    TagFactory(name="Thi đua khen thưởng")

    assert TagFactory(name="Thi đua").slug == "thi-dua"


def test_slug_of_a_name_without_letters_is_the_kind_of_thing():
    assert TagFactory(name="…").slug == "the"


def test_slug_avoids_the_words_of_the_section():
    assert Event(title="Lịch").make_slug() == "lich-2"


def test_slug_of_a_long_name_ends_with_a_whole_word():
    assert OrganisationFactory(name="Nghiêng " * 30).slug == "-".join(["nghieng"] * 14)
    assert shorten("a" * 200) == "a" * 112


def test_slug_stays_when_the_name_changes():
    tag = TagFactory(name="Thi đua")
    tag.name = "Thi đua khen thưởng"

    tag.save()

    assert tag.slug == "thi-dua"


def test_slug_that_is_emptied_is_made_anew():
    tag = TagFactory(name="Thi đua")
    tag.name, tag.slug = "Khen thưởng", ""

    tag.save(update_fields=["name"])

    tag.refresh_from_db()
    assert tag.slug == "khen-thuong"


def test_form_makes_an_address_of_what_is_typed():
    form = TagForm({"name": "Thi đua", "slug": "  Phong trào Thi đua "})

    assert form.is_valid(), form.errors
    assert form.save().slug == "phong-trao-thi-dua"


def test_form_says_that_the_address_is_taken():
    TagFactory(slug="thi-dua")

    form = TagForm({"name": "Thi đua yêu nước", "slug": "thi-dua"})

    assert form.errors == {"slug": ["Địa chỉ này đã có. Hãy chọn địa chỉ khác hoặc để trống."]}


def test_form_refuses_the_words_of_the_section():
    form = modelform_factory(Event, fields=["title", "slug"])({"title": "Lịch", "slug": "lich"})

    assert form.errors == {"slug": ["“lich” là tên một chuyên trang, hãy chọn địa chỉ khác."]}


@pytest.mark.parametrize("slug", ["Thi-Dua", "thi_dua", "thi--dua", "-thi", "thi-", "đua", "thi dua"])
def test_full_clean_refuses_other_letters(slug):
    with pytest.raises(ValidationError) as refused:
        Tag(name="Thi đua", slug=slug).full_clean()

    assert refused.value.message_dict["slug"] == [
        "Địa chỉ chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: hoi-nghi-tong-ket."
    ]


def test_nonsense_is_looked_for_and_not_found():
    assert not Tag.objects.filter(slug="\x00la").exists()


def test_a_slug_given_twice_is_refused_by_the_database():
    TagFactory(slug="thi-dua")

    with pytest.raises(IntegrityError):
        TagFactory(slug="thi-dua")


def test_another_unique_column_still_fails():
    TagFactory(name="Thi đua", slug="khac")

    with pytest.raises(IntegrityError, match="name"):
        TagFactory(name="Thi đua")


def test_saving_again_reads_the_body_for_the_search_and_for_the_pictures_used(django_assert_num_queries):
    organisation = OrganisationFactory(introduction="<p>Dài.</p>")

    # savepoints, stored row, is a version kept, its name for events of two kinds, update, redirects, release; version;
    # savepoint, two below it, row and uses of pictures, release; lock, row, entry and its writing, release
    with django_assert_num_queries(22) as queries:
        organisation.save()

    # the version, a statement WITH …, is compared and copied inside the database
    reading = [query["sql"] for query in queries if query["sql"].startswith("SELECT")]
    assert sum("introduction" in sql for sql in reading) == 2


@pytest.mark.django_db(transaction=True)
def test_two_who_save_one_title_at_the_same_moment_both_succeed():
    barrier, slugs, errors = Barrier(2), [], []

    def look_together(tag):
        """Both have found the slug free before either writes."""
        slug = Tag.make_slug(tag)
        del tag.make_slug
        barrier.wait(timeout=10)
        return slug

    def save(name):
        tag = Tag(name=name)
        tag.make_slug = lambda: look_together(tag)
        try:
            tag.save()
            slugs.append(tag.slug)
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [Thread(target=save, args=[name]) for name in ("Thi đua", "Thi Đua")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert sorted(slugs) == ["thi-dua", "thi-dua-2"]
