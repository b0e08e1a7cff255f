"""Pictures on public pages: `{% picture %}` for one, `{% zoom %}` for one that leads to its largest rendition,
`|rich_text` for those in an editor's text.
"""

import re
from html import unescape

from django import template
from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString

from assocportal.common.html_links import with_present_links
from assocportal.common.media_blocks import PLACE, Places
from assocportal.common.pictures.models import Picture

register = template.Library()

# the largest picture of the first screen; a small one beside it, such as the emblem; by default one further down
LOADING = {True: ' fetchpriority="high"', "calm": ""}
# How wide a picture stands in the layout, where many templates ask for the same.
SIZES = {
    "body": "(min-width: 71rem) 44rem, (min-width: 60rem) calc(100vw - 27rem), (min-width: 48rem) 44rem, 100vw",
}
# A first picture that begins after so much text lies below the first screen of a phone.
NEAR_THE_TOP = 500
# Only what clean_html writes, in the one way it writes it.
FIGURE = re.compile(
    r'<figure data-picture="(?P<pk>\d+)"(?P<decorative> data-decorative="")?>'
    r'(?P<img><img [^>]*alt="(?P<alt>[^"]*)"[^>]*>)'
    r"<figcaption>(?P<caption>.*?)</figcaption></figure>",
    re.DOTALL,
)
PARTS = re.compile(f"{FIGURE.pattern}|(?P<table></?table>)|(?i:{PLACE.pattern})", re.DOTALL)
TABLES = {
    "<table>": SafeString(
        '<div class="table-scroll" tabindex="0" role="group" aria-label="Bảng số liệu"><table>'
    ),
    "</table>": SafeString("</table></div>"),
}


@register.simple_tag(name="picture")
def picture_tag(picture, sizes="100vw", alt=None, eager=False, **attributes):
    """`{% picture article.cover sizes="(min-width: 60rem) 50vw, 100vw" alt="" class="cover" eager=True %}`

    `eager`: True for the largest picture of the first screen, "calm" for a small one on it.
    """
    if picture is None:
        return ""
    sizes = SIZES.get(sizes, sizes)
    return format_html(
        "<picture>{}{}</picture>",
        format_html_join("", '<source type="image/{}" srcset="{}" sizes="{}">', _sources(picture, sizes)),
        _image(picture, sizes, picture.alt if alt is None else alt, eager, attributes.get("class", "")),
    )


@register.simple_tag
def zoom(picture, caption="", alt=None, **options):
    """The picture as a link: without script it opens the largest rendition, with it js/dialog.js does.

    `caption` names the link where the picture has no alt; the options are those of `{% picture %}`.
    """
    alt = picture.alt if alt is None else alt
    return format_html(
        '<a class="zoom" href="{}" aria-label="{}">{}</a>',
        picture.largest_url,
        ": ".join(filter(None, ("Xem ảnh lớn", alt or caption))),
        picture_tag(picture, alt=alt, **options),
    )


def _sources(picture, sizes):
    return [(extension, picture.srcset(extension), sizes) for extension in ("avif", "webp")]


def _image(picture, sizes, alt, eager, css_class):
    width = picture.usual_width
    css_class = " ".join(filter(None, (css_class, picture.focus_classes)))
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
def rich_text(html, owner=None):
    """What clean_html stored, for the public: figures with renditions, tables in a frame that scrolls.

    `{{ article.body|rich_text:article }}` fills the places that the text keeps for the article's album and videos;
    where the article shows no cover above it, its text's first picture is the largest of the first screen.
    """
    leads = not getattr(owner, "shows_cover", True)
    html = with_present_links(html or "")
    matches = list(PARTS.finditer(html))
    pictures = Picture.objects.in_bulk({int(match["pk"]) for match in matches if match["pk"]})
    places = Places(owner)
    pieces, position = [], 0
    for match in matches:
        eager = leads and not position and match.start() < NEAR_THE_TOP
        pieces += [SafeString(html[position : match.start()]), _part(match, pictures, places, eager)]
        position = match.end()
    return format_html_join("", "{}", ((piece,) for piece in [*pieces, SafeString(html[position:])]))


def _part(match, pictures, places, eager):
    if match["table"]:
        return TABLES[match["table"]]
    if match["place"]:
        return places.fill(match["place"])
    return _figure(match, pictures.get(int(match["pk"])), eager)


def _figure(match, picture, eager):
    if picture is None:
        image = SafeString(match["img"])
    else:
        words = unescape(strip_tags(match["caption"]))
        alt = "" if match["decorative"] else unescape(match["alt"]) or None
        image = zoom(picture, words, alt, sizes="body", eager=eager)
    caption = _caption(SafeString(match["caption"]), picture.credit if picture else "")
    return format_html('<figure class="figure">{}{}</figure>', image, caption)


def _caption(caption, credit):
    credit = format_html('<span class="figure-credit">(Ảnh: {})</span>', credit) if credit else ""
    if not caption and not credit:
        return ""
    return format_html("<figcaption>{}{}{}</figcaption>", caption, " " if caption and credit else "", credit)
