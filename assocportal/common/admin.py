"""Django looks for admin classes here; each lives in the module of its subject."""

from .desk import LocalNumbers, PortalModelAdmin, PortalStackedInline, PortalTabularInline, ReadOnlyAdmin
from .publishing_admin import PUBLISHING_FIELDSET, PublishedAdmin, StateFilter

from .accounts_admin import GroupAdmin, UserAdmin  # isort: skip
from .audit.admin import AuditEntryAdmin  # isort: skip
from .mail.admin import OutgoingMailAdmin  # isort: skip
from .navigation_admin import MenuItemAdmin, RelatedLinkAdmin  # isort: skip
from .pages.admin import PageAdmin  # isort: skip
from .pictures.admin import PictureAdmin  # isort: skip
from .records_admin import RedirectAdmin, ScheduledRunAdmin, TaskResultAdmin  # isort: skip
from .search.missed_admin import MissedSearchAdmin  # isort: skip
from .search.synonyms_admin import SynonymGroupAdmin  # isort: skip
from .union_admin import UnionAdmin  # isort: skip
from .workflow.proposals_admin import PendingVersionAdmin  # isort: skip

__all__ = [
    "PUBLISHING_FIELDSET",
    "AuditEntryAdmin",
    "GroupAdmin",
    "LocalNumbers",
    "MenuItemAdmin",
    "MissedSearchAdmin",
    "OutgoingMailAdmin",
    "PageAdmin",
    "PendingVersionAdmin",
    "PictureAdmin",
    "PortalModelAdmin",
    "PortalStackedInline",
    "PortalTabularInline",
    "PublishedAdmin",
    "ReadOnlyAdmin",
    "RedirectAdmin",
    "RelatedLinkAdmin",
    "ScheduledRunAdmin",
    "StateFilter",
    "SynonymGroupAdmin",
    "TaskResultAdmin",
    "UnionAdmin",
    "UserAdmin",
]
