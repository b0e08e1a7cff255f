import pytest
from django.db import DatabaseError, connection, transaction
from django.utils.functional import SimpleLazyObject

from assocportal.common.audit.erasing import erase_person
from assocportal.common.audit.recording import record
from assocportal.common.models import AuditEntry
from tests.factories import ArticleFactory, OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db

CHANGE = AuditEntry.Action.CHANGE


def attempt(statement):
    with pytest.raises(DatabaseError, match="Nhật ký chỉ ghi thêm"), transaction.atomic():
        connection.cursor().execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE common_auditentry SET note = 'khác'",
        "DELETE FROM common_auditentry",
        "SET LOCAL portal.erasing = 'on'; UPDATE common_auditentry SET note = 'khác'",
        "SET LOCAL portal.erasing = 'on'; UPDATE common_auditentry SET actor_id = NULL, note = '', folded = ''",
        "SET LOCAL portal.erasing = 'on'; UPDATE common_auditentry SET changes = '{\"a\": 1}', note = '', folded = ''",
        "SET LOCAL portal.erasing = 'on'; DELETE FROM common_auditentry",
    ],
)
def test_nobody_changes_or_deletes_an_entry(statement):
    record(CHANGE, actor=UserFactory(), row=ArticleFactory(), note="Trả lại")

    attempt(statement)

    assert AuditEntry.objects.get().note == "Trả lại"


def test_nobody_empties_the_record():
    record(AuditEntry.Action.LOGIN, actor=UserFactory())

    with transaction.atomic():
        connection.cursor().execute(
            "ALTER TABLE common_auditentry ENABLE TRIGGER common_auditentry_no_truncate"
        )
        attempt("TRUNCATE common_auditentry")
        transaction.set_rollback(True)


def test_person_of_a_request_is_recorded_by_key():
    user = UserFactory(full_name="Lê Thu Hà")
    person = SimpleLazyObject(lambda: user)

    entry = record(AuditEntry.Action.LOGIN, actor=person, row=person)

    assert (entry.model, entry.object_id, entry.object_text) == ("common.user", str(user.pk), "")


def test_entry_stays_when_the_account_goes():
    user = UserFactory()
    record(AuditEntry.Action.LOGIN, actor=user)

    key = user.pk
    user.delete()

    assert AuditEntry.objects.get().actor_id == key


def test_erasing_a_person_blanks_what_is_told_of_them_and_is_recorded():
    officer, row, other = UserFactory(), OrganisationFactory(name="Hội Tin học"), OrganisationFactory()
    record(
        CHANGE,
        actor=officer,
        row=row,
        changes={"address": ["Số 1", "Số 2"], "leader_name": None},
        note="Ghi chú",
    )
    record(CHANGE, actor=officer, row=other, note="Giữ nguyên")

    assert erase_person(row, by=officer) == 1

    blanked, kept, erasure = AuditEntry.objects.order_by("pk")
    assert (blanked.object_text, blanked.note, blanked.folded) == ("", "", "")
    assert (blanked.changes, blanked.actor_id) == ({"address": None, "leader_name": None}, officer.pk)
    assert kept.note == "Giữ nguyên"
    assert (erasure.action, erasure.actor_id) == (AuditEntry.Action.ERASE, officer.pk)
    assert (erasure.model, erasure.object_id) == ("members.organisation", str(row.pk))
    attempt("UPDATE common_auditentry SET note = 'khác'")
