"""Which events a page takes."""

from django.contrib.postgres.fields import DateTimeRangeField
from django.db.models import Case, Exists, F, Func, OuterRef, Q, When
from django.utils import timezone

from assocportal.common.insiders import for_insiders
from assocportal.common.publishing import PublishedQuerySet

from .months import Month

DURING = Func("starts_at", "finishes_at", function="tstzrange", output_field=DateTimeRangeField())


class EventQuerySet(PublishedQuerySet):
    def published(self):
        return super().published().filter(audience=self.model.Audience.PUBLIC)

    def visible_to(self, user):
        """Visitors see what is public, who acts for a member its events too, the desk all of them."""
        if user is None or not user.is_authenticated:
            return self.published()
        if user.is_staff and user.has_perm("events.view_event"):
            return super().published()
        audience = self.model.Audience
        meant = Q(audience=audience.PUBLIC) | Q(audience=audience.MEMBERS) & for_insiders(user)
        return super().published().filter(meant)

    def of_kind(self, kind):
        return self.filter(kind=kind) if kind else self

    def upcoming(self):
        """Not over yet, what is on now first: together with `past()` every event, none twice."""
        return self.filter(finishes_at__gt=timezone.now()).order_by("starts_at", "pk")

    def past(self):
        return self.filter(finishes_at__lte=timezone.now()).order_by("-starts_at", "-pk")

    def on_going(self):
        now = timezone.now()
        called_off = [self.model.Status.POSTPONED, self.model.Status.CANCELLED]
        return self.filter(starts_at__lte=now, finishes_at__gt=now).exclude(status__in=called_off)

    def coming_first(self):
        """What is on or comes, nearest first; then what was, newest first."""
        comes_at = Case(When(finishes_at__gt=timezone.now(), then=F("starts_at")))
        return self.order_by(comes_at.asc(nulls_last=True), "-starts_at", "-pk")

    def in_month(self, year, month):
        """Whatever touches that month of the Vietnamese calendar, several days long or not."""
        return (
            self.alias(during=DURING)
            .filter(during__overlap=Month(year, month).range)
            .order_by("starts_at", "pk")
        )

    def of_organisation(self, organisation):
        co_hosting = self.model.co_hosts.through.objects.filter(
            event=OuterRef("pk"), organisation=organisation
        )
        return self.filter(Q(host=organisation) | Exists(co_hosting))

    def with_host(self):
        """For its name, never its introduction."""
        return self.select_related("host").defer("host__introduction")

    def for_cards(self):
        """What a list shows; never the programme."""
        return self.with_host().defer("programme", "purposes")
