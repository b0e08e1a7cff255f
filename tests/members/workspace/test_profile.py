import pytest
from django.core import mail
from django.urls import reverse

from assocportal.common import typed_text
from assocportal.common.models import PendingVersion
from assocportal.common.workflow.proposals import accept, decline
from tests.picture_files import upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(organisation):
    return reverse("workspace:profile", args=[organisation.pk])


def typed(**values):
    given = {"short_name": "Hội Nghề cá", "address": "Thị trấn Cửa Lạc", "introduction": ""}
    return given | values


def test_change_waits_is_accepted_and_then_public(member, office, officer, organisation, address):
    response = member.post(address, typed(address="Xã Cửa Lạc", introduction="Thành lập 1998.\n\n<b>Đậm</b>"))

    assert response.url == reverse("workspace_home", args=[organisation.pk])
    assert "Xã Cửa Lạc" not in member.get(organisation.get_absolute_url()).content.decode()
    pending = PendingVersion.objects.get()
    html = "<p>Thành lập 1998.</p><p>&lt;b&gt;Đậm&lt;/b&gt;</p>"
    assert pending.values == {"address": "Xã Cửa Lạc", "introduction": html}
    assert [letter.to for letter in mail.outbox] == [[officer.email]]
    desk = office.get(reverse("admin:common_pendingversion_change", args=[pending.pk])).content.decode()
    assert "Nhận bản sửa" in desk
    office.post(reverse("admin:common_pendingversion_decide", args=[pending.pk, "nhan"]))
    assert "Xã Cửa Lạc" in member.get(organisation.get_absolute_url()).content.decode()
    assert organisation.history.first().history_user == officer
    assert (mail.outbox[-1].to, "/hoi-vien/" in mail.outbox[-1].body) == (["thuky@example.vn"], True)
    assert "/admin/" not in mail.outbox[-1].body


def test_refusal_reaches_the_sender_with_its_reason(member, officer, organisation, secretary, address):
    member.post(address, typed(website="https://hoi.vn"))

    decline(PendingVersion.objects.get(), officer, "Trang này không mở được.")

    home = member.get(reverse("workspace_home", args=[organisation.pk])).content.decode()
    assert "Trang này không mở được." in home
    assert "Trang này không mở được." in mail.outbox[-1].body


def test_form_starts_from_what_waits_and_the_same_as_published_waits_no_more(member, address, organisation):
    member.post(address, typed(address="Xã Cửa Lạc"))

    assert "Xã Cửa Lạc</textarea>" in member.get(address).content.decode()
    assert "Xã Cửa Lạc" in member.get(reverse("workspace:preview", args=[organisation.pk])).content.decode()
    member.post(address, typed())
    assert PendingVersion.objects.get().state == PendingVersion.State.REPLACED


def test_proposal_is_taken_back(member, address, organisation):
    member.post(address, typed(address="Xã Cửa Lạc"))

    member.post(reverse("workspace:take_profile_back", args=[organisation.pk]))

    assert PendingVersion.objects.get().state == PendingVersion.State.REPLACED


def test_what_a_plain_box_cannot_show_stays_when_it_is_left_alone(member, address, organisation):
    organisation.introduction = "<h2>Lịch sử</h2><p>Hội <strong>ra đời</strong> 1998.</p>"
    organisation.save()

    page = member.get(address)
    shown = page.context["form"].initial["introduction"]
    member.post(address, typed(introduction=shown.replace("\n", "\r\n"), short_name="Nghề cá"))

    assert "chữ đậm, bảng hoặc ảnh" in page.content.decode()
    assert PendingVersion.objects.get().values == {"short_name": "Nghề cá"}


def test_decomposed_letters_are_the_same_letters(member, address):
    member.post(address, typed(address="Xã Cu\u031b\u0309a Lạc"))

    assert PendingVersion.objects.get().values == {"address": "Xã Cửa Lạc"}


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"founded_on": "31/02/1998"}, "Ngày chưa đúng"),
        ({"founded_on": "01/01/2099"}, "Ngày này chưa đến"),
        ({"website": "javascript:alert(1)"}, "http"),
        ({"introduction": "x" * 30_001}, "30000"),
        ({"short_name": "x" * 121}, "120"),
    ],
)
def test_bad_input_is_told_and_nothing_typed_is_lost(member, address, values, sentence):
    page = member.post(address, typed(english_name="Fishery Association", **values)).content.decode()

    assert sentence in page.replace(".000", "000").replace("30.", "30")
    assert "Fishery Association" in page
    assert not PendingVersion.objects.exists()


def test_logo_goes_through_the_checks_of_the_library(member, officer, organisation, address):
    page = member.post(address, typed(logo_file=upload("logo.png", content=b"<svg></svg>"))).content.decode()
    assert "không phải là ảnh dùng được" in page

    member.post(address, typed(logo_file=upload("logo.png", width=200, height=200)))
    accept(PendingVersion.objects.get(), officer)
    organisation.refresh_from_db()
    assert organisation.logo.alt == "Biểu trưng Hội Nghề cá"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Một\r\ndòng", "<p>Một<br>dòng</p>"),
        ("- một\n– hai", "<ul><li><p>một</p></li><li><p>hai</p></li></ul>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("  \n\n ", ""),
    ],
)
def test_typed_text_becomes_paragraphs_and_back(text, html):
    assert typed_text.to_html(text) == html
    assert typed_text.to_html(typed_text.to_text(html)) == html
