"""The rows of attached files under a form of the desk."""

from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.contrib.contenttypes.admin import GenericTabularInline

from .attachments import Attachment


class ShownFile:
    """What stands beside "Hiện tại": the title, leading to the download."""

    def __init__(self, attachment):
        self.url = attachment.get_absolute_url()
        self.name = f"{attachment.title} (.{attachment.extension}, {attachment.size_text})"

    def __str__(self):
        return self.name


class AttachmentFileWidget(AdminFileWidget):
    def format_value(self, value):
        return ShownFile(value.instance) if self.is_initial(value) else None


class AttachmentForm(forms.ModelForm):
    class Meta:
        model = Attachment
        fields = ("title", "file", "visibility")
        widgets = {"file": AttachmentFileWidget(attrs={"accept": ".pdf,.docx,.doc,.xlsx,.xls"})}


class AttachmentInline(GenericTabularInline):
    """A wrong file is withdrawn or replaced, never deleted."""

    model = Attachment
    form = AttachmentForm
    extra = 0
    can_delete = False
