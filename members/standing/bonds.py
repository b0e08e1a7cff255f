"""Whom an organisation may belong to, and which paper may be its charter."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError

from ..circles import is_below


def check_bonds(organisation, exclude):
    """For `clean_fields`: beside the field of what a form has."""
    checks = {"parent": find_parent_refusal, "charter": find_charter_refusal}
    refusals = {name: check(organisation) for name, check in checks.items() if name not in exclude}
    if refusals := {name: sentence for name, sentence in refusals.items() if sentence}:
        raise ValidationError(refusals)


def find_parent_refusal(organisation):
    if organisation.parent_id is None or organisation.pk is None:
        return ""
    if organisation.parent_id == organisation.pk:
        return "Một tổ chức không thể trực thuộc chính nó."
    if is_below(organisation, organisation.parent):
        return (
            f"“{organisation.parent}” đang trực thuộc tổ chức này: hai tổ chức không thể trực thuộc lẫn nhau."
        )
    return ""


def find_charter_refusal(organisation):
    charter = organisation.charter if organisation.charter_id else None
    if not charter:
        return ""
    owner = ContentType.objects.get_for_model(organisation).pk, organisation.pk
    if (charter.content_type_id, charter.object_id) == owner:
        return ""
    return "Điều lệ phải là một trong các tệp đính kèm của chính tổ chức này."
