"""From a row of the outbox to what goes over the wire: the same at every attempt."""

from email.header import Header
from email.utils import format_datetime, formataddr, parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils.timezone import localtime

from assocportal.common.union import current_union

from .models import OutgoingMail


class Letter(EmailMultiAlternatives):
    """Its encoded words are so short that the first stands beside `Subject:`; Django's own leave that line empty."""

    def message(self):
        message = super().message()
        if not self.subject.isascii():
            words = Header(self.subject, "utf-8", maxlinelen=60).encode(linesep="")
            message.replace_header("Subject", words)
        return message


def build_message(mail: OutgoingMail) -> Letter:
    headers = {
        "Message-ID": mail.message_id,
        "Date": format_datetime(localtime(mail.created_at)),
        # RFC 3834: no holiday note answers a machine
        "Auto-Submitted": "auto-generated",
    }
    message = Letter(mail.subject, mail.text, say_sender(), [mail.to], headers=headers)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def say_sender() -> str:
    """`Tên <địa chỉ>`: of MAIL_FROM, which may leave the name to the union."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return formataddr((name or current_union().short_name, address))
