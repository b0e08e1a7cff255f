import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from assocportal.common.mail.models import OutgoingMail
from assocportal.common.mail.outbox import send_mail, write_mail
from assocportal.common.models import AuditEntry
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

LIST = reverse("admin:common_outgoingmail_changelist")
State = OutgoingMail.State


def officer(*codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture
def keeper(client):
    client.force_login(officer("view_outgoingmail", "resend_outgoingmail"))
    return client


def letter(subject="Bài được trả lại", state=State.WAITING, **details):
    mail = write_mail("ha@example.vn", subject, "Thiếu chú thích ảnh.", kind="thu-thu")
    OutgoingMail.objects.filter(pk=mail.pk).update(state=state, **details)
    return OutgoingMail.objects.get(pk=mail.pk)


def refused(**details):
    return letter(state=State.FAILED, error="550 5.1.1 No such user", attempts=1, **details)


def send_again(client, *letters):
    chosen = {"action": "resend_selected", "_selected_action": [mail.pk for mail in letters]}
    return client.post(LIST, chosen, follow=True)


def test_list_says_what_became_of_each_letter(keeper, django_assert_num_queries):
    keeper.get(LIST)
    refused()
    with django_assert_num_queries(7):
        page = keeper.get(LIST)
    letter("Thư khác")
    letter("Thư thứ ba")
    with django_assert_num_queries(7):
        keeper.get(LIST)

    html = page.content.decode()
    assert '<span class="badge badge-bad">không gửi được</span>' in html
    assert "550 5.1.1 No such user" in html
    assert "thư thử" in html


def test_list_says_that_letters_go_nowhere_without_a_server(keeper, settings):
    settings.SMTP = None
    assert "Chưa đặt máy chủ thư" in keeper.get(LIST).content.decode()

    settings.SMTP = {"host": "mail.example.vn"}
    assert "Chưa đặt máy chủ thư" not in keeper.get(LIST).content.decode()


@pytest.mark.parametrize(
    "asked", ["?q=tra+lai", "?q=ha@example", "?loai=thu-thu&q=bài", "?state=cho-gui&q=trả"]
)
def test_letters_are_searched_and_filtered(keeper, asked):
    mail = letter()
    letter("Lịch họp", state=State.FAILED)
    OutgoingMail.objects.exclude(pk=mail.pk).update(to="binh@vidu.vn")

    assert list(keeper.get(LIST + asked).context["cl"].result_list) == [mail]


def test_letter_shows_its_text_unless_it_is_secret(keeper):
    secret = letter("Đặt lại mật khẩu", is_secret=True)

    pages = [
        keeper.get(reverse("admin:common_outgoingmail_change", args=[mail.pk])).content.decode()
        for mail in (letter(), secret)
    ]

    assert ["Thiếu chú thích ảnh." in page for page in pages] == [True, False]
    assert ["Nội dung kín" in page for page in pages] == [False, True]


def test_refused_letter_is_sent_again_and_that_is_recorded(keeper, mailoutbox):
    mail = refused()

    response = send_again(keeper, mail)

    mail.refresh_from_db()
    assert "Đã xếp 1 thư để gửi lại." in response.content.decode()
    assert (mail.state, mail.error) == (State.SENT, "")
    assert mailoutbox[0].extra_headers["Message-ID"] == mail.message_id
    entry = AuditEntry.objects.get()
    assert (entry.model, entry.object_id, entry.note) == ("common.outgoingmail", str(mail.pk), "Gửi lại thư.")


def test_sent_and_secret_letters_are_not_sent_again(keeper, mailoutbox):
    response = send_again(keeper, letter(state=State.WAITING), refused(is_secret=True))

    assert "Không có thư nào để gửi lại" in response.content.decode()
    assert mailoutbox == []


def test_letters_are_read_and_sent_by_those_who_may(client, mailoutbox):
    mail = refused()
    detail = reverse("admin:common_outgoingmail_change", args=[mail.pk])
    assert client.get(LIST).status_code == 302

    client.force_login(officer())
    assert [client.get(page).status_code for page in (LIST, detail)] == [403, 403]

    client.force_login(officer("view_outgoingmail"))
    assert "Gửi lại" not in client.get(LIST).content.decode()
    send_again(client, mail)
    mail.refresh_from_db()
    assert (mail.state, mailoutbox) == (State.FAILED, [])


def test_nobody_changes_a_letter(keeper):
    mail = send_mail("ha@example.vn", "Thư", "Chào", kind="thu-thu")
    address = reverse("admin:common_outgoingmail_change", args=[mail.pk])

    assert keeper.post(address, {"subject": "Khác"}).status_code == 403
    assert keeper.get(reverse("admin:common_outgoingmail_add")).status_code == 403
