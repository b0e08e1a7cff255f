"""Titles of the people in a few rows, read in one query with these; of lists, `prefetch_related` is simpler."""

from django.db.models import OuterRef

from assocportal.common.nested import nest, unnest

from .models import PersonTitle


def with_told_titles(rows):
    """Of rows that have a `person`."""
    titles = PersonTitle.objects.filter(person=OuterRef("person"))
    return rows.annotate(told_titles=nest(titles, "id", "kind"))


def give_titles(row):
    """The person of the row has them then, as if they were prefetched."""
    titles = row.person.titles.all()
    titles._result_cache = unnest(PersonTitle, row.told_titles)
    row.person._prefetched_objects_cache = {"titles": titles}
    return row
