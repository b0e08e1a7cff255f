"""What a new portal starts with and editors then own: written at the moment its model comes, never again."""

from django.apps import apps as installed

from assocportal.common.search.first_synonyms import write_first_synonyms
from members.honours.first_forms import write_first_forms

from .roles import is_new_right

FIRST_ROWS = {"common.synonymgroup": write_first_synonyms, "members.honourform": write_first_forms}


def write_first_rows(sender, using, apps=installed, **kwargs):
    """Receiver of `post_migrate`, after `settle_roles`. A row that was deleted or changed stays so."""
    for label, write in FIRST_ROWS.items():
        try:
            rows = apps.get_model(label).objects.using(using)
        except LookupError:  # migrating backwards, to before there were any
            continue
        if is_new_right(f"add_{label.rpartition('.')[2]}", using) and not rows.exists():
            write(using)
