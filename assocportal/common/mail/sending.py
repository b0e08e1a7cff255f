"""One letter on its way: at least once, and under one Message-ID however often it is tried.

A crash between the server's yes and our commit sends it again; mail programs show one Message-ID once.
"""

import smtplib
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from .messages import build_message
from .models import OutgoingMail

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 2 * 60, 12 * 60))
PERMANENT = 500  # from here on, the server says that asking again is of no use
LONGEST_ERROR = 1000


@task(queue_name="mail")
def send_by_worker(key: int) -> None:
    deliver(key)


@transaction.atomic
def deliver(key: int) -> None:
    """Under the row's lock: a second worker passes on, and one that comes later finds it done."""
    waiting = OutgoingMail.objects.filter(pk=key, state=OutgoingMail.State.WAITING)
    if mail := waiting.select_for_update(skip_locked=True).first():
        _attempt(mail)
        mail.save()


def _attempt(mail):
    mail.attempts += 1
    try:
        build_message(mail).send()
    except Exception as error:  # whatever goes wrong, the outbox says it
        mail.error = describe_failure(error)[:LONGEST_ERROR]
        _wait_or_give_up(mail, error)
    else:
        mail.state, mail.sent_at, mail.error = OutgoingMail.State.SENT, timezone.now(), ""
        _close(mail)


def _wait_or_give_up(mail, error):
    if is_permanent(error) or mail.attempts > len(WAITS):
        mail.state = OutgoingMail.State.FAILED
        _close(mail)
    else:
        mail.next_attempt_at = timezone.now() + WAITS[mail.attempts - 1]


def _close(mail):
    mail.next_attempt_at = None
    if mail.is_secret:
        mail.text = mail.html = ""


def is_permanent(error: Exception) -> bool:
    """The letter itself was refused. A refused login or connection is ours to mend: letters wait for that."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= PERMANENT for code, _ in error.recipients.values())
    about_letter = (smtplib.SMTPSenderRefused, smtplib.SMTPDataError)
    return isinstance(error, about_letter) and error.smtp_code >= PERMANENT


def describe_failure(error: Exception) -> str:
    """The server's own sentence, where it said one."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "; ".join(f"{code} {_decode(said)}" for code, said in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_decode(error.smtp_error)}"
    if isinstance(error, ConnectionRefusedError):
        return "Máy chủ thư không nhận kết nối."
    if isinstance(error, TimeoutError):
        return "Máy chủ thư không trả lời kịp."
    return f"{type(error).__name__}: {error}"


def _decode(said):
    return said.decode(errors="replace") if isinstance(said, bytes) else str(said)
