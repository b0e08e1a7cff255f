import uuid

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.html import RichTextField
from assocportal.common.publishing import PublishedModel, PublishedQuerySet
from assocportal.common.slugs import SluggedModel


class EventQuerySet(PublishedQuerySet):
    def published(self):
        return super().published().filter(audience=Event.Audience.PUBLIC)


class Event(SluggedModel, PublishedModel):
    class Kind(models.TextChoices):
        CONFERENCE = "hoi-nghi", "hội nghị"
        WORKSHOP = "hoi-thao", "hội thảo"
        TALK = "toa-dam", "tọa đàm"
        CONGRESS = "dai-hoi", "đại hội"
        TRAINING = "tap-huan", "tập huấn"
        CEREMONY = "le", "lễ"
        MEETING = "cuoc-hop", "cuộc họp"

    class PartOfDay(models.TextChoices):
        MORNING = "sang", "sáng"
        AFTERNOON = "chieu", "chiều"
        EVENING = "toi", "tối"
        ALL_DAY = "ca-ngay", "cả ngày"

    class Status(models.TextChoices):
        """What the office decides; whether it is coming, on or over is the clock's business: `Event.phase`."""

        PLANNED = "du-kien", "dự kiến"
        CONFIRMED = "xac-nhan", "đã chốt lịch"
        POSTPONED = "hoan", "hoãn"
        CANCELLED = "huy", "hủy"

    class Audience(models.TextChoices):
        PUBLIC = "cong-khai", "công khai"
        MEMBERS = "hoi-thanh-vien", "hội thành viên"
        INVITED = "duoc-moi", "được mời"

    reserved_slugs = frozenset({"lich", "da-dien-ra", "dang-ky"})

    kind = models.CharField("loại", max_length=12, choices=Kind, default=Kind.CONFERENCE)
    title = NormalizedCharField("tên sự kiện", max_length=300)
    purposes = NormalizedTextField(
        "mục đích", blank=True, help_text="Mỗi dòng một mục đích, ví dụ: Tổng kết công tác năm 2021."
    )
    starts_at = models.DateTimeField("bắt đầu lúc")
    ends_at = models.DateTimeField("kết thúc lúc", null=True, blank=True)
    finishes_at = models.DateTimeField("coi là xong lúc", editable=False)
    part_of_day = models.CharField("buổi", max_length=8, choices=PartOfDay, default=PartOfDay.MORNING)
    venue = NormalizedCharField("địa điểm", max_length=250, blank=True)
    online_link = models.URLField("đường dẫn trực tuyến", blank=True)
    host = models.ForeignKey(
        "members.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="hosted_events",
        verbose_name="đơn vị chủ trì",
    )
    co_hosts = models.ManyToManyField(
        "members.Organisation", blank=True, related_name="co_hosted_events", verbose_name="đơn vị phối hợp"
    )
    status = models.CharField("tình trạng", max_length=8, choices=Status, default=Status.CONFIRMED)
    audience = models.CharField("dành cho", max_length=14, choices=Audience, default=Audience.PUBLIC)
    programme = RichTextField("chương trình", blank=True)
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    attachments = GenericRelation(Attachment)

    objects = EventQuerySet.as_manager()

    class Meta(PublishedModel.Meta):
        abstract = False
        verbose_name = "sự kiện"
        verbose_name_plural = "sự kiện"
        ordering = ["-starts_at", "-pk"]
        indexes = [
            models.Index(fields=["starts_at", "id"], name="events_event_starts"),
            models.Index(fields=["finishes_at", "id"], name="events_event_finishes"),
        ]
        constraints = [
            *PublishedModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=F("starts_at")),
                name="events_event_ends_after_start",
                violation_error_message="Giờ kết thúc phải sau giờ bắt đầu.",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("events:detail", args=[self.slug])
