"""What the search does by the clock."""

from .. import schedule
from .counting import count_words
from .frequencies import count_lexemes
from .rebuilding import go_on_for_a_while, settle_index


def register() -> None:
    schedule.every(
        minutes=1,
        name="common.rebuild_search",
        run=go_on_for_a_while,
        title="Ghi lại mục tìm kiếm theo quy tắc mới",
    )
    schedule.every(
        minutes=1, name="common.settle_search_index", run=settle_index, title="Sắp lại chỉ mục tìm kiếm"
    )
    schedule.every(minutes=1, name="common.count_search_words", run=count_words, title="Đếm từ để gợi ý")
    schedule.every(
        minutes=60, name="common.count_search_lexemes", run=count_lexemes, title="Đếm từ để ước số kết quả"
    )
