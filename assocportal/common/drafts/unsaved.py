"""The page as it would be once what is typed were saved: it is saved, the page is made, and all of it is undone.

The transaction is rolled back before search entries and versions are written, and files are never touched.
"""

from django.core.exceptions import ObjectDoesNotExist
from django.db import Error

from assocportal.common.written_once import written_once

from .conflicts import form_class_of
from .inlines import settle_inlines
from .shown_forms import posted


class UnshowableError(Exception):
    """The page cannot be made yet; `sentences` say what is missing."""

    def __init__(self, *sentences):
        super().__init__(*sentences)
        self.sentences = sentences


class _UndoneError(Exception):
    def __init__(self, answer):
        self.answer = answer


def with_unsaved(target, request, data, make):
    """`make(row, sentences)` answers; the sentences say what of the form is not in the row."""
    try:
        with written_once():
            row, sentences = _save(target, request, data)
            raise _UndoneError(make(row, sentences))
    except _UndoneError as undone:
        return undone.answer
    except (Error, ObjectDoesNotExist):
        raise UnshowableError(
            "Một ô trong biểu mẫu có giá trị không lưu được. Hãy bấm “Lưu” để xem ô nào."
        ) from None


def _save(target, request, data):
    request = posted(request, settle_inlines(target.admin, request, target.row, data))
    form = form_class_of(target.admin, request, target.row)(request.POST, instance=target.row)
    sentences = _sentences(form)
    if target.row is None and sentences:
        raise UnshowableError(*sentences)
    form.instance.save()
    form._save_m2m()
    formsets, _ = target.admin._create_formsets(request, form.instance, change=target.row is not None)
    for formset in formsets:
        if formset.is_valid():
            formset.save()
        else:
            sentences.append(
                f"{formset.model._meta.verbose_name_plural.capitalize()}: có dòng chưa điền đúng."
            )
    return form.instance, sentences


def _sentences(form):
    """`Tiêu đề: Hãy nhập tiêu đề bài viết.`"""
    return [
        f"{str(form.fields[name].label).capitalize()}: {error}" if name in form.fields else str(error)
        for name, errors in form.errors.items()
        for error in errors
    ]
