"""The videos under a form of the desk."""

from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.contrib.contenttypes.admin import GenericStackedInline

from assocportal.common.desk import LocalNumbers

from .models import Video


class ShownFile:
    """What stands beside "Hiện tại", leading to the file that the public gets."""

    def __init__(self, name, url):
        self.name, self.url = name, url

    def __str__(self):
        return self.name


class VideoFileWidget(AdminFileWidget):
    def format_value(self, value):
        if not self.is_initial(value):
            return None
        video = value.instance
        return ShownFile(f"{video.title} (.{video.extension}, {video.size_text})", video.get_absolute_url())


class CaptionsFileWidget(VideoFileWidget):
    def format_value(self, value):
        return ShownFile("phụ đề (.vtt)", value.instance.captions_url) if self.is_initial(value) else None


class VideoForm(forms.ModelForm):
    class Meta:
        model = Video
        fields = ("title", "file", "captions", "poster", "order")
        widgets = {
            "file": VideoFileWidget(attrs={"accept": ".mp4,.webm"}),
            "captions": CaptionsFileWidget(attrs={"accept": ".vtt"}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "title" in self.fields:
            self.fields["title"].required = False
            self.fields["title"].help_text = "Để trống: lấy tên của tệp video."


class VideoInline(LocalNumbers, GenericStackedInline):
    """For the admin of any model that has `videos`."""

    model = Video
    form = VideoForm
    template = "admin/video_inline.html"
    autocomplete_fields = ("poster",)
    extra = 0
