"""Reporting periods and the figures that the union has published for them."""

from decimal import Decimal

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.urls import reverse

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.publishing import PublishedModel, PublishedQuerySet
from assocportal.common.vietnamese import group_digits


class ReportingPeriodQuerySet(PublishedQuerySet):
    def newest_first(self):
        return self.order_by("-ends_on", "-pk")

    def with_figures(self):
        return self.prefetch_related("figures")

    def with_key_figures(self):
        """The periods that have something for the home page, with it as `key_figures`."""
        figures = PublishedFigure.objects.filter(is_key=True)
        periods = self.filter(Exists(figures.filter(period=OuterRef("pk"))))
        return periods.prefetch_related(Prefetch("figures", figures, to_attr="key_figures"))


class ReportingPeriod(PublishedModel):
    class Kind(models.TextChoices):
        HALF_YEAR = "6-thang", "6 tháng đầu năm"
        NINE_MONTHS = "9-thang", "9 tháng đầu năm"
        YEAR = "nam", "năm"

    kind = models.CharField("loại kỳ", max_length=10, choices=Kind, default=Kind.YEAR)
    year = models.PositiveSmallIntegerField("năm", help_text="Năm của số liệu, ví dụ: 2026.")
    ends_on = models.DateField("số liệu tính đến ngày")
    note = NormalizedCharField(
        "ghi chú", max_length=250, blank=True, help_text="Nguồn hoặc cách tính, hiện dưới bảng số liệu."
    )

    objects = ReportingPeriodQuerySet.as_manager()

    history = PortalHistory("kỳ số liệu")

    class Meta(PublishedModel.Meta):
        abstract = False
        verbose_name = "kỳ số liệu"
        verbose_name_plural = "số liệu công bố"
        ordering = ["-ends_on", "-pk"]
        permissions = [("publish_reportingperiod", "Được công bố và gỡ số liệu")]
        indexes = [models.Index(fields=["-ends_on", "-id"], name="members_period_newest")]
        constraints = [
            *PublishedModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["kind", "year"],
                name="members_reportingperiod_once",
                violation_error_message="Kỳ số liệu này đã có.",
            ),
            models.CheckConstraint(
                condition=Q(year__gte=1945, year__lte=2099),
                name="members_reportingperiod_year",
                violation_error_message="Năm phải từ 1945 đến 2099.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.year}".capitalize()

    def get_absolute_url(self):
        return f"{reverse('reporting:list')}#{self.anchor}"

    @property
    def anchor(self):
        return f"{self.kind}-{self.year}"


class PublishedFigure(models.Model):
    """One number of a period with its unit; the qualifier is part of what was said ("hơn 9.000 lượt")."""

    class Qualifier(models.TextChoices):
        EXACT = "", "đúng"
        OVER = "hon", "hơn"
        NEARLY = "gan", "gần"
        ABOVE = "tren", "trên"
        ABOUT = "khoang", "khoảng"
        BELOW = "duoi", "dưới"

    period = models.ForeignKey(
        ReportingPeriod, models.CASCADE, related_name="figures", verbose_name="kỳ số liệu"
    )
    label = NormalizedCharField(
        "chỉ tiêu", max_length=200, help_text="Ví dụ: lớp tập huấn, phổ biến kiến thức"
    )
    qualifier = models.CharField("mức", max_length=8, choices=Qualifier, blank=True, default=Qualifier.EXACT)
    value = models.DecimalField("con số", max_digits=14, decimal_places=2)
    unit = NormalizedCharField("đơn vị", max_length=60, help_text="Ví dụ: lớp, lượt, hội viên, %")
    is_key = models.BooleanField("hiện trên trang chủ", default=False)
    order = models.PositiveSmallIntegerField("thứ tự", default=0, help_text="Số nhỏ đứng trước.")

    history = PortalHistory("con số")

    class Meta:
        verbose_name = "con số"
        verbose_name_plural = "con số"
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(value__gte=Decimal(0)),
                name="members_publishedfigure_not_negative",
                violation_error_message="Con số không được âm.",
            )
        ]

    def __str__(self):
        return f"{self.label}: {self.shown_value} {self.unit}"

    @property
    def shown_qualifier(self):
        return self.get_qualifier_display() if self.qualifier else ""

    @property
    def shown_number(self):
        return group_digits(without_zeros(self.value))

    @property
    def shown_value(self):
        """`hơn 9.000`, `31,15`"""
        return f"{self.shown_qualifier} {self.shown_number}".strip()


def without_zeros(number):
    """31.50 → 31.5; 90000.00 → 90000"""
    return int(number) if number == number.to_integral_value() else number.normalize()
