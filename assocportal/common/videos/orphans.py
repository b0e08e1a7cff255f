"""Files that no video names any more: cut off by a crash, taken back with a transaction, or owned by nobody."""

from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from assocportal.common import schedule

from .models import FILES, Video


def register() -> None:
    schedule.every(
        minutes=24 * 60,
        name="common.remove_orphan_videos",
        run=remove_orphans,
        title="Dọn tệp phim không còn dùng",
    )


def remove_orphans() -> int:
    """Only what has lain for a day: a form may just be saving the others."""
    folder = Path(Video._meta.get_field("file").storage.path(""))
    yesterday = (timezone.now() - timedelta(days=1)).timestamp()
    known = {name for names in Video.objects.values_list(*FILES) for name in names}
    orphans = [
        path
        for path in folder.glob("videos/*/*/*")
        if path.relative_to(folder).as_posix() not in known and path.stat().st_mtime < yesterday
    ]
    for path in orphans:
        path.unlink(missing_ok=True)
    return len(orphans)
