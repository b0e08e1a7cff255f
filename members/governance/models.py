"""The seat ledger: who held which seat of which body, from when to when, by which right.

Composition on a day, a person's seats, a seat's holders are read from it. What it promises (no seat twice, none outside
its term, one head at a time) the database keeps, see the migration of its rules.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Q, Value

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory

from ..decisions import Decided
from ..owned import OwnedQuerySet
from .bodies import Body, Congress, Term, same

__all__ = ["Body", "Congress", "Seat", "Term"]

DURING = Func(F("starts_on"), F("ends_on"), Value("[]"), function="daterange", output_field=DateRangeField())


class SeatQuerySet(OwnedQuerySet):
    def on(self, day):
        """Held on that day, the first and the last included."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)

    def touching(self, first, last):
        """Held on any day from the one to the other."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=first), starts_on__lte=last)

    def published(self):
        """What the public may know of: seats of public bodies of organisations that have a page."""
        return super().published().filter(body__is_public=True)

    def in_protocol_order(self):
        return self.order_by("body__order", "body_id", "order", "role", "person__name_sort", "pk")


class Seat(Decided):
    personal_fields = ("__str__",)

    class Role(models.IntegerChoices):
        """In the order of protocol."""

        CHAIR = 10, "Chủ tịch"
        HEAD = 20, "Trưởng ban"
        COMMISSION_CHAIR = 30, "Chủ nhiệm"
        DIRECTOR = 40, "Giám đốc"
        VICE_CHAIR = 50, "Phó Chủ tịch"
        DEPUTY_HEAD = 60, "Phó Trưởng ban"
        VICE_COMMISSION_CHAIR = 70, "Phó Chủ nhiệm"
        DEPUTY_DIRECTOR = 80, "Phó Giám đốc"
        SECRETARY_GENERAL = 90, "Tổng Thư ký"
        DEPUTY_SECRETARY = 100, "Phó Tổng Thư ký"
        SECRETARY = 110, "Thư ký"
        CHIEF_OF_OFFICE = 120, "Chánh Văn phòng"
        DEPUTY_CHIEF_OF_OFFICE = 130, "Phó Chánh Văn phòng"
        STANDING_MEMBER = 140, "Ủy viên Thường vụ"
        MEMBER = 150, "Ủy viên"
        STAFF = 160, "Chuyên viên"

    class Qualifier(models.TextChoices):
        NONE = "", "không ghi"
        STANDING = "thuong-truc", "thường trực"
        FULL_TIME = "chuyen-trach", "chuyên trách"
        PART_TIME = "kiem-nhiem", "kiêm nhiệm"
        ACTING = "quyen", "quyền"

    class How(models.TextChoices):
        CONGRESS = "dai-hoi", "bầu tại đại hội"
        BY_ELECTION = "bau-bo-sung", "bầu bổ sung"
        APPOINTED = "chi-dinh", "chỉ định"
        INTERIM = "lam-thoi", "lâm thời"

    # of these there is one at a time in a body
    HEADS = (Role.CHAIR, Role.HEAD, Role.COMMISSION_CHAIR, Role.DIRECTOR)

    person = models.ForeignKey("members.Person", models.PROTECT, related_name="seats", verbose_name="người")
    body = models.ForeignKey(Body, models.PROTECT, related_name="seats", verbose_name="ban")
    term = models.ForeignKey(Term, models.PROTECT, related_name="seats", verbose_name="nhiệm kỳ")
    role = models.PositiveSmallIntegerField("chức danh", choices=Role, default=Role.MEMBER)
    qualifier = models.CharField(
        "tính chất", max_length=12, choices=Qualifier, blank=True, default=Qualifier.NONE
    )
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến hết ngày", null=True, blank=True, help_text="Để trống khi còn giữ.")
    how = models.CharField("hình thức", max_length=12, choices=How, default=How.CONGRESS)
    congress = models.ForeignKey(
        Congress, models.PROTECT, null=True, blank=True, related_name="seats", verbose_name="tại đại hội"
    )
    end_reason = NormalizedCharField(
        "lý do thôi", max_length=200, blank=True, help_text="Ví dụ: nghỉ hưu, chuyển công tác, hết nhiệm kỳ"
    )
    end_decision = NormalizedCharField(
        "văn bản thôi giữ chức", max_length=160, blank=True, help_text="Ví dụ: Quyết định 687/QĐ-LHH"
    )
    order = models.PositiveSmallIntegerField(
        "thứ tự",
        default=0,
        help_text="Số nhỏ giới thiệu trước. Để 0: xếp theo chức danh, sau những người cùng chức danh.",
    )
    # filled by the database from body and term, which must be of one organisation
    organisation = models.ForeignKey(
        "members.Organisation",
        models.PROTECT,
        blank=True,
        editable=False,
        related_name="seats",
        verbose_name="tổ chức",
    )
    term_during = DateRangeField("thời gian nhiệm kỳ", blank=True, editable=False)

    objects = SeatQuerySet.as_manager()

    history = PortalHistory("chức danh", excluded_fields=("term_during",))

    class Meta:
        verbose_name = "chức danh"
        verbose_name_plural = "danh sách lãnh đạo"
        ordering = ["order", "role", "pk"]
        indexes = [
            models.Index(fields=["body", "starts_on"], name="members_seat_of_body"),
            models.Index(fields=["organisation", "role"], name="members_seat_of_organisation"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="members_seat_ends_after_start",
                violation_error_message="Ngày thôi không thể trước ngày bắt đầu.",
            ),
            ExclusionConstraint(
                name="members_seat_no_overlap",
                expressions=[
                    (same("person"), RangeOperators.EQUAL),
                    (same("body"), RangeOperators.EQUAL),
                    (same("role"), RangeOperators.EQUAL),
                    (DURING, RangeOperators.OVERLAPS),
                ],
                violation_error_message="Người này đã giữ chức danh đó trong ban này vào thời gian trên.",
            ),
            ExclusionConstraint(
                name="members_seat_one_head",
                expressions=[(same("body"), RangeOperators.EQUAL), (DURING, RangeOperators.OVERLAPS)],
                condition=Q(role__in=[10, 20, 30, 40]),
                violation_error_message="Ban này đã có người đứng đầu vào thời gian trên.",
            ),
        ]

    def __str__(self):
        # a form that is refused shows its row as it was typed
        return f"{self.role_text} – {self.person if self.person_id else '…'}"

    def clean(self):
        super().clean()
        if self.body_id and self.term_id:
            check_term(self)
        if self.person_id and self.person.merged_into_id:
            raise ValidationError({"person": f"Người này đã gộp vào {self.person.merged_into}."})

    def save(self, *args, **kwargs):
        self.organisation_id = self.body.organisation_id
        super().save(*args, **kwargs)

    def is_held_on(self, day):
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    def is_term_on(self, day):
        return self.term.starts_on <= day and (self.term.ends_on is None or day <= self.term.ends_on)

    @property
    def is_by_election(self):
        return self.how == self.How.BY_ELECTION

    @property
    def role_text(self):
        """`Phó Chủ tịch thường trực`, `Quyền Chủ tịch`"""
        role = self.get_role_display()
        if self.qualifier == self.Qualifier.ACTING:
            return f"Quyền {role}"
        return f"{role} {self.get_qualifier_display()}" if self.qualifier else role


def check_term(seat):
    """What the database refuses too, said with the days of the term in question."""
    term = seat.term
    if term.organisation_id != seat.body.organisation_id:
        raise ValidationError({"term": f"Nhiệm kỳ này của tổ chức khác: {term.organisation}."})
    last = term.ends_on
    if seat.starts_on and (seat.starts_on < term.starts_on or (last and seat.starts_on > last)):
        raise ValidationError({"starts_on": f"Ngày này ở ngoài nhiệm kỳ: {say_span(term)}."})
    if last and seat.starts_on and (seat.ends_on is None or seat.ends_on > last):
        advice = f"Nhiệm kỳ {say_span(term)}: chức danh phải thôi chậm nhất ngày {last:%d/%m/%Y}."
        raise ValidationError({"ends_on": advice})


def say_span(row):
    """`từ 23/06/2020 đến 31/12/2025`"""
    first = f"từ {row.starts_on:%d/%m/%Y}"
    return f"{first} đến {row.ends_on:%d/%m/%Y}" if row.ends_on else f"{first} đến nay"
