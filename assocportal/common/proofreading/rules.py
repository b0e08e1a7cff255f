"""Every rule is a function of a draft that yields findings. Those here fit any text; a wing adds its own to its admin.

False alarms cost more than what is missed: whoever was warned wrongly three times reads no warning any more.
"""

from collections.abc import Callable, Iterable
from itertools import islice

from .draft import Draft
from .findings import Finding, Severity
from .links import check_links
from .names import check_names
from .numbers import check_numbers
from .own_name import check_own_name
from .pictures import check_pictures
from .repeated import check_left_over, check_repeated
from .spelling import check_composed, check_spaces, check_tones
from .weekdays import check_dates, check_weekdays

Rule = Callable[[Draft], Iterable[Finding]]
GENERAL: tuple[Rule, ...] = (
    check_weekdays,
    check_dates,
    check_own_name,
    check_repeated,
    check_left_over,
    check_names,
    check_numbers,
    check_links,
    check_pictures,
    check_composed,
    check_tones,
    check_spaces,
)
MOST_OF_A_RULE = 20


def check(draft: Draft, rules: Iterable[Rule] = GENERAL) -> list[Finding]:
    """What should be mended first, each kind in the order of the text."""
    found = [finding for rule in rules for finding in islice(rule(draft), MOST_OF_A_RULE)]
    return sorted(found, key=lambda finding: finding.severity != Severity.MEND)
