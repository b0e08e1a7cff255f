import pytest
from django.db import transaction

from assocportal.common.kept import Kept
from assocportal.common.stamps import touch_stamp


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path):
    settings.PORTAL_DATA_DIR = tmp_path


@pytest.fixture
def readings():
    return []


@pytest.fixture
def kept(readings):
    """Each reading gives the next number, so that the answer tells how often it was read."""

    def read():
        readings.append(None)
        return len(readings)

    return Kept("thu", read)


@pytest.mark.django_db(transaction=True)
def test_kept_is_read_once(kept):
    assert [kept(), kept(), kept()] == [1, 1, 1]


@pytest.mark.django_db(transaction=True)
def test_kept_nothing_is_kept_too(readings):
    kept = Kept("thu", lambda: readings.append(None))

    assert [kept(), kept()] == [None, None]
    assert len(readings) == 1


@pytest.mark.django_db(transaction=True)
def test_kept_is_read_again_after_a_change_of_any_process(kept):
    kept()

    touch_stamp("thu")

    assert [kept(), kept()] == [2, 2]


@pytest.mark.django_db(transaction=True)
def test_kept_is_deaf_to_other_stamps(kept):
    kept()

    touch_stamp("khac")

    assert kept() == 1


@pytest.mark.django_db(transaction=True)
def test_kept_forgets_when_told(kept):
    kept()

    kept.forget()

    assert kept() == 2


@pytest.mark.django_db(transaction=True)
def test_kept_inside_a_transaction_is_read_each_time_and_not_kept(kept):
    before = kept()
    with transaction.atomic():
        inside = [kept(), kept()]

    assert (before, inside, kept()) == (1, [2, 3], 1)


@pytest.mark.django_db(transaction=True)
def test_kept_renews_when_the_change_is_committed(kept):
    kept()
    with transaction.atomic():
        kept.renew(sender=None)
        transaction.set_rollback(True)
    after_rollback = kept()

    with transaction.atomic():
        kept.renew(sender=None)

    assert (after_rollback, kept()) == (1, 2)
