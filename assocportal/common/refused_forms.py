"""A form whose row the database refused comes back with what was typed and the refusal's sentence.

What a form can know it says before; this is for what two people do at once, and for rules that only a trigger sees.
"""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from .refusals import explained


def answer_refusals(request: HttpRequest, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """Refused, the same request is answered once more, by a form that is not valid any more: nothing is saved."""
    if request.method != "POST":
        return answer()
    try:
        with explained():
            return answer()
    except ValidationError as refusal:
        request.refusal = refusal.messages
        for file in request.FILES.values():
            file.seek(0)
        return answer()


def with_refusal(request: HttpRequest, form_class: type) -> type:
    sentences = getattr(request, "refusal", None)
    if not sentences:
        return form_class
    return type(form_class.__name__, (RefusedForm, form_class), {"refusal": sentences})


class RefusedForm:
    """Mixin: says why, unless the form has found out by itself since."""

    refusal: list[str] = []

    def _post_clean(self):
        super()._post_clean()
        said = [str(sentence) for sentences in self.errors.values() for sentence in sentences]
        for sentence in self.refusal:
            if sentence not in said:
                self.add_error(None, sentence)
