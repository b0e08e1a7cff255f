"""Files drawn from a row on demand. Whoever may see the row's page may have them; nothing is stored."""

import hashlib
import json
from functools import cache, wraps

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.cache import get_conditional_response
from django.utils.decorators import method_decorator
from django.utils.http import http_date
from django.views.decorators.http import require_safe
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from assocportal.common.preview import PreviewMixin
from assocportal.common.union import current_union

from .cards import Card, draw_card
from .pdf import make_pdf
from .typesetting import FOLDER, TooBusy
from .word import make_docx

SHORT_WHILE = "public, max-age=300"
FOR_THEM_ALONE = "no-store, private"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Anybody may ask for a file: what is longer (200 pages) takes seconds, and memory that a process never gives back.
LONGEST, MOST_PICTURES = 600_000, 200
PICTURE = '"kind": "figure"'
BUSY = "Cổng thông tin đang tạo những tệp khác. Hãy thử lại sau vài giây."


def unless_busy(view):
    @wraps(view)
    def answer_or_put_off(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except TooBusy:
            headers = {"Retry-After": "5", "Cache-Control": "no-store"}
            return HttpResponse(BUSY, "text/plain; charset=utf-8", status=503, headers=headers)

    return answer_or_put_off


@method_decorator(unless_busy, name="dispatch")
class _RowFile(SingleObjectMixin, View):
    """`describe(row)` answers the words as data, `make(data)` the file; `path_name` is the row's own address for it."""

    http_method_names = ["get", "head", "options"]
    content_type = path_name = extension = ""

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        address = getattr(self.object, self.path_name)
        if request.path != address:
            return self.redirect_to(address)
        return self.render_to_response(self.get_context_data())

    def render_to_response(self, context):
        response = answer(self.request, self.describe(self.object), self.make, self.content_type)
        response["Last-Modified"] = http_date(self.object.updated_at.timestamp())
        if not self.is_public():
            response["Cache-Control"] = FOR_THEM_ALONE
        return response

    def redirect_to(self, address):
        """The month was wrong. For ever, unless the row has no final address yet."""
        if self.is_public():
            return HttpResponsePermanentRedirect(address)
        return HttpResponseRedirect(address, headers={"Cache-Control": FOR_THEM_ALONE})

    def is_public(self):
        return self.object.is_published


class CardView(PreviewMixin, _RowFile):
    """The picture that social networks show. `describe(row)` answers `Card.describe()`."""

    content_type, path_name = "image/png", "card_path"
    make = staticmethod(draw_card)


class _Download(PreviewMixin, _RowFile):
    def render_to_response(self, context):
        response = super().render_to_response(context)
        name = f"{self.object.slug}.{self.extension}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["X-Robots-Tag"] = "noindex"
        return response


class PdfView(_Download):
    """`describe(row)` answers `Paper.describe()`."""

    content_type, path_name, extension = "application/pdf", "pdf_path", "pdf"
    make = staticmethod(make_pdf)


class DocxView(_Download):
    content_type, path_name, extension = WORD, "docx_path", "docx"
    make = staticmethod(make_docx)


@require_safe
@unless_busy
def show_share_card(request):
    """The picture of every page that has none of its own."""
    card = Card(title=current_union().official_name, kicker="Cổng thông tin điện tử")
    return answer(request, card.describe(), draw_card, "image/png")


def answer(request, data, make, content_type):
    """Nothing is drawn for whoever has it already: the tag is the words' own, so it changes whenever they do."""
    words = json.dumps(data, sort_keys=True, ensure_ascii=False)
    if len(words) > LONGEST or words.count(PICTURE) > MOST_PICTURES:
        raise Http404("Bài này quá dài để lưu thành tệp.")
    etag = fingerprint(words)
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(make(data), content_type=content_type)
    response["ETag"] = etag
    response["Cache-Control"] = SHORT_WHILE
    return response


def fingerprint(words: str) -> str:
    return f'"{hashlib.sha256(words.encode() + templates_digest()).hexdigest()[:32]}"'


@cache
def templates_digest() -> bytes:
    """A new version of the portal draws anew."""
    files = sorted(path for path in FOLDER.rglob("*.*") if path.suffix in (".py", ".typ", ".docx"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).digest()
