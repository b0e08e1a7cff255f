"""What a new portal starts with and editors then own: written at the moment its model comes, never again."""

from django.apps import apps as installed

from assocportal.common.models import Union
from assocportal.common.search.first_synonyms import write_first_synonyms
from assocportal.common.search.models import SearchEntry
from members.models import Organisation, StatusEvent
from members.standing.union import write_union_organisation

from .roles import is_new_right


def write_first_rows(sender, using, apps=installed, **kwargs):
    """Receiver of `post_migrate`, after `settle_roles`. A group that was deleted or changed stays so."""
    if all(is_migrated(model, apps) for model in (Union, SearchEntry, StatusEvent, Organisation)):
        write_union_organisation()
    try:
        synonyms = apps.get_model("common", "SynonymGroup").objects.using(using)
    except LookupError:  # migrating backwards, to before there were any
        return
    if is_new_right("add_synonymgroup", using) and not synonyms.exists():
        write_first_synonyms(using)


def is_migrated(model, apps):
    """Whether the database has reached the model as it is now: somebody may migrate backwards, or halfway."""
    try:
        migrated = apps.get_model(model._meta.label)
    except LookupError:
        return False
    return {field.name for field in migrated._meta.fields} == {field.name for field in model._meta.fields}
