"""Django looks for models here; each lives in the module of its subject."""

from .accounts import User
from .address_hash import HashKey
from .attachments import Attachment
from .audit.models import AuditEntry
from .drafts.kept_files import KeptFile
from .drafts.links import PreviewLink
from .drafts.models import Editing, KeptForm
from .limits import AttemptCount
from .login.models import KnownDevice, LoginSession
from .mail.models import OutgoingMail
from .navigation import MenuItem, RelatedLink
from .pages.models import Page, PageVersion
from .pictures.albums import AlbumPicture
from .pictures.former import FormerFile
from .pictures.incoming import IncomingPicture
from .pictures.models import Picture
from .pictures.uses import PictureUse, PictureUseWalk
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
from .sheets.models import SheetImport, SheetLine
from .union import Union
from .videos.models import Video
from .workflow.models import Notice, PendingVersion, WorkflowStep

__all__ = [
    "AlbumPicture",
    "Attachment",
    "AttemptCount",
    "AuditEntry",
    "Editing",
    "FormerFile",
    "HashKey",
    "IncomingPicture",
    "KeptFile",
    "KeptForm",
    "KnownDevice",
    "LoginSession",
    "MenuItem",
    "MissedSearch",
    "Notice",
    "OutgoingMail",
    "Page",
    "PageVersion",
    "PendingVersion",
    "Picture",
    "PictureUse",
    "PictureUseWalk",
    "PreviewLink",
    "Redirect",
    "RelatedLink",
    "ScheduledRun",
    "SearchCount",
    "SearchEntry",
    "SearchWalk",
    "SearchWord",
    "SheetImport",
    "SheetLine",
    "SynonymGroup",
    "UncountedEntry",
    "Union",
    "User",
    "Video",
    "WorkflowStep",
]
