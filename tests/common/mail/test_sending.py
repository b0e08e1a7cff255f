from datetime import timedelta
from email.policy import compat32
from threading import Barrier, Thread

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from assocportal.common.mail.models import OutgoingMail
from assocportal.common.mail.outbox import enqueue_due, send_mail, write_mail
from assocportal.common.mail.sending import WAITS, deliver
from tests.running_portal import find_free_port

pytestmark = pytest.mark.django_db

State = OutgoingMail.State
SUBJECT = "Bài “Sơ kết 6 tháng đầu năm” được trả lại để sửa – đề nghị đọc kỹ lý do của Trưởng ban biên tập"
TEXT = "Kính gửi bà Hà,\n\nBài viết được trả lại: thiếu chú thích ảnh.\n"


@pytest.fixture
def now():
    with time_machine.travel("2022-06-24 16:00:56+07:00", tick=False) as clock:
        yield clock


def written(**details):
    return write_mail("ha@example.vn", SUBJECT, TEXT, kind="tra-lai", **details)


def stored(mail):
    mail.refresh_from_db()
    return mail


def body_of(letter):
    return letter.get_body(("plain",)).get_content().replace("\r\n", "\n")


def test_letter_arrives_whole_and_is_marked_as_a_machines(postman, settings, now):
    settings.DEFAULT_FROM_EMAIL = "vanphong@lienhiephoi.vn"

    mail = send_mail("ha@example.vn", SUBJECT, TEXT, kind="tra-lai", html="<p>Kính gửi bà Hà</p>")

    (letter,) = postman.letters
    assert b"\nSubject: =?utf-8?b?" in letter.as_bytes(policy=compat32)
    assert (letter["Subject"], letter["To"]) == (SUBJECT, "ha@example.vn")
    assert letter["From"] == "Liên hiệp hội <vanphong@lienhiephoi.vn>"
    assert (letter["Message-ID"], letter["Auto-Submitted"]) == (mail.message_id, "auto-generated")
    assert letter["Date"] == "Fri, 24 Jun 2022 16:00:56 +0700"
    assert body_of(letter) == TEXT
    assert letter.get_body(("html",)).get_content().strip() == "<p>Kính gửi bà Hà</p>"
    mail = stored(mail)
    assert (mail.state, mail.attempts, mail.sent_at) == (State.SENT, 1, timezone.now())


def test_letter_sent_already_is_not_sent_again(postman):
    mail = send_mail("ha@example.vn", SUBJECT, TEXT, kind="tra-lai")

    deliver(mail.pk)

    assert len(postman.letters) == 1


def test_repeat_after_a_lost_connection_bears_the_same_message_id(postman, now):
    postman.drops = 1
    mail = send_mail("ha@example.vn", SUBJECT, TEXT, kind="tra-lai")
    assert stored(mail).state == State.WAITING

    now.shift(timedelta(minutes=1))
    enqueue_due()

    first, second = postman.letters
    assert first["Message-ID"] == second["Message-ID"] == mail.message_id
    assert first["Date"] == second["Date"]
    assert (stored(mail).state, mail.attempts, mail.error) == (State.SENT, 2, "")


@pytest.mark.parametrize("where", ["answers", "refusals"])
def test_server_that_is_busy_is_asked_again(postman, now, where):
    getattr(postman, where).append("451 4.3.0 Ban qua, gui lai sau")

    mail = stored(send_mail("ha@example.vn", SUBJECT, TEXT, kind="tra-lai"))

    assert (mail.state, mail.error) == (State.WAITING, "451 4.3.0 Ban qua, gui lai sau")
    assert mail.next_attempt_at == timezone.now() + timedelta(minutes=1)
    assert postman.letters == []


@pytest.mark.parametrize("where", ["answers", "refusals"])
def test_letter_refused_for_good_is_given_up_with_the_servers_sentence(postman, where):
    getattr(postman, where).append("550 5.1.1 No such user")

    mail = stored(send_mail("ha@example.vn", SUBJECT, TEXT, kind="tra-lai"))

    assert (mail.state, mail.attempts) == (State.FAILED, 1)
    assert (mail.error, mail.next_attempt_at) == ("550 5.1.1 No such user", None)


def test_letter_waits_for_a_server_that_is_away_a_little_longer_each_time_and_then_is_given_up(settings, now):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", find_free_port()
    mail = stored(send_mail("ha@example.vn", SUBJECT, TEXT, kind="tra-lai"))
    waits = []

    while mail.state == State.WAITING:
        assert mail.error == "Máy chủ thư không nhận kết nối."
        waits.append(mail.next_attempt_at - timezone.now())
        now.move_to(mail.next_attempt_at)
        enqueue_due()
        mail = stored(mail)

    assert waits == list(WAITS) == [timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 720)]
    assert (mail.state, mail.attempts) == (State.FAILED, 6)


def test_secret_letter_leaves_no_text_behind(postman):
    sent = send_mail("ha@example.vn", "Đặt lại mật khẩu", "/dat-lai/abc/", kind="mat-khau", is_secret=True)
    postman.answers.append("550 no")
    refused = send_mail("ha@example.vn", "Đặt lại mật khẩu", "/dat-lai/xyz/", kind="mat-khau", is_secret=True)

    assert body_of(postman.letters[0]).strip() == "/dat-lai/abc/"
    assert (stored(sent).text, stored(refused).text) == ("", "")


def test_letter_is_encrypted_on_its_way(private_postman, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    mail = stored(send_mail("ha@example.vn", SUBJECT, TEXT, kind="tra-lai"))

    assert (mail.error, len(private_postman.letters)) == ("", 1)


def test_server_that_cannot_prove_who_it_is_gets_no_letter(private_postman):
    mail = stored(send_mail("ha@example.vn", SUBJECT, TEXT, kind="tra-lai"))

    assert mail.state == State.WAITING
    assert "certificate verify failed" in mail.error
    assert private_postman.letters == []


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_one_letter(postman):
    mail, start = written(), Barrier(2)

    def work():
        start.wait()
        deliver(mail.pk)
        connection.close()

    workers = [Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert len(postman.letters) == 1
    assert (stored(mail).state, mail.attempts) == (State.SENT, 1)
