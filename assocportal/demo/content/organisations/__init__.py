"""Thirty member organisations, the standing office, and partners from outside. Members add up to 94.936."""

from .engineering import ENGINEERING
from .farming import FARMING
from .health import HEALTH
from .institutions import COLLECTIVES, OFFICE, OUTSIDE
from .society import SOCIETY

MEMBERS = [*HEALTH, *FARMING, *ENGINEERING, *SOCIETY, *COLLECTIVES]

__all__ = ["MEMBERS", "OFFICE", "OUTSIDE"]
