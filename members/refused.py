"""What an act refused, put into the form that asked for it."""

from django.core.exceptions import NON_FIELD_ERRORS


def add_refusal(form, refusal):
    """Beside the field where the form has it; what was found elsewhere, above all fields."""
    if not hasattr(refusal, "error_dict"):
        form.add_error(None, refusal)
        return
    for name, errors in refusal.error_dict.items():
        place = name if name in form.fields and name != NON_FIELD_ERRORS else None
        for error in errors:
            form.add_error(place, error)
