"""What happened to an organisation: each a day, a decision and what it changed."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.written_once import written_once

from ..decisions import Decided
from ..owned import OwnedQuerySet
from . import kinds
from .names import settle_former_names
from .order import spell


def refuse_future(event, names):
    """What is written here has happened; what is planned is no event yet."""
    today = timezone.localdate()
    late = {name: day for name in names if (day := getattr(event, name)) and day > today}
    if late:
        raise ValidationError(
            {name: f"Ngày {spell(day)} chưa đến; chỉ ghi việc đã xảy ra." for name, day in late.items()}
        )


class StatusEventQuerySet(OwnedQuerySet):
    def visible_to(self, user):
        """Asked for before the paper of a decision is opened."""
        return self.published()

    def renamings(self):
        return self.exclude(former_name="").order_by("happened_on", "pk")

    def moves_until(self, day):
        return self.filter(kind__in=kinds.MOVES, happened_on__lte=day).order_by()

    def departures(self, day):
        """By which somebody left until that day, and did not come back by then. Few, whoever many there are."""
        same_day = Q(happened_on=OuterRef("happened_on"), pk__gt=OuterRef("pk"))
        back = self.model.objects.filter(
            Q(happened_on__gt=OuterRef("happened_on")) | same_day,
            organisation=OuterRef("organisation"),
            kind__in=kinds.JOINING,
            happened_on__lte=day,
        )
        return self.moves_until(day).filter(~Exists(back), kind__in=kinds.LEAVING)

    def arrivals_after(self, day):
        """Founding and admission of those of whom nothing is known until that day."""
        moved = self.model.objects.moves_until(day).filter(organisation=OuterRef("organisation"))
        beginnings = (kinds.Kind.FOUND, *kinds.ADMITTING)
        return self.filter(~Exists(moved), kind__in=beginnings, happened_on__gt=day).order_by()

    def latest_moves(self, day):
        """Of each organisation the last thing until that day by which it came or went."""
        moves = self.moves_until(day)
        return moves.order_by("organisation_id", "-happened_on", "-pk").distinct("organisation_id")


class StatusEvent(Decided):
    Kind = kinds.Kind
    JOINING, LEAVING, WITH_SUCCESSORS = kinds.JOINING, kinds.LEAVING, kinds.ENDING

    organisation = models.ForeignKey(
        "members.Organisation", models.CASCADE, related_name="status_events", verbose_name="tổ chức"
    )
    kind = models.CharField("việc", max_length=16, choices=Kind, default=Kind.ADMIT)
    happened_on = models.DateField("từ ngày")
    former_name = NormalizedCharField(
        "tên trước đó", max_length=250, blank=True, help_text="Chỉ ghi khi đổi tên."
    )
    former_short_name = NormalizedCharField("tên ngắn trước đó", max_length=120, blank=True)
    successors = models.ManyToManyField(
        "members.Organisation",
        blank=True,
        related_name="succession_events",
        verbose_name="tổ chức kế tiếp",
        help_text="Tổ chức mới sau khi hợp nhất hoặc chia tách.",
    )
    note = NormalizedCharField("ghi chú", max_length=250, blank=True)

    objects = StatusEventQuerySet.as_manager()

    history = PortalHistory("biến động tổ chức", m2m_fields=("successors",))

    class Meta:
        verbose_name = "biến động tổ chức"
        verbose_name_plural = "biến động tổ chức"
        ordering = ["happened_on", "pk"]
        indexes = [
            models.Index(fields=["organisation", "-happened_on", "-id"], name="members_statusevent_latest")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="doi-ten", former_name__gt="") | ~Q(kind="doi-ten") & Q(former_name=""),
                name="members_statusevent_rename_has_name",
                violation_error_message="Khi đổi tên, hãy ghi tên trước đó; việc khác thì để trống.",
            ),
            models.UniqueConstraint(
                fields=["organisation", "kind", "happened_on"],
                name="members_statusevent_once",
                violation_error_message="Việc này trong ngày này đã được ghi.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.happened_on:%d/%m/%Y}".capitalize()

    def clean_fields(self, exclude=None):
        super().clean_fields(exclude)
        refuse_future(self, {"happened_on", "decided_on"} - set(exclude or ()))

    def save(self, *args, **kwargs):
        with written_once():
            super().save(*args, **kwargs)
            settle_former_names(self.organisation_id)

    def delete(self, *args, **kwargs):
        with written_once():
            deleted = super().delete(*args, **kwargs)
            settle_former_names(self.organisation_id)
        return deleted
