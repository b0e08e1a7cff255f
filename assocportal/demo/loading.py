"""Fills an empty portal with the demonstration: everything in one transaction, or nothing."""

from django.db import connection, transaction
from django.utils import timezone

from assocportal.common.models import MenuItem, Page, RelatedLink, Union
from assocportal.common.pictures.library import remove_files
from assocportal.common.search.counting import count_all_words
from assocportal.common.search.frequencies import count_lexemes
from assocportal.common.written_once import written_once
from events.models import Event
from members.models import Organisation
from news.models import Article

from .accounts import EDITOR, make_accounts, write_account_file
from .pictures import FULL_WIDTH, Gallery
from .rows import Rows

LOCK = 2_026_002  # any number that nothing else locks


class NotEmpty(Exception):
    """Somebody's content stands here already."""


def load(*, pictures_width=FULL_WIDTH, today=None):
    gallery, attachments = Gallery(pictures_width), []
    try:
        with transaction.atomic():
            _lock_empty()
            people, passwords = make_accounts()
            gallery.uploaded_by = people[EDITOR]
            with written_once():
                Rows(gallery, attachments, people, today or timezone.localdate()).make_all()
            count_lexemes()
            count_all_words()
            write_account_file(passwords)
    except BaseException:
        _remove_written(gallery, attachments)
        raise


def is_empty():
    written = (Article, Organisation, Event, Union, Page, MenuItem, RelatedLink)
    return not any(model._base_manager.exists() for model in written)


def _lock_empty():
    """Of two loaders at the same time, the second waits here and then finds content."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    if not is_empty():
        raise NotEmpty


def _remove_written(gallery, attachments):
    """A failed transaction takes the rows back, but not the files."""
    for picture in gallery.kept:
        remove_files(picture)
    for attachment in attachments:
        for file in (attachment.file, getattr(attachment, "captions", None)):
            if file:
                file.storage.delete(file.name)
