"""Files chosen in a form that failed are not chosen twice."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from assocportal.common.drafts.keeping import forget_old
from assocportal.common.drafts.kept_files import KeptFile
from assocportal.common.models import Attachment
from tests.document_files import PDF

from .conftest import make_editor, read_form

pytestmark = pytest.mark.django_db
PREFIX = "common-attachment-content_type-object_id"
BOX = f"{PREFIX}-0-file"
ROW = {f"{PREFIX}-TOTAL_FORMS": "1", f"{PREFIX}-0-visibility": "cong-khai", f"{PREFIX}-0-id": ""}


def report(name="báo cáo.pdf", content=PDF):
    return SimpleUploadedFile(name, content)


def fail(desk, article, **changes):
    """A form with a new file, and without a title."""
    return desk.save(article, desk.form(article), **ROW, title="", **{BOX: report(), **changes})


def test_file_of_a_failed_form_is_attached_by_the_next_save(desk, article):
    failed = fail(desk, article)
    form = read_form(failed)
    saved = desk.save(article, form, title="Sơ kết")

    assert "“báo cáo.pdf”" in failed.content.decode()
    assert form[f"_tep-{BOX}"] == str(failed.context["form_bar"].files[0][1])
    assert saved.status_code == 302
    attachment = Attachment.objects.get()
    assert (attachment.title, attachment.file.read()) == ("báo cáo", PDF)
    assert not KeptFile.objects.exists()


def test_file_waits_through_a_second_failure_and_a_refusal(desk, second, article):
    form = read_form(fail(desk, article))
    again = read_form(desk.save(article, form, lead="Của Đức"))
    second.save(article, second.form(article), lead="Của Hà")
    refused = read_form(desk.save(article, again, title="Sơ kết"))

    saved = desk.save(article, refused, **{"_chon-lead": "toi"})

    assert saved.status_code == 302
    assert Attachment.objects.get().title == "báo cáo"
    assert not KeptFile.objects.exists()


def test_file_comes_back_with_a_restored_text(desk, article):
    fail(desk, article)

    form = desk.form(article, "?khoi-phuc=1")
    desk.save(article, form, title="Sơ kết")

    assert Attachment.objects.get().title == "báo cáo"


def test_file_chosen_anew_takes_its_place(desk, article):
    form = read_form(fail(desk, article))

    desk.save(article, form, title="Sơ kết", **{BOX: report("mới.pdf")})

    assert Attachment.objects.get().title == "mới"


def test_file_that_was_itself_refused_is_not_kept(desk, article):
    response = fail(desk, article, **{BOX: report("lừa.pdf", b"<html>")})

    assert response.context["form_bar"].files == []
    assert not KeptFile.objects.exists()


def test_key_of_anothers_file_brings_nothing(desk, second, article):
    fail(desk, article)
    stolen = {f"_tep-{BOX}": str(KeptFile.objects.get().pk)}

    second.save(article, second.form(article), **ROW, **stolen)
    second.save(article, second.form(article), **ROW, **{f"_tep-{BOX}": "9" * 40})

    assert not Attachment.objects.exists()


def test_whoever_may_not_write_keeps_no_files(outside, article):
    outside.user.user_permissions.set(make_editor("x", "view_tag").user_permissions.all())

    outside.save(article, {"_phien-ban": "x", **ROW}, **{BOX: report()})

    assert not KeptFile.objects.exists()


def test_file_is_gone_after_a_day(desk, article, time_machine, folders):
    fail(desk, article)
    time_machine.move_to(timezone.now() + timedelta(days=1, minutes=1))
    offered = desk.open(article, "?khoi-phuc=1").context["form_bar"].files
    forget_old()

    assert offered == []
    assert not KeptFile.objects.exists()
    assert list(folders.glob("originals/kept/*")) == []
