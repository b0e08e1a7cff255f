import io

import pytest
from django.core.management import CommandError, call_command

from assocportal.common.models import OutgoingMail

pytestmark = pytest.mark.django_db


def test_test_letter_is_sent_at_once(postman, settings):
    settings.SMTP, said = {"host": "127.0.0.1"}, io.StringIO()

    call_command("send_test_mail", "ha@example.vn", stdout=said)

    assert said.getvalue() == "Đã gửi đến ha@example.vn.\n"
    assert postman.recipients == [["ha@example.vn"]]


def test_failure_says_what_the_server_said(postman):
    postman.answers.append("550 5.7.1 Sender not allowed")

    with pytest.raises(
        CommandError, match=r"^Không gửi được đến ha@example.vn: 550 5\.7\.1 Sender not allowed$"
    ):
        call_command("send_test_mail", "ha@example.vn")


def test_what_is_no_address_is_refused():
    with pytest.raises(CommandError, match=r"^“ha” không phải một địa chỉ thư\.$"):
        call_command("send_test_mail", "ha")

    assert OutgoingMail.objects.count() == 0
