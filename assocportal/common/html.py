"""The one allow-list for editors' rich text: what the toolbar offers is what `clean_html` keeps."""

from django_prose_editor.fields import ProseEditorField, create_sanitizer

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
    "Link": {"protocols": ["http", "https", "mailto", "tel"]},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "Image": True,
    "Figure": True,
    "Caption": True,
    "SpecialCharacters": True,
}

_sanitize = create_sanitizer(EXTENSIONS)


def clean_html(html: str) -> str:
    return _sanitize(html)


class RichTextField(ProseEditorField):
    """Rich text that is clean in the database, whichever way it got there."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, extensions=dict(EXTENSIONS), sanitize=clean_html, **kwargs)

    def pre_save(self, instance, add):
        value = clean_html(super().pre_save(instance, add) or "")
        setattr(instance, self.attname, value)
        return value
