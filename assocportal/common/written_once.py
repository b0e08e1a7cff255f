"""One change of content, however many rows and relations it touches: what is written from them is written once.

    with written_once():
        article.save()
        article.tags.set(tags)

Search entries and versions kept for the history wait until the end of the block, inside its transaction.
"""

import threading
from collections.abc import Callable, Hashable
from contextlib import contextmanager

from django.db import transaction

Writer = Callable[[list], object]


class _Waiting(threading.local):
    keys: dict[Writer, dict[Hashable, None]] | None = None


_waiting = _Waiting()


@contextmanager
def written_once():
    """One transaction; whatever was put off in it is written at its end."""
    if _waiting.keys is not None:
        yield
        return
    try:
        with transaction.atomic():
            _waiting.keys = {}
            yield
            keys, _waiting.keys = _waiting.keys, None
            for write, waiting in keys.items():
                write(list(waiting))
    finally:
        _waiting.keys = None


def put_off(write: Writer, *keys: Hashable) -> bool:
    """True where a block is open: `write` will then be called once with all keys put off for it, in their order."""
    if _waiting.keys is None:
        return False
    _waiting.keys.setdefault(write, {}).update(dict.fromkeys(keys))
    return True


def is_put_off(write: Writer, key: Hashable) -> bool:
    return _waiting.keys is not None and key in _waiting.keys.get(write, ())
