import hashlib
from pathlib import Path

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils import timezone

from assocportal.common.attachments import Attachment, Visibility
from assocportal.common.attachments_admin import AttachmentInline
from members.models import Organisation
from tests.document_files import PDF, document
from tests.factories import OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation():
    return OrganisationFactory()


def attach(organisation, **fields):
    return Attachment.objects.create(owner=organisation, **{"file": document()} | fields)


def test_attachment_learns_about_its_file_when_saved(organisation):
    attachment = attach(organisation, file=document("Báo cáo 6 tháng.PDF"))

    assert attachment.title == "Báo cáo 6 tháng"
    assert attachment.extension == "pdf"
    assert attachment.size == len(PDF)
    assert attachment.checksum == hashlib.sha256(PDF).hexdigest()
    assert attachment.file.name == f"attachments/{timezone.localdate():%Y/%m}/{attachment.token}.pdf"
    assert attachment.file.read() == PDF
    assert list(organisation.attachments.all()) == [attachment]


def test_stored_file_is_nothing_for_the_machines_other_users(organisation):
    path = Path(attach(organisation).file.path)

    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_attachment_says_its_size_the_vietnamese_way():
    assert Attachment(size=1_258_291).size_text.replace("\xa0", " ") == "1,2 MB"


def test_attachment_of_a_wrong_file_is_not_saved(organisation, folders):
    with pytest.raises(ValidationError) as refusal:
        attach(organisation, file=document("a.pdf", b"<html>"))

    assert list(refusal.value.message_dict) == ["file"]
    assert Attachment.objects.count() == 0
    assert not (folders / "originals").exists()


def test_attachment_keeps_its_file_when_the_title_changes(organisation):
    attachment = attach(organisation)
    stored = attachment.file.name

    attachment.title = "Tên khác"
    attachment.full_clean()
    attachment.save()

    attachment.refresh_from_db()
    assert (attachment.title, attachment.file.name, attachment.size) == ("Tên khác", stored, len(PDF))


def test_public_attachments_are_the_public_ones(organisation):
    shown = attach(organisation)
    for visibility in (Visibility.STAFF, Visibility.WITHDRAWN):
        attach(organisation, visibility=visibility)

    assert list(organisation.attachments.public()) == [shown]


def download(client, attachment):
    response = client.get(attachment.get_absolute_url())
    return b"".join(response.streaming_content) if response.status_code == 200 else response.status_code


def test_download_is_a_file_with_a_readable_name(client, organisation):
    attachment = attach(organisation, title="Báo cáo “đổi mới”; số 1/2")

    response = client.get(attachment.get_absolute_url())

    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Disposition"] == (
        'attachment; filename="bao-cao-doi-moi-so-1-2.pdf"; '
        "filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%E2%80%9C%C4%91%E1%BB%95i%20m%E1%BB%9Bi%E2%80%9D%3B%20s%E1%BB%91%201%2F2.pdf"
    )
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["Content-Length"] == str(len(PDF))


@pytest.mark.parametrize(
    ("who", "visibility", "owner_state", "opens"),
    [
        ("visitor", Visibility.PUBLIC, "da-duyet", True),
        ("visitor", Visibility.PUBLIC, "nhap", False),
        ("visitor", Visibility.STAFF, "da-duyet", False),
        ("visitor", Visibility.WITHDRAWN, "da-duyet", False),
        ("member", Visibility.PUBLIC, "nhap", False),
        ("member", Visibility.STAFF, "da-duyet", False),
        ("staff", Visibility.STAFF, "da-duyet", True),
        ("staff", Visibility.PUBLIC, "nhap", False),
        ("staff", Visibility.STAFF, "nhap", False),
        ("staff", Visibility.WITHDRAWN, "da-duyet", False),
        ("editor", Visibility.PUBLIC, "nhap", True),
        ("editor", Visibility.STAFF, "nhap", True),
        ("editor", Visibility.WITHDRAWN, "da-duyet", True),
    ],
)
def test_download_is_for_those_who_may_see_the_owner(client, who, visibility, owner_state, opens):
    attachment = attach(OrganisationFactory(state=owner_state), visibility=visibility)
    people = {"member": {}, "staff": {"is_staff": True}, "editor": {"is_staff": True, "is_superuser": True}}
    if who in people:
        client.force_login(UserFactory(**people[who]))

    assert download(client, attachment) == (PDF if opens else 404)


def test_download_of_an_owner_that_is_gone_is_not_found(client, organisation):
    attachment = attach(organisation)
    Organisation.objects.all()._raw_delete("default")

    assert download(client, attachment) == 404


def test_download_of_a_lost_file_is_not_found(client, organisation):
    attachment = attach(organisation)
    attachment.file.storage.delete(attachment.file.name)

    assert download(client, attachment) == 404


@pytest.mark.parametrize("token", ["khong-co", "a%00b", "a.b"])
def test_download_of_an_unknown_token_is_not_found(client, token):
    assert client.get(f"/tap-tin/{token}/").status_code == 404


@pytest.fixture
def inline(rf):
    request = rf.get("/admin/")
    request.user = UserFactory.build(is_staff=True, is_superuser=True)
    return AttachmentInline(Organisation, admin.site).get_formset(request)


def submit(inline, organisation, file, **fields):
    prefix = inline.get_default_prefix()
    data = {"TOTAL_FORMS": "1", "INITIAL_FORMS": "0", "0-title": "", "0-visibility": "cong-khai"} | fields
    formset = inline(
        {f"{prefix}-{name}": value for name, value in data.items()},
        {f"{prefix}-0-file": file},
        instance=organisation,
    )
    return formset


def test_inline_attaches_a_file(inline, organisation):
    formset = submit(inline, organisation, document("Kế hoạch.pdf"))

    assert formset.is_valid(), formset.errors
    formset.save()
    assert [attachment.title for attachment in organisation.attachments.all()] == ["Kế hoạch"]


def test_inline_refuses_a_lying_file_beside_the_field(inline, organisation):
    formset = submit(inline, organisation, document("a.docx", PDF), **{"0-title": "Kế hoạch"})

    assert not formset.is_valid()
    assert formset.errors == [
        {"file": ["Bên trong không phải là tệp Word (.docx) như tên tệp. Hãy lưu lại từ phần mềm gốc."]}
    ]
    assert formset.forms[0]["title"].value() == "Kế hoạch"


def test_inline_links_to_the_download(inline, organisation):
    attachment = attach(organisation, title="Kế hoạch")

    html = str(inline(instance=organisation).forms[0]["file"])

    assert f'href="{attachment.get_absolute_url()}"' in html
    assert "Kế hoạch (.pdf, " in html
    assert attachment.file.name not in html
