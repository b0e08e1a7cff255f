from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from assocportal.common.mail import kinds
from assocportal.common.mail.folder import mail_folder
from assocportal.common.mail.models import OutgoingMail
from assocportal.common.mail.outbox import write_mail
from assocportal.common.mail.sending import deliver

TEXT = "Nhận được thư này nghĩa là cổng thông tin {address} gửi thư được.\n"


class Command(BaseCommand):
    help = "Gửi ngay một lá thư thử, để biết SMTP_URL và MAIL_FROM đã đúng chưa."

    def add_arguments(self, parser):
        parser.add_argument("address", metavar="địa_chỉ", help="Người nhận, ví dụ vanphong@lienhiephoi.vn")

    def handle(self, address, **options):
        text = TEXT.format(address=settings.PORTAL_URL.geturl())
        try:
            mail = write_mail(address, "Thư thử từ cổng thông tin", text, kind=kinds.TEST)
        except ValidationError as error:
            raise CommandError(f"“{address}” không phải một địa chỉ thư.") from error
        deliver(mail.pk)
        self._tell(OutgoingMail.objects.get(pk=mail.pk))

    def _tell(self, mail):
        if mail.state == OutgoingMail.State.SENT:
            where = (
                f"Đã gửi đến {mail.to}."
                if settings.SMTP
                else f"Đã ghi thư vào {mail_folder()}: SMTP_URL chưa đặt."
            )
            self.stdout.write(where)
            return
        again = " Thư sẽ tự gửi lại." if mail.state == OutgoingMail.State.WAITING else ""
        raise CommandError(f"Không gửi được đến {mail.to}: {mail.error}{again}")
