"""What an import brought and what it left behind, as an editor reads it."""

from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from .models import WordImport

COUNTED = (
    ("pictures", "ảnh"),
    ("captions", "chú thích ảnh"),
    ("tables", "bảng"),
    ("headings", "đề mục"),
    ("lists", "danh sách"),
    ("notes", "chú thích cuối bài"),
)
LINE_BREAK = mark_safe("<br>")
LOOK_AGAIN = "Tiêu đề, sapo và tác giả do máy đoán: hãy xem lại trước khi gửi duyệt."


def taken_sentence(word_import: WordImport) -> str:
    counts = [(word_import.taken.get(key, 0), name) for key, name in COUNTED]
    told = ", ".join(f"{count} {name}" for count, name in counts if count)
    return f"Đã lấy chữ{f' và {told}' if told else ''} từ tệp “{word_import.name}”."


def report_html(word_import: WordImport) -> str:
    """Safe HTML: for the note above the draft and for the page of the import."""
    lines = [taken_sentence(word_import), *word_import.left_out, LOOK_AGAIN]
    return format_html_join(LINE_BREAK, "{}", ((line,) for line in lines))
