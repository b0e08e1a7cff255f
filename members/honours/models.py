"""Emulation and commendation: forms, decisions, and who was honoured (law 06/2022/QH15)."""

from datetime import datetime, time

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import F, Func, Q
from django.urls import reverse
from django.utils import timezone

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.history.records import PortalHistory
from assocportal.common.publishing import PublishedModel, is_out
from assocportal.common.search.comparing import MOST_WORDS, has_words, read_terms
from assocportal.common.search.indexing import Offer, Searchable, index_keys
from assocportal.common.written_once import written_once

FIRST_YEAR, LAST_YEAR = 1945, 2099
BOOK_NUMBER = r"^[0-9]{1,6}/[0-9]{4}$"


class HonourForm(models.Model):
    """Cờ thi đua, Bằng khen, Giấy khen, Kỷ niệm chương, danh hiệu …"""

    class Level(models.TextChoices):
        STATE = "nha-nuoc", "Nhà nước"
        GOVERNMENT = "chinh-phu", "Chính phủ"
        MINISTRY = "bo-nganh", "bộ, ngành, đoàn thể trung ương"
        PROVINCE = "tinh", "tỉnh"
        UNION = "lien-hiep-hoi", "Liên hiệp hội"
        LOCAL = "co-so", "cơ sở"

    name = NormalizedCharField("tên hình thức", max_length=120)
    level = models.CharField("cấp", max_length=16, choices=Level, default=Level.UNION)
    giver = NormalizedCharField("cơ quan tặng", max_length=200, blank=True)
    order = models.PositiveSmallIntegerField("thứ tự", default=0, help_text="Số nhỏ đứng trước.")
    is_active = models.BooleanField("còn dùng", default=True)

    history = PortalHistory("hình thức khen thưởng")

    class Meta:
        verbose_name = "hình thức khen thưởng"
        verbose_name_plural = "hình thức khen thưởng"
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "level", "giver"],
                name="members_honourform_once",
                violation_error_message="Hình thức này đã có.",
            )
        ]

    def __str__(self):
        return self.name


class HonourDecision(Searchable, PublishedModel):
    """One decision, and all whom it honours. The year they are honoured for is not the year it is given."""

    search = Offer(
        kind="khen-thuong", title="title", lead=("summary",), text=("recipients_text",), dated="decided_at"
    )

    number = NormalizedCharField("số quyết định", max_length=60, blank=True, help_text="Ví dụ: 05/QĐ-LHH")
    decided_on = models.DateField("ngày quyết định", null=True, blank=True)
    year_judged = models.PositiveSmallIntegerField("thành tích của năm")
    given_on = models.DateField("ngày trao", null=True, blank=True)
    summary = NormalizedCharField("trích yếu", max_length=250, blank=True)
    signer_name = NormalizedCharField("người ký", max_length=150, blank=True)
    signer_title = NormalizedCharField("chức vụ người ký", max_length=150, blank=True)
    attachments = GenericRelation(Attachment)

    history = PortalHistory("quyết định khen thưởng")

    class Meta(PublishedModel.Meta):
        abstract = False
        verbose_name = "quyết định khen thưởng"
        verbose_name_plural = "quyết định khen thưởng"
        ordering = ["-year_judged", "-decided_on", "-pk"]
        permissions = [("publish_honourdecision", "Được công bố và gỡ quyết định khen thưởng")]
        constraints = [
            *PublishedModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["number", "decided_on"],
                condition=~Q(number=""),
                nulls_distinct=False,
                name="members_honourdecision_once",
                violation_error_message="Quyết định này đã có.",
            ),
            models.CheckConstraint(
                condition=Q(year_judged__gte=FIRST_YEAR, year_judged__lt=LAST_YEAR + 1),
                name="members_honourdecision_year",
                violation_error_message="Năm phải từ 1945 đến 2099.",
            ),
        ]

    def __str__(self):
        return f"Quyết định {self.number}" if self.number else f"Khen thưởng năm {self.year_judged}"

    def get_absolute_url(self):
        return reverse("honours:decision", args=[self.pk])

    @property
    def title(self):
        """`Quyết định 05/QĐ-LHH ngày 10/01/2022 về khen thưởng năm 2021`"""
        day = f" ngày {self.decided_on:%d/%m/%Y}" if self.number and self.decided_on else ""
        return f"{self}{day} về khen thưởng năm {self.year_judged}" if self.number else str(self)

    @property
    def decided_at(self):
        return self.decided_on and timezone.make_aware(datetime.combine(self.decided_on, time.min))

    @property
    def recipients_text(self):
        """Whoever looks for a name finds the decision; who lost the honour is not named any more."""
        rows = self.honours.standing().values_list("form__name", "recipient_name", "recipient_detail")
        return "\n".join(" – ".join(filter(None, row)) for row in rows)


class HonourQuerySet(models.QuerySet):
    def published(self):
        """What stands in a published decision and was not taken back."""
        decisions = HonourDecision.objects.filter(is_out(timezone.now()))
        return self.filter(decision__in=decisions, revoked_on=None)

    def standing(self):
        return self.filter(revoked_on=None)

    def named(self, text):
        """Whose name says each of these words, or a word's beginning; with marks only where marks were typed."""
        rows = self
        for term in read_terms(text)[
            :MOST_WORDS
        ]:  # what the stored spelling lacks need not be read any closer
            rows = rows.filter(recipient_folded__contains=term.word.plain)
        return rows.filter(has_words(["recipient_name"], text))

    def in_order(self):
        """The newest first; in a decision by form, collectives before persons, as it lists them."""
        return self.order_by(
            "-decision__year_judged",
            "-decision__decided_on",
            "-decision_id",
            "form__order",
            "form_id",
            "-recipient_kind",
            "order",
            "pk",
        )


