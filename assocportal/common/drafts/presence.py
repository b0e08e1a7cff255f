"""Who has which form open. Nobody is locked out: the second is told of the first."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from django.utils import timezone

from .models import Editing, KeptForm

SILENCE = timedelta(seconds=90)


@dataclass(frozen=True)
class Editor:
    name: str
    since: datetime
    has_typed: bool

    @property
    def sentence(self):
        """`Trần Minh Đức đang sửa bài này từ 15:40`; on another day the date stands with it."""
        since = timezone.localtime(self.since)
        style = "%H:%M" if since.date() == timezone.localdate() else "%H:%M ngày %d/%m"
        typed = ", có chữ đang gõ chưa lưu" if self.has_typed else ""
        return f"{self.name} đang sửa mục này từ {since:{style}}{typed}."


def note_editing(user, row) -> None:
    """Opened or still open; whoever was silent for long begins anew."""
    now = timezone.now()
    mine = Editing.objects.about(row).filter(user=user)
    if mine.filter(seen_at__gte=now - SILENCE).update(seen_at=now):
        return
    Editing.objects.bulk_create(
        [Editing(row=row, user=user, since=now, seen_at=now)],
        update_conflicts=True,
        unique_fields=["content_type", "object_id", "user"],
        update_fields=["since", "seen_at"],
    )


def note_leaving(user, row) -> None:
    Editing.objects.about(row).filter(user=user).delete()


def other_editors(user, row) -> list[Editor]:
    kind = ContentType.objects.get_for_model(row)
    typed = KeptForm.objects.filter(
        user=OuterRef("user"), content_type=kind, key=Cast(OuterRef("object_id"), CharField())
    )
    others = Editing.objects.about(row).filter(seen_at__gte=timezone.now() - SILENCE).exclude(user=user)
    return [
        Editor(str(one.user), one.since, one.has_typed)
        for one in others.select_related("user").annotate(has_typed=Exists(typed))
    ]
