"""What an organisation's page tells from the register's own rows: one query for all of them."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import OuterRef

from assocportal.common.attachments import Attachment
from assocportal.common.charts import draw_bars, draw_line
from assocportal.common.nested import nest, unnest

from .contacts import Contact
from .counts.models import MembershipCount
from .models import Organisation
from .standing.models import StatusEvent

MOST_BRANCHES = 12
MOST_COUNTS = 24
MOST_BARS = 8
FILE = ("id", "title", "file", "extension", "size", "token")


def with_profile(organisations):
    """Annotates what `Profile` needs."""
    mine = {"organisation": OuterRef("pk")}
    branches = Organisation.objects.listed().current().filter(parent=OuterRef("pk"))
    return organisations.annotate(
        told_contacts=nest(
            Contact.objects.filter(**mine, is_public=True), "kind", "value", "person", "is_public"
        ),
        told_counts=nest(
            MembershipCount.objects.filter(**mine)[:MOST_COUNTS],
            *("counted_on", "members", "branches", "intellectuals", "women", "source"),
        ),
        told_events=nest(
            StatusEvent.objects.filter(**mine),
            *("id", "kind", "happened_on", "decision_number", "decided_on", "former_name", "note"),
        ),
        told_branches=nest(branches[: MOST_BRANCHES + 1], "id", "kind", "name", "short_name", "slug"),
        told_files=nest(public_files(), *FILE),
        told_papers=nest(public_papers(), "object_id", *FILE),
    )


def public_files():
    return public_attachments("organisation").filter(object_id=OuterRef("pk"))


def public_papers():
    """Of the decisions about it."""
    events = StatusEvent.objects.filter(organisation=OuterRef(OuterRef("pk")))
    return public_attachments("statusevent").filter(object_id__in=events.values("pk"))


def public_attachments(model):
    return Attachment.objects.public().filter(content_type__app_label="members", content_type__model=model)


@dataclass
class Profile:
    organisation: Organisation

    def __post_init__(self):
        """Blocks of the page that ask the organisation what happened to it need not ask the database again."""
        events = self.organisation.status_events.all()
        events._result_cache = self.events
        self.organisation._prefetched_objects_cache = {"status_events": events}

    @cached_property
    def told(self):
        """A version that is only previewed was not asked for by `with_profile`."""
        if hasattr(self.organisation, "told_contacts"):
            return vars(self.organisation)
        stored = with_profile(Organisation.objects.all()).filter(pk=self.organisation.pk).first()
        return vars(stored) if stored else {}

    def rows_of(self, model, name):
        return unnest(model, self.told.get(name) or [])

    @cached_property
    def contacts(self):
        return self.rows_of(Contact, "told_contacts")

    @cached_property
    def events(self):
        return self.rows_of(StatusEvent, "told_events")

    @property
    def timeline(self):
        """Pairs of what happened and the papers of its decision."""
        papers = self.rows_of(Attachment, "told_papers")
        return [(event, [file for file in papers if file.object_id == event.pk]) for event in self.events]

    @cached_property
    def counts(self):
        """The latest first."""
        return self.rows_of(MembershipCount, "told_counts")

    @property
    def has_more_branches(self):
        return len(self.branches_and_one) > MOST_BRANCHES

    @property
    def branches(self):
        return self.branches_and_one[:MOST_BRANCHES]

    @cached_property
    def branches_and_one(self):
        return self.rows_of(Organisation, "told_branches")

    @property
    def attachments(self):
        return self.rows_of(Attachment, "told_files")

    @property
    def charter(self):
        """One of the public files; another one would not be handed out."""
        return next((file for file in self.attachments if file.pk == self.organisation.charter_id), None)

    @property
    def other_files(self):
        return [file for file in self.attachments if file.pk != self.organisation.charter_id]

    @cached_property
    def chart(self):
        """Of one count alone there is nothing to draw."""
        counts = [(count.counted_on, count.members) for count in reversed(self.counts)]
        if len(counts) < 2:
            return None
        title = f"Số hội viên của {self.organisation.short_name or self.organisation.name}"
        if len(counts) > MOST_BARS:
            return draw_line(title, counts, "hội viên")
        return draw_bars(title, [(name_day(day), members) for day, members in counts], "hội viên")

    @property
    def columns(self):
        """Of the table of counts: what anybody has told at all."""
        names = ("branches", "intellectuals", "women", "source")
        return {
            name for name in names if any(getattr(count, name) not in (None, "") for count in self.counts)
        }


def kind_of(model):
    return ContentType.objects.get_for_model(model)


def name_day(day: date) -> str:
    """Counts are mostly made at the year's end: then the year says it."""
    return str(day.year) if (day.day, day.month) == (31, 12) else f"{day.day}/{day.month}/{day.year % 100:02}"
