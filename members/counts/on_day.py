"""The members of every organisation on a day: the table that an office adds up for its reports."""

from dataclasses import dataclass
from functools import cached_property

from .totals import add_up

HEADINGS = [
    "Tổ chức",
    "Loại",
    "Tính đến ngày",
    "Số hội viên",
    "Số chi hội",
    "Hội viên trí thức",
    "Hội viên nữ",
    "Nguồn",
]
SUMMED = ("members", "branches", "intellectuals", "women")


@dataclass
class CountsOnDay:
    """Of the organisations that belonged on that day, each with the latest count made by then."""

    organisations: object
    day: object

    @cached_property
    def chosen(self):
        return self.organisations.counted().as_of(self.day)

    @cached_property
    def rows(self):
        """Pairs of organisation and count, or None where nobody has counted by then."""
        counts = self.latest()
        return [(organisation, counts.get(organisation.pk)) for organisation in self.chosen.named()]

    def latest(self):
        model = self.organisations.model._meta.get_field("counts").related_model
        return {count.organisation_id: count for count in model.objects.latest_on(self.day)}

    @cached_property
    def totals(self):
        return add_up(self.chosen, self.day)

    @cached_property
    def sums(self):
        """Of each column; None where nobody has told it."""
        return {name: add([getattr(count, name) for _, count in self.rows if count]) for name in SUMMED}

    @cached_property
    def uncounted(self):
        return [organisation for organisation, count in self.rows if count is None]

    def tell(self):
        """As a table for Excel."""
        for organisation, count in self.rows:
            yield [organisation.name, organisation.get_kind_display(), *tell_count(count)]
        yield ["Cộng", "", "", *(self.sums[name] for name in SUMMED), ""]


def tell_count(count):
    if count is None:
        return [""] * 6
    return [f"{count.counted_on:%d/%m/%Y}", *(getattr(count, name) for name in SUMMED), count.source]


def add(values):
    told = [value for value in values if value is not None]
    return sum(told) if told else None
