import threading
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from assocportal.common.refusals import explained
from members.honours.numbering import number_honours
from members.honours.revoking import DONE_ALREADY, revoke
from members.models import Honour
from tests.factories import HonourDecisionFactory, HonourFactory

pytestmark = pytest.mark.django_db


def numbers():
    return list(Honour.objects.order_by("pk").values_list("book_number", flat=True))


def keys(*honours):
    return [honour.pk for honour in honours]


def test_numbers_go_on_in_the_decisions_year_and_start_anew_in_another():
    this_year = HonourFactory.create_batch(2, decision=HonourDecisionFactory(decided_on=date(2022, 1, 10)))
    further = HonourFactory(decision__decided_on=date(2022, 9, 1))
    next_year = HonourFactory(decision__decided_on=date(2023, 1, 10))

    assert number_honours(keys(*this_year)) == 2
    assert number_honours(keys(next_year, further, *this_year)) == 2

    assert numbers() == ["1/2022", "2/2022", "3/2022", "1/2023"]


def test_number_once_given_and_what_an_old_book_says_stay():
    HonourFactory(book_number="Q3-17", decision__decided_on=date(2022, 1, 10))
    honour = HonourFactory(book_number="9/2022", decision__decided_on=date(2022, 1, 10))
    new = HonourFactory(decision=honour.decision)

    number_honours(keys(honour, new))

    assert numbers() == ["Q3-17", "9/2022", "10/2022"]


def test_what_was_taken_back_gets_no_number():
    honour = HonourFactory(revoked_on=date(2023, 1, 1), revocation_number="1/QĐ")

    assert number_honours(keys(honour)) == 0


@pytest.mark.django_db(transaction=True)
def test_two_who_number_at_once_leave_neither_gap_nor_double():
    honours = HonourFactory.create_batch(12, decision=HonourDecisionFactory(decided_on=date(2022, 1, 10)))
    barrier = threading.Barrier(3)

    def number(part):
        barrier.wait()
        number_honours(keys(*part))
        connection.close()

    threads = [
        threading.Thread(target=number, args=(part,)) for part in (honours[:8], honours[4:], honours[2:10])
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(int(number.partition("/")[0]) for number in numbers()) == list(range(1, 13))


# What the database promises


def test_book_refuses_the_same_number_twice_but_not_what_older_books_say():
    HonourFactory.create_batch(2, book_number="17")
    HonourFactory(book_number="3/2022")

    with pytest.raises(ValidationError, match="Số vào sổ này đã cấp"), explained():
        HonourFactory(book_number="3/2022")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"revoked_on": None, "revocation_number": ""}, "giữ nguyên như đã hủy"),
        ({"revocation_number": "2/QĐ"}, "giữ nguyên như đã hủy"),
        ({"recipient_name": "Người Khác"}, "giữ nguyên như đã hủy"),
    ],
)
def test_taking_back_is_never_undone(change, sentence):
    honour = HonourFactory(revoked_on=date(2023, 1, 1), revocation_number="1/QĐ")

    with pytest.raises(ValidationError, match=sentence), explained():
        Honour.objects.filter(pk=honour.pk).update(**change)


def test_number_is_not_changed_and_its_row_not_deleted():
    honour = HonourFactory(book_number="3/2022")

    with pytest.raises(ValidationError, match="Số đã vào sổ không đổi được"), explained():
        Honour.objects.filter(pk=honour.pk).update(book_number="")
    with pytest.raises(ValidationError, match="không xóa được"), explained():
        honour.delete()


def test_decision_that_honours_somebody_stays():
    with pytest.raises((ProtectedError, IntegrityError)), transaction.atomic():
        HonourFactory().decision.delete()


def test_revoking_tells_when_why_and_by_which_decision_and_is_done_once():
    honour = HonourFactory(recipient_name="Lê Hoa")
    details = {"on": date(2023, 1, 1), "number": "9/QĐ-LHH", "reason": "khai sai"}

    revoke(honour, **details)
    honour.refresh_from_db()

    assert (honour.revoked_on, honour.revocation_number, honour.revocation_reason) == tuple(details.values())
    assert honour.history.first().history_change_reason == "hủy bỏ theo quyết định 9/QĐ-LHH"
    assert "Lê Hoa" not in honour.decision.search_entries.get().text
    with pytest.raises(ValidationError) as refusal:
        revoke(honour, **details)
    assert refusal.value.messages == [DONE_ALREADY]
