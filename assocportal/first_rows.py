"""What a new portal starts with and editors then own: written at the moment its model comes, never again."""

from django.apps import apps as installed

from assocportal.common.models import Union
from assocportal.common.search.first_synonyms import write_first_synonyms
from assocportal.common.search.models import SearchEntry
from members.honours.first_forms import write_first_forms
from members.models import Organisation, StatusEvent
from members.standing.union import write_union_organisation

from .roles import is_new_right

FIRST_ROWS = {"common.synonymgroup": write_first_synonyms, "members.honourform": write_first_forms}


def write_first_rows(sender, using, apps=installed, **kwargs):
    """Receiver of `post_migrate`, after `settle_roles`. A row that was deleted or changed stays so."""
    if all(is_migrated(model, apps) for model in (Union, SearchEntry, StatusEvent, Organisation)):
        write_union_organisation()
    for label, write in FIRST_ROWS.items():
        try:
            rows = apps.get_model(label).objects.using(using)
        except LookupError:  # migrating backwards, to before there were any
            continue
        if is_new_right(f"add_{label.rpartition('.')[2]}", using) and not rows.exists():
            write(using)


def is_migrated(model, apps):
    """Whether the database has reached the model as it is now: somebody may migrate backwards, or halfway."""
    try:
        migrated = apps.get_model(model._meta.label)
    except LookupError:
        return False
    return {field.name for field in migrated._meta.fields} == {field.name for field in model._meta.fields}
