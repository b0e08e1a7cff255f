"""From an uploaded Word file to a draft, by the jobs worker: everything or nothing, and the same when run twice."""

import secrets

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from assocportal.common.attachments import digest_file
from assocportal.common.history.records import because
from assocportal.common.html import clean_html
from assocportal.common.models import Picture
from assocportal.common.pictures.library import remove_files, store_prepared
from assocportal.common.pictures.renditions import prepare
from assocportal.common.pictures.slot import PATIENCE_OF_WORKER
from assocportal.common.vietnamese import normalize_text
from assocportal.common.word.leavings import shorten
from assocportal.common.word.pictures import picture_file
from assocportal.common.word.reading import WordText, read_word
from assocportal.common.written_once import written_once

from ..body_pictures import first_picture
from .models import WordImport

State = WordImport.State
MOST_PICTURES = 150
TOO_MANY = f"Tệp có hơn {MOST_PICTURES} ảnh nên không nhận. Hãy chia thành nhiều bài, hoặc đưa ảnh vào album."
FAULT = (
    "Máy chủ gặp lỗi khi đọc tệp này. Chưa có gì được lưu. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị."
)
UPPER_TITLE = "Tiêu đề viết toàn chữ hoa được giữ nguyên. Hãy gõ lại theo chữ thường."
LONG_TITLE = "Tiêu đề dài quá 300 ký tự nên đã cắt bớt. Hãy viết lại tiêu đề."
NO_TITLE = "Không nhận ra tiêu đề trong tệp, tạm lấy tên tệp. Hãy viết lại tiêu đề."
NO_LEAD = "Không nhận ra sapo trong tệp. Hãy viết sapo."


def stage(file, *, category, uploaded_by) -> WordImport:
    """Kept privately. A file that already became a draft waits for a word; any other goes to the worker at once."""
    staged = WordImport(category=category, uploaded_by=uploaded_by, name=normalize_text(file.name)[:250])
    staged.checksum = digest_file(file)
    staged.state = State.ASKING if staged.earlier() else State.WAITING
    staged.file.save(f"{secrets.token_urlsafe(16)}.docx", file, save=False)
    try:
        with transaction.atomic():
            staged.save()
            if staged.state == State.WAITING:
                read_import.enqueue(staged.pk)
    except BaseException:
        staged.file.storage.delete(staged.file.name)
        raise
    return staged


def confirm(staged: WordImport) -> None:
    """Once more, although it became a draft before."""
    with transaction.atomic():
        waiting = WordImport.objects.filter(pk=staged.pk, state=State.ASKING)
        if waiting.update(state=State.WAITING):
            read_import.enqueue(staged.pk)


def give_up(staged: WordImport) -> None:
    if WordImport.objects.filter(pk=staged.pk, state=State.ASKING).delete()[0]:
        staged.file.storage.delete(staged.file.name)


@task()
def read_import(key: int) -> None:
    staged = _claim(key)
    if staged is None:
        return
    try:
        _read(staged)
    except ValidationError as error:
        _fail(staged, " ".join(error.messages))
    except Exception:
        _fail(staged, FAULT)
        raise


def _claim(key):
    """None where another run has done it, or the row has gone."""
    with transaction.atomic():
        rows = WordImport.objects.select_for_update().filter(pk=key, state__in=[State.WAITING, State.RUNNING])
        rows.update(state=State.RUNNING, done=0, total=0)
        return WordImport.objects.filter(pk=key, state=State.RUNNING).first()


def _fail(staged, sentence):
    failed = WordImport.objects.filter(pk=staged.pk, state=State.RUNNING)
    if failed.update(state=State.FAILED, error=sentence, finished_at=timezone.now()):
        staged.remove_file()


def _read(staged):
    with staged.file.open("rb") as file:
        text = read_word(file, staged.name)
        pictures = _Pictures(staged, text)
        pictures.prepare_all()
        _store(staged, text, pictures)
    staged.remove_file()


