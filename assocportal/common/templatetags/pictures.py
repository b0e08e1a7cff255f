"""Pictures on public pages: `{% picture %}` for one, `|rich_text` for those in an editor's text."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from assocportal.common.pictures.models import Picture

register = template.Library()

# the largest picture of the first screen; a small one beside it, such as the emblem; by default one further down
LOADING = {True: ' fetchpriority="high"', "calm": ""}
BODY_SIZES = "(min-width: 60rem) 45rem, 100vw"
# Only what clean_html writes, in the one way it writes it.
FIGURE = re.compile(
    r'<figure data-picture="(?P<pk>\d+)">(?P<img><img [^>]*alt="(?P<alt>[^"]*)"[^>]*>)'
    r"<figcaption>(?P<caption>.*?)</figcaption></figure>",
    re.DOTALL,
)
PARTS = re.compile(f"{FIGURE.pattern}|(?P<table></?table>)", re.DOTALL)
TABLES = {
    "<table>": SafeString(
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng số liệu"><table>'
    ),
    "</table>": SafeString("</table></div>"),
}


@register.simple_tag(name="picture")
def picture_tag(picture, sizes="100vw", alt=None, eager=False, **attributes):
    """`{% picture article.cover sizes="(min-width: 60rem) 50vw, 100vw" alt="" class="cover" eager=True %}`"""
    if picture is None:
        return ""
    return format_html(
        "<picture>{}{}</picture>",
        format_html_join("", '<source type="image/{}" srcset="{}" sizes="{}">', _sources(picture, sizes)),
        _image(picture, sizes, picture.alt if alt is None else alt, eager, attributes.get("class", "")),
    )


def _sources(picture, sizes):
    return [(extension, picture.srcset(extension), sizes) for extension in ("avif", "webp")]


def _image(picture, sizes, alt, eager, css_class):
    width = picture.usual_width
    return format_html(
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}{} decoding="async">',
        picture.usual_url,
        picture.srcset("jpg"),
        sizes,
        width,
        picture.rendition_height(width),
        alt,
        format_html(' class="{}"', css_class) if css_class else "",
        SafeString(LOADING.get(eager, ' loading="lazy"')),
    )


@register.filter
def rich_text(html):
    """What clean_html stored, for the public: figures with renditions, tables in a frame that scrolls."""
    html = html or ""
    matches = list(PARTS.finditer(html))
    pictures = Picture.objects.in_bulk({int(match["pk"]) for match in matches if match["pk"]})
    pieces, position = [], 0
    for match in matches:
        part = TABLES[match["table"]] if match["table"] else _figure(match, pictures.get(int(match["pk"])))
        pieces += [SafeString(html[position : match.start()]), part]
        position = match.end()
    return format_html_join("", "{}", ((piece,) for piece in [*pieces, SafeString(html[position:])]))


def _figure(match, picture):
    alt = SafeString(match["alt"]) or None
    image = picture_tag(picture, sizes=BODY_SIZES, alt=alt) if picture else SafeString(match["img"])
    caption = _caption(SafeString(match["caption"]), picture.credit if picture else "")
    return format_html('<figure class="figure">{}{}</figure>', image, caption)


def _caption(caption, credit):
    credit = format_html('<span class="figure-credit">(Ảnh: {})</span>', credit) if credit else ""
    if not caption and not credit:
        return ""
    return format_html("<figcaption>{}{}{}</figcaption>", caption, " " if caption and credit else "", credit)
