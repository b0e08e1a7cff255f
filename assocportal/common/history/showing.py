"""Rich text as a comparison shows it: tags and addresses of the allow-list, whatever a stored version holds."""

import re

from django.conf import settings
from django.utils.html import escape

from assocportal.common.html_blocks import INLINE, LINES
from assocportal.common.html_tree import Element

from .word_changes import KINDS, mark, note, read_tokens, show_tokens

HOLDERS = frozenset({"ul", "ol", "li", "blockquote", "table", "tbody", "tr", "td", "th"})
BLOCKS = LINES | HOLDERS | {"figure", "hr"}
# What may not stand inside <ins> or <del>, but may hold them.
MARKED_INSIDE = frozenset({"li", "tr", "td", "th", "tbody"})
NUMBER = re.compile(r"[1-9]\d{0,3}", re.ASCII)
PICTURE = re.compile(r"[\w./-]+\.(?:jpg|webp|avif)", re.ASCII)
NO_PICTURE = "[ảnh không còn trong thư viện]"


def as_blocks(nodes) -> list[Element]:
    """Loose text becomes paragraphs; of tags that are not allowed, what they hold."""
    blocks, run = [], []
    for node in nodes:
        if isinstance(node, str) or node.tag in INLINE or node.tag == "br":
            run.append(node)
            continue
        blocks += [*_paragraph(run), *_as_block(node)]
        run = []
    return blocks + _paragraph(run)


def show_block(block: Element) -> str:
    if block.tag in LINES:
        return wrap(block, show_tokens(read_tokens(block.children)))
    if block.tag == "figure":
        return wrap(block, "".join(map(show_picture, block.find_all("img"))) + _show_caption(block))
    return "<hr>" if block.tag == "hr" else wrap(block, "".join(map(show_block, as_blocks(block.children))))


def show_marked(block: Element, tag: str) -> str:
    """The whole block as removed or added."""
    if block.tag in MARKED_INSIDE:
        return wrap(block, "".join(show_marked(child, tag) for child in as_blocks(block.children)))
    return f'<{tag} class="diff-block">{note(f"[{KINDS[tag]}:] ", hidden=True)}{show_block(block)}</{tag}>'


def wrap(block: Element, html: str, css_class: str = "") -> str:
    names = f' class="{css_class}"' if css_class else ""
    return f"<{block.tag}{names}{_attributes(block)}>{html}</{block.tag}>"


def show_picture(image: Element) -> str:
    source = image.attributes.get("src", "")
    if not source.startswith(f"{settings.MEDIA_URL}pictures/") or not PICTURE.fullmatch(source):
        return note(NO_PICTURE)
    sizes = _numbers(image, "width", "height")
    return (
        f'<img src="{escape(source)}" alt="{escape(image.attributes.get("alt", ""))}"{sizes} loading="lazy">'
    )


def show_marked_picture(image: Element, tag: str) -> str:
    return f'<div class="diff-picture">{mark(tag, show_picture(image))}</div>'


def caption_of(figure: Element) -> list:
    return [node for caption in figure.find_all("figcaption") for node in caption.children]


def _show_caption(figure):
    words = show_tokens(read_tokens(caption_of(figure)))
    return f"<figcaption>{words}</figcaption>" if words else ""


def _as_block(node):
    if node.tag == "img":
        return [Element("figure", {}, [node])]
    is_block = node.tag in BLOCKS and (node.tag != "figure" or _is_figure(node))
    return [node] if is_block else as_blocks(node.children)


def _is_figure(node):
    tags = [child if isinstance(child, str) else child.tag for child in node.children]
    return tags in (["img", "figcaption"], ["img"])


def _paragraph(run):
    has_words = any((node if isinstance(node, str) else node.text).strip() for node in run)
    return [Element("p", {}, run)] if has_words else []


def _attributes(block):
    return _numbers(block, "colspan", "rowspan", "start") if block.tag in ("td", "th", "ol") else ""


def _numbers(element, *names):
    values = {name: element.attributes.get(name, "") for name in names}
    return "".join(f' {name}="{value}"' for name, value in values.items() if NUMBER.fullmatch(value))
