from urllib.parse import quote

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from .attachments import Attachment, Visibility
from .owners import may_open_at_desk, owner_is_visible
from .vietnamese import slugify


@require_safe
def download(request, token):
    """The file, for whoever may see what it belongs to; for everybody else it does not exist."""
    attachment = get_object_or_404(Attachment.objects.select_related("content_type"), token=token)
    if not may_open(request.user, attachment):
        raise Http404
    try:
        file = attachment.file.open()
    except FileNotFoundError:
        raise Http404 from None
    return _as_download(FileResponse(file, content_type="application/octet-stream"), attachment)


def may_open(user, attachment) -> bool:
    if may_open_at_desk(user, attachment):
        return True
    if attachment.visibility == Visibility.PUBLIC or (
        attachment.visibility == Visibility.STAFF and user.is_active and user.is_staff
    ):
        return owner_is_visible(user, attachment)
    return False


def _as_download(response, attachment):
    plain = f"{slugify(attachment.title) or 'tep-dinh-kem'}.{attachment.extension}"
    spelt = quote(f"{attachment.title}.{attachment.extension}", safe="")
    response["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{spelt}"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-cache"
    return response
