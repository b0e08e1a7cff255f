"""A trial: everything is written and taken back, so that a preview knows which lines the database would refuse."""

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection

from ..refusals import explained
from ..written_once import written_once
from .lines import Line

MOST_REFUSED = 100
UNEXPLAINED = "cơ sở dữ liệu không nhận dòng này. Hãy xem lại các giá trị."


class _TakenBack(Exception):
    pass


def lock(kind) -> None:
    """Of two sheets of one kind the second waits for the first; held to the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"sheet {kind.code}"])


def find_refusals(kind, lines: list[Line]) -> None:
    """Puts the refusal's sentence to each line that meets one; after a hundred it stops looking."""
    lines = [line for line in lines if line.is_written]
    refused: list[Line] = []
    try:
        with written_once():
            lock(kind)
            _try(kind, lines, refused)
            raise _TakenBack
    except _TakenBack:
        for line in lines:
            line.row = None if line.is_new else line.row


def _try(kind, lines, refused):
    if not lines or len(refused) >= MOST_REFUSED:
        return
    if not (sentence := _refusal(kind, lines)):
        return
    if len(lines) == 1:
        lines[0].refuse(sentence)
        refused.append(lines[0])
        return
    half = len(lines) // 2
    _try(kind, lines[:half], refused)
    _try(kind, lines[half:], refused)


def _refusal(kind, lines) -> str:
    try:
        with explained():
            kind.write(lines)
    except ValidationError as error:
        return " ".join(error.messages)
    except DatabaseError:
        return UNEXPLAINED
    return ""
