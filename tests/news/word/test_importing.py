import io
import struct
import zlib

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from assocportal.common.models import Picture
from assocportal.common.publishing import State
from news.models import Article, WordImport
from news.word.importing import read_import, stage
from news.word.leftovers import give_up_stopped, remove_leftovers
from tests.common.word.documents import PNG, holding, paragraph, picture, run, word_file
from tests.factories import CategoryFactory, UserFactory
from tests.picture_files import draw, encode

pytestmark = pytest.mark.django_db

BMP = io.BytesIO()
draw(300, 200).save(BMP, "BMP")


def huge_png(width=20_000, height=10_000):
    """200 megapixels that nobody drew: its head is enough."""
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", bytes(64))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def report(**options):
    return word_file(
        paragraph("Hội nghị tổng kết", style="Tieude"),
        paragraph("Sáng 19/1, Liên hiệp hội tổ chức hội nghị tổng kết năm.", bold=True),
        holding(picture(alt="Ký giao ước")),
        paragraph("Các hội ký giao ước", style="Chuthich"),
        paragraph("Nội dung."),
        paragraph("Thu Hương", bold=True, align="right"),
        **options,
    )


def import_file(content, name="tổng kết.docx", user=None):
    file = SimpleUploadedFile(name, content)
    staged = stage(file, category=CategoryFactory(), uploaded_by=user or UserFactory())
    staged.refresh_from_db()
    return staged


def files_left(folders):
    return [
        path for place in ("originals", "media") for path in (folders / place).rglob("*.*") if path.is_file()
    ]


def test_file_becomes_a_draft_with_its_pictures_in_the_library(folders):
    user = UserFactory()

    done = import_file(report(), user=user)

    article, stored = Article.objects.get(), Picture.objects.get()
    assert (done.state, done.article) == (WordImport.State.DONE, article)
    assert (article.title, article.lead, article.byline, article.state) == (
        "Hội nghị tổng kết",
        "Sáng 19/1, Liên hiệp hội tổ chức hội nghị tổng kết năm.",
        "Thu Hương",
        State.DRAFT,
    )
    assert (article.created_by, article.category, article.cover) == (user, done.category, stored)
    assert article.body == (
        f'<figure data-picture="{stored.pk}"><img src="{stored.usual_url}" alt="Ký giao ước" width="320" '
        'height="200"><figcaption>Các hội ký giao ước</figcaption></figure><p>Nội dung.</p>'
    )
    assert (stored.caption, stored.alt, stored.uploaded_by) == ("Các hội ký giao ước", "Ký giao ước", user)
    assert done.taken["pictures"] == done.taken["captions"] == 1
    assert done.file.name == ""
    assert not list((folders / "originals" / "word").rglob("*.docx"))


def test_bad_pictures_are_told_and_the_rest_is_taken():
    content = word_file(
        paragraph("Tiêu đề", style="Tieude"),
        paragraph("Lời dẫn."),
        holding(picture("rId1"), picture("rId2"), picture("rId3"), picture("rId4", crop='r="50000"')),
        pictures={
            "rId1": ("a.png", b"<!DOCTYPE html><script>alert(1)</script>"),
            "rId2": ("b.png", huge_png()),
            "rId3": ("c.bmp", BMP.getvalue()),
            "rId4": ("d.png", PNG),
        },
    )

    done = import_file(content)

    assert [(each.width, each.height) for each in Picture.objects.order_by("pk")] == [(300, 200), (160, 200)]
    assert done.taken["pictures"] == 2
    assert done.left_out[-2:] == [
        "Ảnh số 1 (gần chỗ “Lời dẫn.”) không lấy được: Tệp “ảnh số 1” không phải là ảnh dùng được. "
        "Chỉ nhận ảnh JPEG, PNG, WebP, AVIF, GIF hoặc HEIC.",
        "Ảnh số 2 (gần chỗ “Lời dẫn.”) không lấy được: Ảnh quá lớn: hơn 64 triệu điểm ảnh. "
        "Hãy thu nhỏ ảnh rồi tải lên lại.",
    ]


def test_picture_shown_twice_and_known_to_the_library_is_stored_once():
    content = word_file(paragraph("Tiêu đề", style="Tieude"), holding(picture()), holding(picture()))
    import_file(content)
    again = import_file(content.replace(b"zzz", b""), name="khác.docx")

    assert again.state == WordImport.State.ASKING
    assert Picture.objects.count() == 1
    assert Article.objects.get().body.count("<figure") == 2


def test_failed_import_leaves_nothing_and_says_why(folders, monkeypatch):
    monkeypatch.setattr("news.word.importing._make_draft", lambda *args: 1 / 0)

    failed = import_file(report())

    assert failed.state == WordImport.State.FAILED
    assert failed.error.startswith("Máy chủ gặp lỗi khi đọc tệp này. Chưa có gì được lưu.")
    assert (Article.objects.count(), Picture.objects.count()) == (0, 0)
    assert files_left(folders) == []


def test_unreadable_file_fails_with_its_sentence():
    failed = import_file(word_file(parts={"word/document.xml": "<w:document>"}))

    assert failed.state == WordImport.State.FAILED
    assert failed.error == (
        "Tệp bị hỏng hoặc chép chưa trọn nên không mở được. Hãy mở bằng Word, lưu lại rồi tải lên."
    )


def test_job_run_twice_makes_one_draft():
    done = import_file(report())

    read_import.func(done.pk)

    assert Article.objects.count() == 1


def test_run_that_was_cut_off_is_done_by_the_next(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    staged = import_file(report())
    WordImport.objects.update(state=WordImport.State.RUNNING, done=1, total=3)

    read_import.func(staged.pk)

    assert WordImport.objects.get().state == WordImport.State.DONE
    assert Article.objects.count() == 1


def test_progress_counts_pictures(monkeypatch):
    seen = []
    monkeypatch.setattr(
        "news.word.importing.prepare",
        lambda *args: seen.append(WordImport.objects.get().progress) or 1 / 0,
    )
    pictures = {f"rId{n}": (f"{n}.png", encode(draw(100 + n, 80), "png")) for n in (1, 2)}

    import_file(word_file(holding(run("a"), picture("rId1"), picture("rId2")), pictures=pictures))

    assert seen == ["Đang đọc: ảnh 0/2"]


def test_what_no_worker_comes_back_to_is_given_up(folders, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    staged = import_file(report())
    WordImport.objects.update(created_at=staged.created_at.replace(year=2020))

    give_up_stopped()
    remove_leftovers()

    assert WordImport.objects.get().state == WordImport.State.FAILED
    assert files_left(folders) == []
    assert not default_storage.exists("pictures")
