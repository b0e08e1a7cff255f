"""The bodies of the union and of its members, their terms and congresses."""

from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.urls import reverse

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.history.records import PortalHistory
from assocportal.common.vietnamese import roman, slugify

from ..decisions import Decided
from ..owned import OwnedQuerySet


def same(name):
    """A number as a range of itself: equality that a GiST index knows without extensions."""
    return Func(F(name), F(name), Value("[]"), function="int8range", output_field=BigIntegerRangeField())


def number(ordinal):
    """A form that is refused shows its row as it was typed: without a number, or with an impossible one."""
    return roman(ordinal) if ordinal and 0 < ordinal < 4000 else str(ordinal or "…")


class BodyQuerySet(OwnedQuerySet):
    def published(self):
        return super().published().filter(is_public=True)


class Body(models.Model):
    class Kind(models.TextChoices):
        EXECUTIVE = "ban-chap-hanh", "Ban Chấp hành"
        STANDING = "ban-thuong-vu", "Ban Thường vụ"
        PERMANENT = "thuong-truc", "Thường trực"
        INSPECTION = "uy-ban-kiem-tra", "Ủy ban Kiểm tra"
        COUNCIL = "hoi-dong", "Hội đồng"
        EDITORIAL = "ban-bien-tap", "Ban Biên tập"
        MANAGEMENT = "ban-giam-doc", "Ban Giám đốc"
        UNIT = "phong-ban", "Văn phòng, ban chuyên môn"
        OTHER = "khac", "Khác"

    organisation = models.ForeignKey(
        "members.Organisation", models.PROTECT, related_name="bodies", verbose_name="tổ chức"
    )
    kind = models.CharField("loại", max_length=16, choices=Kind, default=Kind.EXECUTIVE)
    name = NormalizedCharField(
        "tên", max_length=150, blank=True, help_text="Để trống: lấy tên loại, ví dụ Ban Chấp hành."
    )
    duties = NormalizedTextField("chức năng, nhiệm vụ", blank=True)
    is_public = models.BooleanField(
        "công khai", default=True, help_text="Bỏ chọn thì chỉ văn phòng thấy danh sách này."
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0, help_text="Số nhỏ đứng trước.")

    objects = BodyQuerySet.as_manager()

    history = PortalHistory("tổ chức lãnh đạo")

    class Meta:
        verbose_name = "ban lãnh đạo"
        verbose_name_plural = "các ban lãnh đạo"
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "name"],
                name="members_body_once",
                violation_error_message="Tổ chức này đã có ban đó.",
            )
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.name = self.name or self.get_kind_display()
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("governance:body", args=[self.pk, slugify(self.name) or "ban"])

    @property
    def long_name(self):
        return f"{self}, {self.organisation}"


class TermQuerySet(models.QuerySet):
    def on(self, day):
        return self.filter(during__contains=day)


