"""What the desk's scripts are told of a picture."""

from django.urls import reverse

from .models import Picture

MOVES = "Ảnh động chỉ giữ lại hình đầu tiên."
TWIN = "Ảnh này đã có trong thư viện từ {0:%d/%m/%Y}."


def describe_picture(picture: Picture) -> dict:
    width = picture.usual_width
    return {
        "id": picture.pk,
        "url": picture.usual_url,
        "width": width,
        "height": picture.rendition_height(width),
        "thumbnail": picture.thumbnail_url,
        "name": str(picture),
        "alt": picture.alt,
        "isDecorative": picture.is_decorative,
        "caption": picture.caption,
        "credit": picture.credit,
        "page": reverse("admin:common_picture_change", args=[picture.pk]),
    }
