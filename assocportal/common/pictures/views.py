"""The editor's uploads: a file in, then its state until it is a picture; and what scripts ask about pictures."""

from functools import wraps

from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from .describing import MOVES, TWIN, describe_picture
from .incoming import IncomingPicture
from .models import Picture
from .rights import may_change_picture
from .staging import find_twin, receive

MOST_DESCRIBED = 100
MAY_NOT = "Tài khoản này không được tải ảnh lên. Hãy đăng nhập lại."

SHOWN = "Ảnh này đang nằm trong nội dung đã duyệt; chỉ người được đăng nội dung đó mới thay được."


def for_staff(*codenames):
    """Whoever has one of the rights; a script shows the refusal to the person."""

    def decorate(view):
        @wraps(view)
        def answer(request, *args, **kwargs):
            user = request.user
            rights = (f"common.{codename}" for codename in codenames)
            if user.is_active and user.is_staff and any(map(user.has_perm, rights)):
                return view(request, *args, **kwargs)
            return _refuse(MAY_NOT, 403)

        return never_cache(answer)

    return decorate


@require_POST
@for_staff("add_picture")
def upload_picture(request):
    """Answers `{token, state}` where to ask next, `{twin}` where the library has the file, or `{error}`.

    `again=1`: upload it even so.
    """
    file = request.FILES.get("upload")
    if file is None:
        return _refuse("Chưa chọn tệp ảnh.", 400)
    twin = None if request.POST.get("again") else find_twin(file)
    if twin:
        sentence = TWIN.format(timezone.localtime(twin.created_at))
        return JsonResponse({"twin": describe_picture(twin), "sentence": sentence})
    return _stage(file, request.user)


@require_POST
@for_staff("change_picture")
def upload_replacement(request, pk):
    """Another file for this picture; answers as an upload does."""
    file = request.FILES.get("upload")
    if file is None:
        return _refuse("Chưa chọn tệp ảnh.", 400)
    picture = get_object_or_404(Picture, pk=pk)
    if not may_change_picture(request.user, picture):
        return _refuse(SHOWN, 403)
    return _stage(file, request.user, replaces=picture)


def _stage(file, user, **details):
    try:
        row = receive(file, user, **details)
    except ValidationError as error:
        return _refuse(" ".join(error.messages), 400)
    state = reverse("picture_state", args=[row.token])
    return JsonResponse({"token": row.token, "state": state, "note": MOVES if row.moves else ""}, status=202)


@require_safe
@for_staff("add_picture", "change_picture")
def show_state(request, token):
    """`{waiting}`, the picture, or `{error}`: for whoever sent it."""
    rows = IncomingPicture.objects.select_related("picture")
    row = get_object_or_404(rows, token=token, uploaded_by=request.user)
    if row.state == IncomingPicture.State.WAITING:
        return JsonResponse({"waiting": True}, status=202)
    if row.picture is None:
        return _refuse(row.error or "Ảnh này không còn.", 400)
    return JsonResponse(describe_picture(row.picture))


@require_safe
@for_staff("view_picture", "add_picture", "change_picture")
def describe_pictures(request):
    """`?anh=12,15` or, as a text names them, `?tep=0123456789abcdef,…`; by key and by token alike."""
    keys = [key for key in request.GET.get("anh", "").split(",") if key.isdecimal() and len(key) < 19]
    tokens = [token for token in request.GET.get("tep", "").split(",") if token]
    found = Picture.objects.filter(pk__in=keys[:MOST_DESCRIBED]) if keys else Picture.objects.none()
    pictures = {str(picture.pk): picture for picture in found}
    for picture in Picture.objects.of_tokens(tokens[:MOST_DESCRIBED]) if tokens else ():
        pictures |= dict.fromkeys([picture.token, *picture.former_tokens], picture)
    return JsonResponse({name: describe_picture(picture) for name, picture in pictures.items()})


@require_safe
@for_staff("change_picture")
def download_original(request, pk):
    """As it was uploaded, with everything that the camera wrote into it: never shown, only kept."""
    picture = get_object_or_404(Picture, pk=pk)
    try:
        file = picture.original.open()
    except FileNotFoundError:
        raise Http404 from None
    extension = picture.original.name.rpartition(".")[2]
    response = FileResponse(file, as_attachment=True, filename=f"anh-{picture.pk}.{extension}")
    response["Content-Type"] = "application/octet-stream"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _refuse(sentence, status):
    return JsonResponse({"error": sentence}, status=status)
