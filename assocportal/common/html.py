"""The one allow-list for editors' rich text: what the toolbar offers is what `clean_html` keeps."""

import re
from functools import cache
from html import unescape

import nh3
from django.conf import settings
from django.urls import reverse_lazy
from django_prose_editor.config import allowlist_from_extensions, expand_extensions
from django_prose_editor.fields import ProseEditorField

from .html_blocks import BREAKING, INLINE, RENAMED, arrange, without_hidden_characters
from .html_depth import without_depths
from .html_figures import PictureLookup
from .html_forms import RichTextFormField
from .html_links import LinkLookup
from .html_tree import Element, parse, render

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Underline": True,
    "Subscript": True,
    "Superscript": True,
    "Heading": {"levels": [2, 3, 4]},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "HardBreak": True,
    "HorizontalRule": True,
    "Link": {"protocols": ["http", "https", "mailto", "tel"], "enableTarget": False},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "Image": True,
    "Figure": True,
    "Caption": True,
    "SpecialCharacters": True,
    "PortalUploads": {
        "uploadUrl": reverse_lazy("picture_upload"),
        "libraryUrl": f"{settings.MEDIA_URL}pictures/",
    },
    "PortalPictures": {"libraryPage": reverse_lazy("admin:common_picture_changelist")},
    "PortalPictureHints": True,
    "PortalPastedLists": True,
    "PortalPastedHtml": True,
    "PortalWordPaste": True,
    "PortalToolbar": True,
}
ATTRIBUTES = {
    "a": {"href", "data-row"},
    "figure": {"data-decorative"},
    "img": {"src", "alt"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
NEVER_READ = {"script", "style", "template", "title", "svg", "math", "object", "select"}
ROUNDS = 5
INLINE_TAG = re.compile(rf"</?(?:{'|'.join(sorted(INLINE))})(?: [^>]*)?>")
BLOCK_TAG = re.compile("<[^>]*>")


class CleanHtml(str):
    """What clean_html made; it is not cleaned again on its way into the database."""

    __slots__ = ()


def clean_html(html: str) -> CleanHtml:
    """Cleaning what is clean changes nothing. No words are lost, only what may not stand around them."""
    if isinstance(html, CleanHtml):
        return html
    lookups = PictureLookup(), LinkLookup()
    for _ in range(ROUNDS):
        cleaned = _clean_once(html, *lookups)
        if cleaned == html:
            return CleanHtml(cleaned)
        html = cleaned
    return CleanHtml(_clean_once(render([Element("p", {}, [parse(html).text])]), *lookups))


def clean_typed_html(html: str) -> CleanHtml:
    """Of a form: no row that a link claims to mean, only the one that its address leads to."""
    if "data-row" in html.lower():
        root = read_html(html)
        for link in root.find_all("a"):
            link.attributes.pop("data-row", None)
        html = render(root.children)
    return clean_html(html)


def _clean_once(html, pictures, links):
    root = read_html(html)
    pictures.load(root)
    links.load(root)
    return render(arrange(root, pictures, links))


def read_html(html: str) -> Element:
    """What anybody may have sent, as a tree of allowed tags."""
    return parse(_sanitizer().clean(without_depths(without_hidden_characters(html))))


@cache
def _sanitizer():
    allowed = allowlist_from_extensions(expand_extensions(EXTENSIONS))
    return nh3.Cleaner(
        tags=allowed["tags"] | set(RENAMED) | BREAKING,
        attributes=ATTRIBUTES,
        url_schemes=allowed["url_schemes"],
        clean_content_tags=NEVER_READ,
        link_rel=None,
    )


def html_to_text(html: str) -> str:
    """The words alone, a line for each block: for excerpts, feeds and descriptions."""
    lines = (" ".join(line.split()) for line in _block_texts(parse(html)))
    return "\n".join(line for line in lines if line)


def stored_html_to_text(html: str) -> str:
    """The same of what `clean_html` made, whose canonical spelling needs no tree: ten times as fast."""
    text = BLOCK_TAG.sub("\0", INLINE_TAG.sub("", html.replace("<br>", " ")))
    lines = (" ".join(line.split()) for line in unescape(text).split("\0"))
    return "\n".join(line for line in lines if line)


def _block_texts(element):
    run = ""
    for child in element.children:
        if isinstance(child, str):
            run += child
        elif child.tag == "br" or child.tag in INLINE:
            run += child.text
        else:
            yield run
            run = ""
            yield from _block_texts(child)
    yield run


class RichTextField(ProseEditorField):
    """Rich text that is clean in the database, by whichever way it came: form, save, bulk_create, update."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, extensions=dict(EXTENSIONS), sanitize=clean_html, **kwargs)

    def formfield(self, **kwargs):
        """A form's `clean()` finds what will be stored, not what the editor sent."""
        return super().formfield(**kwargs | {"form_class": RichTextFormField, "sanitize": clean_typed_html})

    def pre_save(self, instance, add):
        value = super().pre_save(instance, add)
        if isinstance(value, str):
            value = clean_html(value)
            setattr(instance, self.attname, value)
        return value

    def get_db_prep_save(self, value, connection):
        if isinstance(value, str):
            value = str(clean_html(value))
        return super().get_db_prep_save(value, connection)
