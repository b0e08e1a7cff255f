"""The one way out for mail: written down, with the job that sends it, in the transaction that causes it."""

from datetime import timedelta
from email.utils import make_msgid

from django.conf import settings
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.text import Truncator

from assocportal.common import schedule

from .folder import prune_old_letters
from .models import OutgoingMail
from .sending import send_by_worker

# A job that has not sent its letter by then is lost: its worker was killed, or the queue was emptied by hand.
LOST_AFTER = timedelta(minutes=10)
KEPT_FOR = timedelta(days=365)
SUBJECT_LENGTH = OutgoingMail._meta.get_field("subject").max_length


def send_mail(
    to: str, subject: str, text: str, *, kind: str, html: str = "", is_secret: bool = False
) -> OutgoingMail:
    """`kind`: a short word that says what wrote it ("dat-lai-mat-khau"); secret ones are unreadable at the desk."""
    mail = write_mail(to, subject, text, kind=kind, html=html, is_secret=is_secret)
    send_by_worker.enqueue(mail.pk)
    return mail


def write_mail(to: str, subject: str, text: str, **details) -> OutgoingMail:
    """Nobody sends it yet. An address that is none, or several, raises ValidationError."""
    validate_email(to)
    now = timezone.now()
    return OutgoingMail.objects.create(
        to=to,
        subject=Truncator(" ".join(subject.split())).chars(SUBJECT_LENGTH),
        text=text,
        message_id=make_msgid(domain=settings.MAIL_DOMAIN),
        created_at=now,
        next_attempt_at=now + LOST_AFTER,
        **details,
    )


def send_again(mail: OutgoingMail) -> None:
    """From the beginning, under the same Message-ID. Call it under the row's lock."""
    mail.state, mail.attempts, mail.error = OutgoingMail.State.WAITING, 0, ""
    mail.next_attempt_at = timezone.now() + LOST_AFTER
    mail.save(update_fields=["state", "attempts", "error", "next_attempt_at"])
    send_by_worker.enqueue(mail.pk)


def enqueue_due() -> None:
    """Letters whose time has come again, and those whose job was lost."""
    now = timezone.now()
    waiting = OutgoingMail.objects.filter(state=OutgoingMail.State.WAITING, next_attempt_at__lte=now)
    for key in waiting.select_for_update(skip_locked=True).values_list("pk", flat=True):
        OutgoingMail.objects.filter(pk=key).update(next_attempt_at=now + LOST_AFTER)
        send_by_worker.enqueue(key)


def prune_old_mail() -> None:
    OutgoingMail.objects.filter(created_at__lt=timezone.now() - KEPT_FOR).delete()
    prune_old_letters()


def register() -> None:
    schedule.every(minutes=1, name="common.enqueue_due_mail", run=enqueue_due, title="Gửi lại thư chưa đi")
    schedule.every(
        minutes=24 * 60, name="common.prune_old_mail", run=prune_old_mail, title="Xóa thư cũ hơn một năm"
    )
