"""Where a kept form is opened again."""

from django.urls import reverse

from .form_bar import RESTORE


def list_address(model_admin) -> str:
    return reverse(f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}_changelist")


def form_address(model_admin, key) -> str:
    return f"{list_address(model_admin)}{f'{key}/change/' if key.isdecimal() else 'add/'}"


def restore_address(model_admin, key) -> str:
    return f"{form_address(model_admin, key)}?{RESTORE}={key}"
