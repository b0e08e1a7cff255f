"""Django looks for models here; each lives in the module of its subject."""

from .accounts import User
from .attachments import Attachment
from .navigation import MenuItem, RelatedLink
from .pages.models import Page, PageVersion
from .pictures.albums import AlbumPicture
from .pictures.models import Picture
from .redirects import Redirect
from .schedule import ScheduledRun
from .search.models import (
    MissedSearch,
    SearchCount,
    SearchEntry,
    SearchWalk,
    SearchWord,
    SynonymGroup,
    UncountedEntry,
)
from .union import Union
from .videos.models import Video

__all__ = [
    "AlbumPicture",
    "Attachment",
    "MenuItem",
    "MissedSearch",
    "Page",
    "PageVersion",
    "Picture",
    "Redirect",
    "RelatedLink",
    "ScheduledRun",
    "SearchCount",
    "SearchEntry",
    "SearchWalk",
    "SearchWord",
    "SynonymGroup",
    "UncountedEntry",
    "Union",
    "User",
    "Video",
]
