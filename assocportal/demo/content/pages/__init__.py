"""The fixed pages below /gioi-thieu/, in the editors' order."""

from .about import FUNCTIONS, LEADERS, STRUCTURE
from .charter import CHARTER
from .history import HISTORY
from .notices import ACCESSIBILITY, PRIVACY

PAGES = [FUNCTIONS, STRUCTURE, LEADERS, CHARTER, HISTORY, PRIVACY, ACCESSIBILITY]

__all__ = ["PAGES"]
