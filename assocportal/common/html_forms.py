from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import Media


class RichTextWidget(AdminProseEditorWidget):
    @property
    def media(self):
        return super().media + Media(css={"all": ["css/admin/editor.css"]})


class RichTextFormField(ProseEditorFormField):
    """The editor with our own look, also where the admin asks for its plain text area."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"widget": RichTextWidget})
