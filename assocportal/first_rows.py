"""What a new portal starts with and editors then own: written at the moment its model comes, never again."""

from django.apps import apps as installed

from assocportal.common.search.first_synonyms import write_first_synonyms

from .roles import is_new_right


def write_first_rows(sender, using, apps=installed, **kwargs):
    """Receiver of `post_migrate`, after `settle_roles`. A group that was deleted or changed stays so."""
    try:
        synonyms = apps.get_model("common", "SynonymGroup").objects.using(using)
    except LookupError:  # migrating backwards, to before there were any
        return
    if is_new_right("add_synonymgroup", using) and not synonyms.exists():
        write_first_synonyms(using)
