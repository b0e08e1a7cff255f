"""Two versions of a text or of a value as one that can be read: what was removed, what was added, what stayed.

compare_html(old, new)          rich text, block by block and in changed blocks word by word
compare_text(old, new)          plain text
compare_values(field, old, new) whatever a field of a model holds, in an editor's words
"""

from itertools import groupby

from django.db.models import FileField
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from assocportal.common.html import RichTextField, clean_html
from assocportal.common.html_blocks import LINES
from assocportal.common.html_tree import parse
from assocportal.common.pictures.models import Picture

from .block_pairs import Block, pair_blocks
from .showing import (
    NO_PICTURE,
    as_blocks,
    caption_of,
    show_block,
    show_marked,
    show_marked_picture,
    show_picture,
    wrap,
)
from .values import is_picture, is_plain_text, say_all, say_value
from .word_changes import as_line, compare_lines, mark, note

FOLDED_FROM = 4  # so many unchanged blocks in a row are folded away, but for one beside each change
FORMER_TAGS = {
    "p": "đoạn văn thường",
    "h2": "tiêu đề cấp 2",
    "h3": "tiêu đề cấp 3",
    "h4": "tiêu đề cấp 4",
    "ul": "danh sách gạch đầu dòng",
    "ol": "danh sách đánh số",
    "td": "ô thường",
    "th": "ô tiêu đề",
}
DECORATIVE = "(để trống: ảnh chỉ trang trí)"


def compare_html(old: str, new: str) -> SafeString:
    """Safe to show: everything is escaped or of the allow-list."""
    pairs = _pairs(parse(clean_html(old or "")).children, parse(clean_html(new or "")).children)
    return mark_safe("".join(_fold(pairs)))  # noqa: S308 (built of escaped words and tags of ours alone)


def compare_text(old: str, new: str) -> SafeString:
    return mark_safe(compare_lines(as_line(old or ""), as_line(new or "")))  # noqa: S308 (as above)


def compare_values(field, old, new) -> SafeString:
    """Keys or rows for what a field refers to; several of them where it is a relation to many."""
    if isinstance(field, RichTextField):
        return compare_html(old, new)
    if is_plain_text(field):
        return compare_text(old, new)
    if field.many_to_many:
        return _compare_lists(say_all(field, old), say_all(field, new))
    if is_picture(field):
        return _compare_pictures(old, new)
    if isinstance(field, FileField) and old and new and old != new:
        return _compare_lists(["tệp cũ"], ["tệp mới"], " → ")
    return compare_words(say_value(field, old), say_value(field, new))


def _compare_pictures(old, new):
    pictures = Picture.objects.in_bulk([key for key in (old, new) if key])
    if old == new:
        return _thumbnail(pictures.get(new))
    sides = [mark(tag, _thumbnail(pictures.get(key))) for tag, key in (("del", old), ("ins", new)) if key]
    return format_html('<span class="diff-pictures">{}</span>', mark_safe("".join(sides)))  # noqa: S308 (as above)


def _thumbnail(picture):
    if picture is None:
        return mark_safe(note(NO_PICTURE))  # noqa: S308 (as above)
    address, words = picture.rendition_url(picture.widths[0], "jpg"), str(picture)
    return format_html('<img class="diff-thumbnail" src="{}" alt="{}" loading="lazy">', address, words)


def compare_words(old: str, new: str) -> SafeString:
    """Short values as a whole: half a date says nothing."""
    return _compare_lists([old], [new], " → ") if old != new else _compare_lists([old], [new])


def _compare_lists(old, new, between=" "):
    """What stayed, then what went, then what came."""
    stayed = [show for name in new if name in old for show in [_plain(name)]]
    removed = [mark("del", _plain(name)) for name in old if name not in new]
    added = [mark("ins", _plain(name)) for name in new if name not in old]
    return mark_safe(between.join(stayed + removed + added))  # noqa: S308 (as above)


def _plain(words):
    return compare_text(words, words)


def _pairs(old_nodes, new_nodes):
    old, new = ([Block(element) for element in as_blocks(nodes)] for nodes in (old_nodes, new_nodes))
    return pair_blocks(old, new)


def _is_same(pair):
    old, new = pair
    return bool(old and new and old.key == new.key)


def _fold(pairs):
    """Long stretches of what stayed open on a press; the block beside a change says where one is."""
    runs = [(is_same, list(run)) for is_same, run in groupby(pairs, _is_same)]
    for place, (is_same, run) in enumerate(runs):
        first = 0 if place == 0 else 1
        last = len(run) - (0 if place == len(runs) - 1 else 1)
        if not is_same or last - first < FOLDED_FROM:
            yield from (_show_pair(*pair) for pair in run)
            continue
        yield from (_show_pair(*pair) for pair in run[:first])
        yield _folded([_show_pair(*pair) for pair in run[first:last]])
        yield from (_show_pair(*pair) for pair in run[last:])


def _folded(shown):
    summary = note(f"… {len(shown)} đoạn không đổi …")
    return f'<details class="diff-fold"><summary>{summary}</summary>{"".join(shown)}</details>'


def _show_pair(old, new):
    if old is None or new is None:
        return show_marked(old.element, "del") if old else show_marked(new.element, "ins")
    if old.key == new.key:
        return show_block(new.element)
    return _show_changed(old.element, new.element)


def _show_changed(old, new):
    if new.tag == "figure":
        return _show_changed_figure(old, new)
    if new.tag in LINES:
        return wrap(new, _former_tag(old, new) + compare_lines(old.children, new.children), "diff-changed")
    pairs = _pairs(old.children, new.children)
    inside = "".join(_show_pair(*pair) for pair in pairs)
    # nothing of ours may stand between a list and its items
    before = _former_tag(old, new) if new.tag in ("ul", "ol") else ""
    return before + wrap(new, (_former_tag(old, new) if new.tag in ("td", "th") else "") + inside)


def _former_tag(old, new):
    return note(f"[trước là {FORMER_TAGS[old.tag]}] ") if old.tag != new.tag else ""


def _show_changed_figure(old, new):
    old_image, new_image = (next(figure.find_all("img"), None) for figure in (old, new))
    caption = compare_lines(caption_of(old), caption_of(new))
    shown = _show_changed_picture(old_image, new_image) + (
        f"<figcaption>{caption}</figcaption>" if caption else ""
    )
    return wrap(new, shown, "diff-changed")


def _show_changed_picture(old, new):
    if old is None or new is None or old.attributes.get("src") != new.attributes.get("src"):
        removed = show_marked_picture(old, "del") if old else ""
        return removed + (show_marked_picture(new, "ins") if new else "")
    return show_picture(new) + _compare_alt(old.attributes.get("alt", ""), new.attributes.get("alt", ""))


def _compare_alt(old, new):
    if old == new:
        return ""
    words = compare_text(old or DECORATIVE, new or DECORATIVE)
    return f'<p class="diff-note">Chữ thay ảnh (alt): {words}</p>'
