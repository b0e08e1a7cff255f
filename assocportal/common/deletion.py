"""What a deletion takes along, in words for people: rows that only link two others are left out."""

from django.apps import apps
from django.utils.text import capfirst


def link_models():
    """The tables behind many-to-many fields, whose rows Django calls `Article_tags object (1)`."""
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.auto_created]


def without_links(rows):
    """The admin's nested list of what will be deleted."""
    prefixes = tuple(f"{capfirst(model._meta.verbose_name)}: " for model in link_models())
    kept = []
    for row in rows:
        if isinstance(row, list):
            row = without_links(row)
        elif row.startswith(prefixes):
            continue
        if row:
            kept.append(row)
    return kept


def without_link_counts(counts):
    """The admin's summary, by the models' plural names."""
    names = {model._meta.verbose_name_plural for model in link_models()}
    return {name: count for name, count in counts.items() if name not in names}