class Honour(models.Model):
    class Recipient(models.TextChoices):
        COLLECTIVE = "tap-the", "tập thể"
        INDIVIDUAL = "ca-nhan", "cá nhân"

    personal_fields = ("__str__", "recipient_name", "recipient_detail", "merit")

    decision = models.ForeignKey(
        HonourDecision, models.PROTECT, related_name="honours", verbose_name="quyết định"
    )
    form = models.ForeignKey(HonourForm, models.PROTECT, related_name="honours", verbose_name="hình thức")
    recipient_kind = models.CharField("tập thể hay cá nhân", max_length=8, choices=Recipient)
    # as it was written in the decision, whatever its bearer is called today
    recipient_name = NormalizedCharField("tên ghi trong quyết định", max_length=250)
    recipient_folded = models.GeneratedField(
        expression=Func(F("recipient_name"), function="vn_plain"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
        verbose_name="tên không dấu",
    )
    recipient_detail = NormalizedCharField(
        "chức vụ, đơn vị", max_length=250, blank=True, help_text="In trên giấy khen dưới tên."
    )
    person = models.ForeignKey(
        "members.Person", models.PROTECT, null=True, blank=True, related_name="honours", verbose_name="người"
    )
    organisation = models.ForeignKey(
        "members.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="honours",
        verbose_name="tổ chức",
    )
    merit = NormalizedTextField("thành tích", blank=True)
    book_number = NormalizedCharField("số vào sổ", max_length=40, blank=True)
    order = models.PositiveIntegerField("thứ tự", default=0)
    revoked_on = models.DateField("hủy bỏ ngày", null=True, blank=True)
    revocation_number = NormalizedCharField("quyết định hủy bỏ", max_length=60, blank=True)
    revocation_reason = NormalizedCharField("lý do hủy bỏ", max_length=250, blank=True)

    objects = HonourQuerySet.as_manager()

    history = PortalHistory("khen thưởng", excluded_fields=("recipient_folded",))

    class Meta:
        verbose_name = "khen thưởng"
        verbose_name_plural = "khen thưởng"
        ordering = ["order", "pk"]
        permissions = [("export_honour", "Được xuất danh sách khen thưởng ra bảng tính")]
        indexes = [models.Index(fields=["recipient_folded"], name="members_honour_recipient")]
        constraints = [
            models.CheckConstraint(
                condition=(Q(person__isnull=True) | Q(recipient_kind="ca-nhan"))
                & (Q(organisation__isnull=True) | Q(recipient_kind="tap-the")),
                name="members_honour_recipient_kind",
                violation_error_message="Người là cá nhân, tổ chức là tập thể: hãy chọn đúng một bên.",
            ),
            models.CheckConstraint(
                condition=Q(revoked_on__isnull=True, revocation_number="")
                | Q(revoked_on__isnull=False, revocation_number__gt=""),
                name="members_honour_revoked_by_decision",
                violation_error_message="Hủy bỏ phải có cả ngày và số quyết định.",
            ),
            models.UniqueConstraint(
                fields=["decision", "form", "recipient_folded", "recipient_detail"],
                name="members_honour_once",
                violation_error_message="Người hoặc tập thể này đã có trong quyết định với hình thức đó.",
            ),
            # a number as numbering.py gives it; what an older book says stays as it was written
            models.UniqueConstraint(
                fields=["book_number"],
                condition=Q(book_number__regex=BOOK_NUMBER),
                name="members_honour_book_number_once",
                violation_error_message="Số vào sổ này đã cấp cho một khen thưởng khác.",
            ),
        ]

    def __str__(self):
        return f"{self.form}: {self.recipient_name}"

    def save(self, *args, **kwargs):
        with written_once():
            super().save(*args, **kwargs)
            index_keys(HonourDecision, [self.decision_id])

    def delete(self, *args, **kwargs):
        with written_once():
            deleted = super().delete(*args, **kwargs)
            index_keys(HonourDecision, [self.decision_id])
        return deleted

    @property
    def is_revoked(self):
        return self.revoked_on is not None

    @property
    def is_collective(self):
        return self.recipient_kind == self.Recipient.COLLECTIVE


class CertificateTemplate(models.Model):
    """How a Giấy khen is worded and laid out; the names in braces are filled in from the rows."""

    class Orientation(models.TextChoices):
        LANDSCAPE = "ngang", "khổ ngang"
        PORTRAIT = "doc", "khổ dọc"

    name = NormalizedCharField("tên mẫu", max_length=120, unique=True)
    orientation = models.CharField(
        "khổ giấy A4", max_length=6, choices=Orientation, default=Orientation.LANDSCAPE
    )
    giver = NormalizedCharField("cơ quan tặng", max_length=200)
    heading = NormalizedCharField("dòng tên giấy", max_length=120, default="GIẤY KHEN")
    body = NormalizedTextField(
        "nội dung", help_text="Dùng được: {tên} {đơn vị} {thành tích} {năm} {hình thức} {quyết định}."
    )
    place = NormalizedCharField("nơi ký", max_length=80, blank=True)
    has_frame = models.BooleanField(
        "in khung viền", default=True, help_text="Bỏ chọn khi in lên phôi có sẵn khung."
    )

    history = PortalHistory("mẫu giấy khen")

    class Meta:
        verbose_name = "mẫu giấy khen"
        verbose_name_plural = "mẫu giấy khen"
        ordering = ["name"]

    def __str__(self):
        return self.name
