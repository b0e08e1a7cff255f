"""The union's organisation chart on a day: its bodies one below the other, its office with the units, its centres."""

from dataclasses import dataclass, field
from itertools import pairwise

from django.db.models import Prefetch
from django.urls import reverse

from assocportal.common.attachments import Attachment

from ..models import Organisation
from .models import Body
from .sittings import shown_bodies, sit

# each leads the next; every other body hangs below the first of them
LINE = (Body.Kind.EXECUTIVE, Body.Kind.STANDING, Body.Kind.PERMANENT)
# more ends than these are too narrow side by side
MOST_BESIDE = 6


@dataclass
class Node:
    name: str
    url: str = ""
    head: object = None
    text: str = ""
    children: list = field(default_factory=list)

    @property
    def is_last(self):
        """Those below have none below them: they stand one under the other."""
        return len(self.children) > 1 and not any(child.children for child in self.children)

    @property
    def ends(self):
        """As many as stand side by side."""
        return 1 if self.is_last else sum(child.ends for child in self.children) or 1


def congresses_of(organisation):
    """With the documents that everybody may open."""
    documents = Prefetch("attachments", Attachment.objects.public(), to_attr="documents")
    return list(organisation.congresses.published().prefetch_related(documents))


class Chart:
    """`offices` and `centres` are organisations of their own; the office's units are its bodies."""

    def __init__(self, organisation, moment):
        self.organisation, self.moment = organisation, moment
        self.offices, self.centres = self.read_parts()
        bodies = list(shown_bodies([organisation, *self.offices]))
        self.changed_at = max(
            [organisation.updated_at, *(body.changed_at for body in bodies if body.changed_at)], default=None
        )
        sittings = [sitting for sitting in sit(bodies, moment.term, moment.day) if self.is_shown(sitting)]
        self.units = [sitting for sitting in sittings if self.is_unit(sitting.body)]
        self.bodies = [sitting for sitting in sittings if not self.is_unit(sitting.body)]

    def read_parts(self):
        kinds = Organisation.Kind
        parts = Organisation.objects.published().filter(kind__in=(kinds.OFFICE, kinds.CENTRE))
        parts = list(parts.as_of(self.moment.day).named().order_by("kind", "name_sort", "pk"))
        return [[part for part in parts if part.kind == kind] for kind in (kinds.OFFICE, kinds.CENTRE)]

    def is_shown(self, sitting):
        """Of the past only what is known; today also a body whose people are not written down yet."""
        return bool(sitting.seats) or self.moment.is_now

    def is_unit(self, body):
        return body.kind == Body.Kind.UNIT or body.organisation_id != self.organisation.pk

    @property
    def top(self):
        """The first node of the drawing."""
        line = [self.first(kind) for kind in LINE]
        line = [sitting for sitting in line if sitting]
        beside = [node_of(sitting) for sitting in self.bodies if sitting not in line]
        below = [*self.draw_offices(), *self.draw_centres(), draw_members()]
        return join([node_of(sitting) for sitting in line], beside, below)

    def first(self, kind):
        return next((sitting for sitting in self.bodies if sitting.body.kind == kind), None)

    def draw_offices(self):
        units = [node_of(sitting) for sitting in self.units]
        if not self.offices:
            return [Node("Văn phòng, ban chuyên môn", children=units)] if units else []
        first, *others = [
            Node(office.short_name or office.name, office.get_absolute_url()) for office in self.offices
        ]
        first.children = units
        return [first, *others]

    def draw_centres(self):
        if not self.centres:
            return []
        nodes = [Node(centre.short_name or centre.name, centre.get_absolute_url()) for centre in self.centres]
        return [Node("Đơn vị trực thuộc", children=nodes)]


def node_of(sitting):
    text = f"{sitting.count} người" if sitting.count else ""
    return Node(sitting.body.name, f"#ban-{sitting.body.pk}", sitting.head, text)


def draw_members():
    return Node("Tổ chức thành viên", reverse("members:list"), text="danh bạ")


def join(line, beside, below):
    """One below the other; what stands beside hangs below the first, the rest below the last."""
    top = Node("Đại hội đại biểu", children=line[:1])
    for upper, lower in pairwise(line):
        upper.children = [lower]
    last = line[-1] if line else top
    last.children = [*last.children, *below]
    (line[0] if line else top).children.extend(beside)
    return top


def told_congresses(organisation, moment):
    """The congress that elected the term, and the next one that is planned while the term runs."""
    congresses = congresses_of(organisation)
    term = moment.term
    held = [congress for congress in congresses if term and congress.term_id == term.pk and congress.held_on]
    planned = [congress for congress in congresses if not congress.held_on and moment.is_now]
    return held, planned
