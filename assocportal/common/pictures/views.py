"""The editor's upload: one picture in, its address out."""

from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.views.decorators.http import require_POST

from .library import store_picture


@require_POST
def upload_picture(request):
    """Answers `{url, width, height}`, or `{error}` with the sentence that the editor shows."""
    user = request.user
    if not (user.is_active and user.is_staff and user.has_perm("common.add_picture")):
        return _refuse("Tài khoản này không được tải ảnh lên. Hãy đăng nhập lại.", 403)
    file = request.FILES.get("upload")
    if file is None:
        return _refuse("Chưa chọn tệp ảnh.", 400)
    try:
        picture = store_picture(file, uploaded_by=user)
    except ValidationError as error:
        return _refuse(" ".join(error.messages), 400)
    return JsonResponse(_describe(picture))


def _describe(picture):
    width = picture.usual_width
    return {"url": picture.usual_url, "width": width, "height": picture.rendition_height(width)}


def _refuse(sentence, status):
    return JsonResponse({"error": sentence}, status=status)
