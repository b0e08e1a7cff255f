from pathlib import Path

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from assocportal.common.media import file_response
from assocportal.common.owners import may_open_at_desk, owner_is_visible

from .models import Video

CONTENT_TYPES = {"mp4": "video/mp4", "webm": "video/webm", "vtt": "text/vtt; charset=utf-8"}


@require_safe
def show_video(request, token, extension):
    """The film or its captions, for whoever may see what they belong to; for others they do not exist."""
    video = get_object_or_404(Video.objects.select_related("content_type"), token=token)
    path = _path(video, extension)
    may_open = may_open_at_desk(request.user, video) or owner_is_visible(request.user, video)
    if not may_open or path is None or not path.is_file():
        raise Http404
    response = file_response(request, path, CONTENT_TYPES[extension])
    response["Cache-Control"] = "private, no-cache"
    return response


def _path(video, extension):
    """Where it lies; None where the video has no file of this kind."""
    file = {video.extension: video.file, "vtt": video.captions}.get(extension)
    return Path(file.path) if file else None
