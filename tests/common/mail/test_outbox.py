from datetime import timedelta

import pytest
import time_machine
from django.core import mail as sent_by_django
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from assocportal.common.mail.messages import build_message
from assocportal.common.mail.models import OutgoingMail
from assocportal.common.mail.outbox import LOST_AFTER, enqueue_due, prune_old_mail, send_mail, write_mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["mail"]}}
    return DBTaskResult.objects


def write(to="ha@example.vn", subject="Tiêu đề", text="Nội dung"):
    return send_mail(to, subject, text, kind="thu-thu")


def test_letter_and_its_job_are_written_in_one_transaction(jobs):
    mail = write()

    job = jobs.get()
    assert (job.queue_name, job.args_kwargs["args"], mail.state) == ("mail", [mail.pk], "cho-gui")
    assert sent_by_django.outbox == []


@pytest.mark.django_db(transaction=True)
def test_letter_of_a_change_that_failed_is_never_sent(jobs):
    with transaction.atomic():
        write()
        transaction.set_rollback(True)

    assert (OutgoingMail.objects.count(), jobs.count()) == (0, 0)


def test_letter_whose_job_was_lost_gets_another_one(jobs):
    mail = write()
    jobs.all().delete()

    enqueue_due()
    assert jobs.count() == 0
    with time_machine.travel(timezone.now() + LOST_AFTER, tick=False):
        enqueue_due()
        enqueue_due()

    assert jobs.get().args_kwargs["args"] == [mail.pk]


@pytest.mark.parametrize(
    "address",
    ["ha@example.vn\nBcc: x@example.vn", "a@b.vn, c@d.vn", "Hà <ha@example.vn>", "", "hà@example.vn"],
)
def test_what_is_not_one_address_is_refused(address):
    with pytest.raises(ValidationError):
        write(to=address)

    assert OutgoingMail.objects.count() == 0


def test_long_subject_is_cut():
    assert write(subject="Bài " * 100).subject.endswith("…")


class Subjects(TestCase):
    @given(st.text(max_size=300))
    def test_subject_never_becomes_a_header_of_its_own(self, subject):
        mail = write_mail("ha@example.vn", f"A{subject}\r\nBcc: x@example.vn", "Nội dung", kind="thu-thu")
        mail.refresh_from_db()

        message = build_message(mail).message()

        assert message["Bcc"] is None
        assert message.get_all("To") == ["ha@example.vn"]
        assert "Bcc: x@example.vn" in mail.subject or mail.subject.endswith("…")


def test_letters_older_than_a_year_are_removed():
    old, kept = write(), write()
    OutgoingMail.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=366))

    prune_old_mail()

    assert list(OutgoingMail.objects.all()) == [kept]