class _Pictures:
    """The pictures of a document, one for each part of the file however often it is shown.

    The long work, their renditions, comes before the transaction; inside it they are only written down.
    """

    def __init__(self, staged, text: WordText):
        self.staged = staged
        self.text = text
        self.prepared = {}
        self.by_key = {}
        self.stored = []
        shown = sorted({figure.picture for figure in text.figures})
        self.shown = {
            (text.pictures[number].part, text.pictures[number].crop): number for number in reversed(shown)
        }
        if len(self.shown) > MOST_PICTURES:
            raise ValidationError(TOO_MANY)

    def prepare_all(self):
        self._tell(0)
        for done, (key, number) in enumerate(reversed(self.shown.items()), 1):
            self._prepare(key, number)
            self._tell(done)

    def _tell(self, done):
        """Outside any transaction: whoever waits sees it at once."""
        WordImport.objects.filter(pk=self.staged.pk).update(done=done, total=len(self.shown))

    def _prepare(self, key, number):
        try:
            file = self._file(number)
            known = Picture.objects.filter(checksum=digest_file(file)).order_by("pk").first()
            if known is not None:
                self.by_key[key] = known
            else:
                self.prepared[key] = (number, prepare(file, PATIENCE_OF_WORKER))
        except ValidationError as error:
            self._leave_out(number, " ".join(error.messages))

    def _leave_out(self, number, reason):
        near = self.text.pictures[number].near
        place = f" (gần chỗ “{near}”)" if near else ""
        self.text.left_out.say(f"Ảnh số {number + 1}{place} không lấy được: {reason}")

    def _file(self, number):
        return picture_file(self.text.package, self.text.pictures[number], number + 1)

    def store_all(self):
        for key, (number, prepared) in self.prepared.items():
            picture = Picture(
                uploaded_by=self.staged.uploaded_by,
                alt=self.text.pictures[number].alt[:250],
                caption=self.text.caption(number)[:500],
            )
            self.by_key[key] = store_prepared(picture, prepared, self._file(number))
            self.stored.append(picture)

    def remove_all(self):
        for picture in self.stored:
            remove_files(picture)

    def address(self, number):
        found = self.text.pictures[number]
        picture = self.by_key.get((found.part, found.crop))
        return picture and picture.usual_url

    @property
    def count(self):
        return sum(self.address(figure.picture) is not None for figure in self.text.figures)


def _store(staged, text, pictures):
    """The pictures, the draft and the report, or nothing of it."""
    try:
        with because("nhập từ tệp Word", by=staged.uploaded_by), written_once():
            row = WordImport.objects.select_for_update().get(pk=staged.pk)
            if row.state != State.RUNNING:  # another run was faster
                return
            pictures.store_all()
            row.article = _make_draft(row, text, pictures)
            row.taken = text.taken | {"pictures": pictures.count}
            row.left_out = [*_warnings(row, text), *text.left_out.sentences()]
            row.state, row.finished_at = State.DONE, timezone.now()
            row.save()
    except BaseException:
        pictures.remove_all()
        raise


def _make_draft(row, text, pictures):
    from ..models import Article  # which holds the import's table

    opening = text.opening
    body = clean_html(text.html(pictures.address))
    draft = Article(
        title=shorten(opening.title, 290) or "Bài chưa có tiêu đề",
        lead=opening.lead,
        body=body,
        byline=opening.byline,
        source_name=opening.source[:150],
        category=row.category,
        created_by=row.uploaded_by,
        cover=first_picture(body),
    )
    draft.save()
    return draft


def _warnings(row, text):
    """What an editor should look at first."""
    title = text.opening.title
    said = {
        UPPER_TITLE: title.isupper(),
        LONG_TITLE: len(title) > 290,
        NO_TITLE: text.opening.is_title_from_name,
        NO_LEAD: not text.opening.lead,
    }
    return [sentence for sentence, is_so in said.items() if is_so]
