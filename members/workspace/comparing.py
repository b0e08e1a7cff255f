"""A line of a proposal as the office and its sender read it: what, before and after."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    label: str
    before: str
    after: str

    @property
    def is_changed(self):
        return self.before != self.after
