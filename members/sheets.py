"""What of the register may be brought in sheets, in the order in which one builds on the other."""

from assocportal.common.sheets.kinds import register_kind

from .counts.sheet import CountSheet
from .governance.sheet import SeatSheet
from .honours.sheet import HonourSheet
from .people.sheet import PeopleSheet
from .sheet import OrganisationSheet


def register_sheets() -> None:
    for kind in (OrganisationSheet, PeopleSheet, SeatSheet, CountSheet, HonourSheet):
        register_kind(kind)
