"""What the search does by the clock."""

from .. import schedule
from .counting import count_words
from .frequencies import count_lexemes
from .rebuilding import go_on_for_a_while, settle_index


def register() -> None:
    schedule.every(minutes=1, name="common.rebuild_search", run=go_on_for_a_while)
    schedule.every(minutes=1, name="common.settle_search_index", run=settle_index)
    schedule.every(minutes=1, name="common.count_search_words", run=count_words)
    schedule.every(minutes=60, name="common.count_search_lexemes", run=count_lexemes)