class Term(Decided):
    """A nhiệm kỳ. It lasts until it is ended, whatever was planned; the decision is that of an extension."""

    organisation = models.ForeignKey(
        "members.Organisation", models.PROTECT, related_name="terms", verbose_name="tổ chức"
    )
    ordinal = models.PositiveSmallIntegerField(
        "khóa", null=True, blank=True, help_text="Ghi bằng số: 5 là khóa V. Lâm thời thì để trống."
    )
    is_interim = models.BooleanField(
        "lâm thời", default=False, help_text="Trước đại hội đầu tiên của tổ chức hợp nhất."
    )
    first_year = models.PositiveSmallIntegerField("từ năm", help_text="Năm đầu trong tên nhiệm kỳ: 2020.")
    last_year = models.PositiveSmallIntegerField("đến năm", help_text="Năm cuối trong tên nhiệm kỳ: 2025.")
    starts_on = models.DateField("bắt đầu ngày")
    planned_end = models.DateField("dự kiến kết thúc", null=True, blank=True)
    extended_to = models.DateField("kéo dài đến", null=True, blank=True)
    ends_on = models.DateField(
        "kết thúc ngày", null=True, blank=True, help_text="Để trống khi nhiệm kỳ chưa kết thúc."
    )
    note = NormalizedCharField("ghi chú", max_length=250, blank=True)
    during = models.GeneratedField(
        expression=Func(F("starts_on"), F("ends_on"), Value("[]"), function="daterange"),
        output_field=DateRangeField(),
        db_persist=True,
        verbose_name="thời gian",
    )

    objects = TermQuerySet.as_manager()

    history = PortalHistory("nhiệm kỳ", excluded_fields=("during",))

    class Meta:
        verbose_name = "nhiệm kỳ"
        verbose_name_plural = "nhiệm kỳ"
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="members_term_ends_after_start",
                violation_error_message="Nhiệm kỳ phải kết thúc sau khi bắt đầu.",
            ),
            models.CheckConstraint(
                condition=Q(planned_end__isnull=True) | Q(planned_end__gte=F("starts_on")),
                name="members_term_planned_after_start",
                violation_error_message="Ngày dự kiến kết thúc phải sau ngày bắt đầu.",
            ),
            models.CheckConstraint(
                condition=Q(extended_to__isnull=True)
                | Q(planned_end__isnull=False, extended_to__gt=F("planned_end")),
                name="members_term_extended_beyond_plan",
                violation_error_message="Ngày kéo dài phải sau ngày dự kiến kết thúc.",
            ),
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year"), first_year__gte=1900, last_year__lt=2200),
                name="members_term_years",
                violation_error_message="Năm cuối của nhiệm kỳ không thể trước năm đầu.",
            ),
            models.CheckConstraint(
                condition=Q(is_interim=True, ordinal__isnull=True) | Q(is_interim=False, ordinal__gte=1),
                name="members_term_ordinal_or_interim",
                violation_error_message="Hãy ghi khóa, hoặc chọn lâm thời và để trống khóa.",
            ),
            ExclusionConstraint(
                name="members_term_no_overlap",
                expressions=[
                    (same("organisation"), RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Nhiệm kỳ này trùng thời gian với một nhiệm kỳ khác của tổ chức."
                " Hãy kết thúc nhiệm kỳ trước rồi mới bắt đầu nhiệm kỳ sau.",
            ),
        ]

    def __str__(self):
        return f"{self.ordinal_text} ({self.first_year}–{self.last_year})"

    @property
    def long_name(self):
        return f"{self}, {self.organisation}"

    @property
    def ordinal_text(self):
        """`Khóa V`, `Lâm thời`"""
        return "Lâm thời" if self.is_interim else f"Khóa {number(self.ordinal)}"

    @property
    def due_on(self):
        """When its congress is due: the planned end, or to when it was extended."""
        return self.extended_to or self.planned_end


class CongressQuerySet(OwnedQuerySet):
    def visible_to(self, user):
        """Asked for before a document of a congress is opened."""
        return self.published()


class Congress(models.Model):
    """Đại hội lần thứ N: what was planned, what was held."""

    organisation = models.ForeignKey(
        "members.Organisation", models.PROTECT, related_name="congresses", verbose_name="tổ chức"
    )
    ordinal = models.PositiveSmallIntegerField("lần thứ")
    term = models.ForeignKey(
        Term,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="congresses",
        verbose_name="bầu ra nhiệm kỳ",
    )
    planned_on = models.DateField("dự kiến ngày", null=True, blank=True)
    held_on = models.DateField("tổ chức ngày", null=True, blank=True)
    venue = NormalizedCharField("địa điểm", max_length=200, blank=True)
    delegates_called = models.PositiveIntegerField("đại biểu triệu tập", null=True, blank=True)
    delegates_present = models.PositiveIntegerField("đại biểu có mặt", null=True, blank=True)
    note = NormalizedTextField("kết quả, ghi chú", blank=True)
    attachments = GenericRelation(Attachment)

    objects = CongressQuerySet.as_manager()

    history = PortalHistory("đại hội")

    class Meta:
        verbose_name = "đại hội"
        verbose_name_plural = "đại hội"
        ordering = ["-ordinal", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "ordinal"],
                name="members_congress_once",
                violation_error_message="Tổ chức này đã có đại hội lần thứ đó.",
            ),
            models.CheckConstraint(
                condition=Q(ordinal__gte=1, ordinal__lt=4000),
                name="members_congress_ordinal",
                violation_error_message="Đại hội được đếm từ lần thứ 1.",
            ),
            models.CheckConstraint(
                condition=Q(planned_on__isnull=False) | Q(held_on__isnull=False),
                name="members_congress_has_a_day",
                violation_error_message="Hãy ghi ngày dự kiến hoặc ngày tổ chức.",
            ),
            models.CheckConstraint(
                condition=Q(delegates_present__isnull=True)
                | Q(delegates_called__isnull=True)
                | Q(delegates_present__lte=F("delegates_called")),
                name="members_congress_delegates",
                violation_error_message="Đại biểu có mặt không thể nhiều hơn đại biểu triệu tập.",
            ),
        ]

    def __str__(self):
        return f"Đại hội lần thứ {number(self.ordinal)}"

    @property
    def long_name(self):
        return f"{self}, {self.organisation}"
