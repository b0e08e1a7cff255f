"""The one way out for mail: written down in the transaction that causes it, sent by the worker after it."""

from email.utils import make_msgid

from django.conf import settings

from .models import OutgoingMail


def send_mail(
    to: str, subject: str, text: str, *, kind: str, html: str = "", is_secret: bool = False
) -> OutgoingMail:
    """`kind`: a short word that says what wrote it ("dat-lai-mat-khau"); secret ones are unreadable at the desk."""
    return OutgoingMail.objects.create(
        to=to,
        subject=subject,
        text=text,
        html=html,
        kind=kind,
        is_secret=is_secret,
        message_id=make_msgid(domain=settings.PORTAL_URL.hostname),
    )
