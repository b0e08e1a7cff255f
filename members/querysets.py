"""Which organisations: those the public finds, those that belonged on a day, with their latest count."""

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from assocportal.common.publishing import PublishedQuerySet

from .counts.models import MembershipCount
from .counts.totals import add_up
from .finding import closeness_of, has_names
from .standing.models import StatusEvent


class OrganisationQuerySet(PublishedQuerySet):
    def published(self):
        """Partners from outside are hosts of events, never listed."""
        return super().published().exclude(kind=self.model.Kind.EXTERNAL)

    def listed(self):
        """The directory. The union itself is not one of its members."""
        return self.published().filter(kind__in=self.model.LISTED_KINDS)

    def as_of(self, day):
        """Those that belonged on that day, by the last thing that happened to them until then.

        What was never admitted by a decision belonged since it was founded.
        """
        events = StatusEvent.objects.filter(organisation=OuterRef("pk"))
        moves = events.filter(kind__in=(*StatusEvent.JOINING, *StatusEvent.LEAVING))
        last = moves.filter(happened_on__lte=day).order_by("-happened_on", "-pk").values("kind")[:1]
        never_admitted = ~Exists(events.filter(kind__in=StatusEvent.JOINING))
        founded = Q(founded_on__isnull=True) | Q(founded_on__lte=day)
        return self.annotate(standing=Subquery(last)).filter(
            Q(standing__in=StatusEvent.JOINING) | Q(standing__isnull=True) & Q(never_admitted) & founded
        )

    def current(self):
        return self.as_of(timezone.localdate())

    def counted(self):
        """Member organisations in the sense of "30 tổ chức thành viên": the standing office is not one."""
        return self.published().filter(kind__in=self.model.MEMBER_KINDS)

    def matching(self, text):
        """Those that are or were called so; what is spelt with the same marks, then what stands as typed, first."""
        return (
            self.filter(has_names(text))
            .annotate(closeness=closeness_of(text))
            .order_by("closeness", "name_sort", "pk")
        )

    def for_cards(self, day=None):
        return self.named().select_related("field", "logo").with_counts(day)

    def named(self):
        """For links and names on the pages of others; never the introduction."""
        return self.defer("introduction", "names_plain", "names_tone")

    def with_counts(self, day=None):
        """The latest count made by that day, as `member_count` and `members_counted_on`."""
        latest = MembershipCount.objects.filter(
            organisation=OuterRef("pk"), counted_on__lte=day or timezone.localdate()
        ).order_by("-counted_on")
        return self.annotate(
            member_count=Subquery(latest.values("members")[:1]),
            members_counted_on=Subquery(latest.values("counted_on")[:1]),
        )

    def totals(self, day=None):
        """How many member organisations there were on a day, their members, and the latest day these were counted on.

        A person who belongs to two associations is counted in both; pages that show the sum say so.
        """
        day = day or timezone.localdate()
        return add_up(self.counted().as_of(day), day)

    def departed(self, day):
        """Those that had gone by that day: left, merged, divided or dissolved."""
        moves = StatusEvent.objects.filter(
            kind__in=(*StatusEvent.JOINING, *StatusEvent.LEAVING), happened_on__lte=day
        )
        last = moves.order_by("organisation_id", "-happened_on", "-pk").distinct("organisation_id")
        gone = StatusEvent.objects.filter(pk__in=last.values("pk"), kind__in=StatusEvent.LEAVING)
        return self.filter(pk__in=gone.order_by().values("organisation"))
