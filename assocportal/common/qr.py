"""A QR code for the portal's own pages, to be pointed at from paper and from a projector's screen."""

from io import BytesIO

import segno
from django.http import Http404, HttpResponse
from django.urls import Resolver404, resolve
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from .addresses import absolute

NOT_FOR_THE_PUBLIC = ("admin", "media", "ma-qr")
LONGEST = 250  # a code of more squares is read by no phone across a hall


class OwnPathConverter:
    """`{% url 'qr' path=article.get_absolute_url %}`: the page's path, its slashes at both ends left out."""

    regex = r"[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*"

    def to_python(self, value):
        return f"/{value}/"

    def to_url(self, value):
        return value.strip("/")


@require_safe
@cache_control(public=True, max_age=7 * 86400)
def show_qr(request, path):
    """Drawn for any address that a page of ours could have: whether the page exists, its own address tells."""
    if not may_have_page(path):
        raise Http404("Không có trang nào ở địa chỉ này.")
    return HttpResponse(draw_qr(absolute(path)), content_type="image/svg+xml")


def may_have_page(path: str) -> bool:
    if len(path) > LONGEST or path.split("/")[1] in NOT_FOR_THE_PUBLIC:
        return False
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


def draw_qr(address: str, title: str = "") -> bytes:
    """Black on white in every theme, with its quiet margin: readers ask for both."""
    file = BytesIO()
    segno.make(address, error="m", micro=False).save(
        file,
        kind="svg",
        xmldecl=False,
        omitsize=True,
        dark="#000",
        light="#fff",
        svgclass=None,
        lineclass=None,
        title=title or f"Mã QR của {address}",
    )
    return file.getvalue()
