import subprocess
import sys
from pathlib import Path

import pytest
from django.db import transaction
from django.template import engines

from assocportal.common.models import Union
from assocportal.common.stamps import stamp_path, touch_stamp
from assocportal.common.union import current_union

TOUCH = "from assocportal.common.stamps import touch_stamp; touch_stamp('union')"


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path):
    """Stamps of its own for each test, and nothing kept from the one before."""
    settings.PORTAL_DATA_DIR = tmp_path
    current_union.forget()


def shown_name():
    return engines["django"].from_string("{% load portal %}{% get_union as union %}{{ union }}").render()


def make_union(name="Liên hiệp hội Lạc Giang"):
    return Union.objects.create(official_name=name, short_name=name)


@pytest.mark.django_db
def test_union_without_a_row_has_a_neutral_name():
    assert shown_name() == "Liên hiệp các Hội Khoa học và Kỹ thuật"


@pytest.mark.django_db
def test_union_is_always_row_one():
    union = Union(official_name="Liên hiệp hội", short_name="LHH")

    union.save()

    assert Union.objects.values_list("pk", flat=True).get() == union.pk == 1


@pytest.mark.django_db(transaction=True)
def test_union_warm_needs_no_query(django_assert_num_queries):
    make_union()
    shown_name()

    with django_assert_num_queries(0):
        assert shown_name() == "Liên hiệp hội Lạc Giang"


@pytest.mark.django_db(transaction=True)
def test_union_missing_warm_needs_no_query(django_assert_num_queries):
    shown_name()

    with django_assert_num_queries(0):
        assert shown_name() == "Liên hiệp các Hội Khoa học và Kỹ thuật"


@pytest.mark.django_db(transaction=True)
def test_union_changed_shows_at_once():
    union = make_union()
    shown_name()

    union.official_name = "Liên hiệp hội Hà Lạc"
    union.save()

    assert shown_name() == "Liên hiệp hội Hà Lạc"


@pytest.mark.django_db(transaction=True)
def test_union_deleted_shows_the_neutral_name():
    union = make_union()
    shown_name()

    union.delete()

    assert shown_name() == "Liên hiệp các Hội Khoa học và Kỹ thuật"


@pytest.mark.django_db(transaction=True)
def test_union_change_rolled_back_is_not_kept():
    union = make_union()

    with transaction.atomic():
        union.official_name = "Tên viết nhầm"
        union.save()
        seen_inside = current_union().official_name
        transaction.set_rollback(True)

    assert (seen_inside, shown_name()) == ("Tên viết nhầm", "Liên hiệp hội Lạc Giang")


@pytest.mark.django_db(transaction=True)
def test_union_stamp_waits_for_the_commit():
    with transaction.atomic():
        make_union()
        assert not stamp_path("union").exists()

    assert stamp_path("union").exists()


@pytest.mark.django_db(transaction=True)
def test_union_changed_by_another_process_shows_at_once(tmp_path):
    make_union()
    shown_name()
    # update() touches no stamp: only the other process's one can make this one look again
    Union.objects.update(official_name="Liên hiệp hội Hà Lạc")
    before = shown_name()

    run_in_another_process(TOUCH, tmp_path)

    assert (before, shown_name()) == ("Liên hiệp hội Lạc Giang", "Liên hiệp hội Hà Lạc")


def run_in_another_process(code, data_folder):
    script = f"import django; django.setup(); {code}"
    environment = {
        "DJANGO_SETTINGS_MODULE": "assocportal.settings",
        "PORTAL_DATA_DIR": str(data_folder),
        "SECRET_KEY": "x" * 50,
    }
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", script], check=True, cwd=root, env=environment)


def test_stamp_differs_after_each_touch():
    seen = set()

    for _ in range(5):
        touch_stamp("union")
        status = stamp_path("union").stat()
        seen.add((status.st_mtime_ns, status.st_ino))

    assert len(seen) == 5
