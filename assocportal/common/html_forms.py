from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import Media

from .html_links import with_present_links_of_all, without_marks


class RichTextWidget(AdminProseEditorWidget):
    @property
    def media(self):
        return super().media + Media(css={"all": ["css/admin/editor.css"]})


class RichTextFormField(ProseEditorFormField):
    """The editor with our own look, also where the admin asks for its plain text area."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"widget": RichTextWidget})

    def bound_data(self, data, initial):
        """What was sent is shown again without marks: the editor sends none, a forged one names any draft."""
        data = super().bound_data(data, initial)
        return without_marks(data) if isinstance(data, str) else data

    def prepare_value(self, value):
        return with_present_links_of_all(value) if isinstance(value, str) else value
