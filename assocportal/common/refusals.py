"""What the database refuses, said in Vietnamese: the sentence of the constraint that stood in the way.

Forms explain most of it before (`full_clean`). What only the database can see, because two wrote at once or because a
trigger looks further than a form, arrives as an IntegrityError.

    with explained():
        seat.save()
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

_further: dict[str, str] = {}


def say_refusals(sentences: dict[str, str]) -> None:
    """For constraints that no model declares, by name; called from `AppConfig.ready()`."""
    _further.update(sentences)


def explain_refusal(error: IntegrityError) -> str:
    """The sentence; empty where nobody wrote one."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None) or ""
    return _further.get(name) or _declared().get(name, "")


@contextmanager
def explained() -> Iterator[None]:
    """A refusal that has a sentence becomes a ValidationError; what was done inside is undone."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if sentence := explain_refusal(error):
            raise ValidationError(sentence) from error
        raise


@cache
def _declared():
    constraints = (constraint for model in apps.get_models() for constraint in model._meta.constraints)
    return {
        constraint.name: str(constraint.violation_error_message)
        for constraint in constraints
        if constraint.violation_error_message != constraint.default_violation_error_message
    }
