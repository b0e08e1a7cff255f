"""How many members an organisation had on a day, and who says so."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.publishing import EARLIEST
from assocportal.common.vietnamese import group_digits


class MembershipCountQuerySet(models.QuerySet):
    def latest_on(self, day):
        """Of each organisation the last count that was made by that day."""
        return (
            self.filter(counted_on__lte=day)
            .order_by("organisation_id", "-counted_on")
            .distinct("organisation_id")
        )


class MembershipCount(models.Model):
    organisation = models.ForeignKey(
        "members.Organisation", models.CASCADE, related_name="counts", verbose_name="tổ chức"
    )
    counted_on = models.DateField("tính đến ngày")
    members = models.PositiveIntegerField("số hội viên")
    branches = models.PositiveIntegerField("số chi hội", null=True, blank=True)
    intellectuals = models.PositiveIntegerField("hội viên trí thức", null=True, blank=True)
    women = models.PositiveIntegerField("hội viên nữ", null=True, blank=True)
    source = NormalizedCharField(
        "nguồn", max_length=200, blank=True, help_text="Ví dụ: Báo cáo 12/BC-HTH ngày 05/01/2022"
    )

    objects = MembershipCountQuerySet.as_manager()

    history = PortalHistory("số hội viên")

    class Meta:
        verbose_name = "số hội viên"
        verbose_name_plural = "số hội viên"
        ordering = ["-counted_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "counted_on"],
                name="members_membershipcount_once",
                violation_error_message="Tổ chức này đã có số hội viên của ngày đó.",
            ),
            models.CheckConstraint(
                condition=Q(intellectuals__isnull=True) | Q(intellectuals__lte=F("members")),
                name="members_membershipcount_intellectuals",
                violation_error_message="Hội viên trí thức không thể nhiều hơn số hội viên.",
            ),
            models.CheckConstraint(
                condition=Q(women__isnull=True) | Q(women__lte=F("members")),
                name="members_membershipcount_women",
                violation_error_message="Hội viên nữ không thể nhiều hơn số hội viên.",
            ),
        ]

    def __str__(self):
        return f"{group_digits(self.members)} hội viên ({self.counted_on:%d/%m/%Y})"

    def clean(self):
        super().clean()
        if self.counted_on:
            check_day(self.counted_on)

    @property
    def previous(self):
        """The organisation's count before this one."""
        earlier = MembershipCount.objects.filter(
            organisation=self.organisation_id, counted_on__lt=self.counted_on
        )
        return earlier.exclude(pk=self.pk).first()


def check_day(day):
    if day > timezone.localdate():
        raise ValidationError(
            {"counted_on": f"Chưa thể có số hội viên của ngày {day:%d/%m/%Y}: ngày này chưa đến."}
        )
    if day.year < EARLIEST.year:
        raise ValidationError({"counted_on": f"Năm phải từ {EARLIEST.year} trở đi."})
