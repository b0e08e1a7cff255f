"""A page of honours as people read it: by decision, in it by form, each recipient with the page that is theirs."""

from dataclasses import dataclass, field
from itertools import groupby

from django.contrib.contenttypes.models import ContentType

from assocportal.common.attachments import Attachment

from ..models import Person
from .models import Honour, HonourDecision, HonourForm


@dataclass
class OfForm:
    form: HonourForm
    honours: list[Honour]

    @property
    def common_merit(self) -> str:
        """What is said of all of them alike is said once."""
        merits = {honour.merit for honour in self.honours}
        return merits.pop() if len(merits) == 1 and len(self.honours) > 1 else ""


@dataclass
class OfDecision:
    decision: HonourDecision
    forms: list[OfForm]
    papers: list[Attachment] = field(default_factory=list)


def group_honours(honours: list[Honour]) -> list[OfDecision]:
    """In the order they come. Two queries: the decisions' papers, and who of the people has a page."""
    link_recipients(honours)
    groups = [
        OfDecision(rows[0].decision, [OfForm(same[0].form, same) for same in split(rows, "form_id")])
        for rows in split(honours, "decision_id")
    ]
    papers = find_papers([group.decision.pk for group in groups])
    for group in groups:
        group.papers = papers.get(group.decision.pk, [])
    return groups


def split(rows, name):
    return [list(same) for _, same in groupby(rows, key=lambda row: getattr(row, name))]


def find_papers(keys) -> dict[int, list[Attachment]]:
    owner = ContentType.objects.get_for_model(HonourDecision)
    found = {}
    for paper in Attachment.objects.public().filter(content_type=owner, object_id__in=keys):
        found.setdefault(paper.object_id, []).append(paper)
    return found


def link_recipients(honours: list[Honour]) -> None:
    """`address`: an organisation's public page, an office holder's, or nothing."""
    shown = find_shown_people({honour.person_id for honour in honours} - {None})
    for honour in honours:
        row = shown.get(honour.person_id) or honour.organisation
        is_shown = row is not None and (isinstance(row, Person) or row.is_published)
        honour.address = row.get_absolute_url() if is_shown else ""


def find_shown_people(keys) -> dict[int, Person]:
    return Person.objects.published().in_bulk(keys) if keys else {}
