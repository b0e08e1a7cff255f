"""The pages of the directory."""

from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import BooleanField, ExpressionWrapper, Q

HAS_COORDINATES = ExpressionWrapper(Q(latitude__isnull=False), output_field=BooleanField())


class OrganisationPaginator(Paginator):
    """Asks once who is meant, by keys: to count, to turn to a page and to draw the map, the standing of thousands on a
    day would be found out each time anew.
    """

    def __init__(self, organisations, per_page, *, day, **kwargs):
        super().__init__(organisations, per_page, **kwargs)
        self.day = day

    @cached_property
    def found(self):
        return list(self.object_list.values_list("pk", HAS_COORDINATES))

    @cached_property
    def count(self):
        return len(self.found)

    @property
    def keys_on_map(self):
        return [key for key, has_coordinates in self.found if has_coordinates]

    def page(self, number):
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        keys = [key for key, _ in self.found[first : first + self.per_page]]
        rows = self.object_list.model.objects.listed().for_cards(self.day).in_bulk(keys)
        return self._get_page([rows[key] for key in keys if key in rows], number, self)
