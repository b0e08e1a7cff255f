import uuid
from datetime import time, timedelta

from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.history.records import PortalHistory
from assocportal.common.html import RichTextField
from assocportal.common.pictures.albums import AlbumPicture
from assocportal.common.printing.paths import CardPath
from assocportal.common.publishing import PublishedModel
from assocportal.common.search.indexing import Offer, Searchable
from assocportal.common.search.models import Audience
from assocportal.common.slugs import SluggedModel
from assocportal.common.videos.models import Video
from assocportal.common.web_addresses import WebAddressField, web_address_constraint

from . import times, wording
from .querysets import DURING, EventQuerySet


class Event(Searchable, CardPath, SluggedModel, PublishedModel):
    class Kind(models.TextChoices):
        CONFERENCE = "hoi-nghi", "hội nghị"
        WORKSHOP = "hoi-thao", "hội thảo"
        TALK = "toa-dam", "tọa đàm"
        CONGRESS = "dai-hoi", "đại hội"
        TRAINING = "tap-huan", "tập huấn"
        CEREMONY = "le", "lễ"
        MEETING = "cuoc-hop", "cuộc họp"

    class Status(models.TextChoices):
        """What the office decides; whether it is coming, on or over the clock decides: `Event.phase`."""

        PLANNED = "du-kien", "dự kiến"
        CONFIRMED = "xac-nhan", "đã chốt lịch"
        POSTPONED = "hoan", "hoãn"
        CANCELLED = "huy", "hủy"

    class Audience(models.TextChoices):
        PUBLIC = "cong-khai", "công khai"
        MEMBERS = "hoi-thanh-vien", "hội thành viên"
        INVITED = "duoc-moi", "được mời"

    PartOfDay = times.PartOfDay
    reserved_slugs = frozenset({"lich", "da-dien-ra", "dang-ky"})
    search = Offer(
        kind="su-kien",
        title="title",
        lead=("purposes", "venue", "host__name"),
        text=("days_in_words", "co_hosts__name", "programme"),
        dated="starts_at",
        organisations=("host", "co_hosts"),
    )
    # What somebody's calendar shows: a change of one of these must reach it (RFC 5545, SEQUENCE).
    CALENDAR_FIELDS = ("title", "starts_at", "finishes_at", "venue", "status", "online_link")

    kind = models.CharField("loại", max_length=12, choices=Kind, default=Kind.CONFERENCE)
    title = NormalizedCharField("tên sự kiện", max_length=300)
    purposes = NormalizedTextField(
        "mục đích", blank=True, help_text="Mỗi dòng một mục đích, ví dụ: Tổng kết công tác năm 2021."
    )
    starts_at = models.DateTimeField("bắt đầu lúc", help_text="Giờ Việt Nam, ví dụ: 24/06/2026 và 08:00.")
    ends_at = models.DateTimeField(
        "kết thúc lúc",
        null=True,
        blank=True,
        help_text="Để trống: coi là xong khi hết buổi (sáng 11:30, chiều 17:00, tối 21:30) hoặc hết ngày.",
    )
    finishes_at = models.DateTimeField("coi là xong lúc", blank=True, editable=False)
    part_of_day = models.CharField(
        "buổi", max_length=8, choices=PartOfDay, blank=True, help_text="Để trống: tự điền theo giờ bắt đầu."
    )
    venue = NormalizedCharField(
        "địa điểm", max_length=250, blank=True, help_text="Ví dụ: Hội trường tầng 2, số 1 đường Hùng Vương."
    )
    online_link = WebAddressField(
        "đường dẫn trực tuyến", blank=True, help_text="Ai xem được sự kiện thì xem được đường dẫn này."
    )
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
    status = models.CharField(
        "tình trạng",
        max_length=8,
        choices=Status,
        default=Status.CONFIRMED,
        help_text="Sắp, đang hay đã diễn ra thì trang tự tính theo giờ. Hoãn và hủy hiện rõ trên mọi trang.",
    )
    audience = models.CharField(
        "dành cho",
        max_length=14,
        choices=Audience,
        default=Audience.PUBLIC,
        help_text="Công khai: mọi người xem. Hội thành viên: người của hội thành viên. Được mời: chỉ văn phòng.",
    )
    programme = RichTextField("chương trình", blank=True)
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    attachments = GenericRelation(Attachment)
    album = GenericRelation(AlbumPicture)
    videos = GenericRelation(Video)

    objects = EventQuerySet.as_manager()

    history = PortalHistory("sự kiện", m2m_fields=("co_hosts",), excluded_fields=("finishes_at",))

    class Meta(PublishedModel.Meta):
        abstract = False
        verbose_name = "sự kiện"
        verbose_name_plural = "sự kiện"
        ordering = ["-starts_at", "-pk"]
        permissions = [("publish_event", "Được đăng và gỡ sự kiện")]
        indexes = [
            models.Index(fields=["starts_at", "id"], name="events_event_starts"),
            models.Index(fields=["finishes_at", "id"], name="events_event_finishes"),
            GistIndex(DURING, name="events_event_during"),
        ]
        constraints = [
            *PublishedModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=F("starts_at")),
                name="events_event_ends_after_start",
                violation_error_message="Giờ kết thúc không được trước giờ bắt đầu.",
            ),
            models.CheckConstraint(
                condition=Q(finishes_at__gt=F("starts_at")), name="events_event_finishes_after_start"
            ),
            web_address_constraint("online_link", "events_event_link_is_web"),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        times.validate_times(self.starts_at, self.ends_at, self.part_of_day)

    def save(self, *args, update_fields=None, **kwargs):
        self.settle_times()
        self.sequence += self._calendar_changes()
        if update_fields is not None:
            update_fields = {*update_fields, "part_of_day", "finishes_at", "sequence"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def settle_times(self):
        """Fills what follows from the start: also for whoever writes rows in bulk, past `save()`."""
        self.part_of_day = self.part_of_day or times.part_of_day_at(self.starts_at)
        self.finishes_at = times.finish_of(self.starts_at, self.ends_at, self.part_of_day)

    def get_absolute_url(self):
        return reverse("events:detail", args=[self.slug])

    @property
    def phase(self):
        """What the badge says now: the office's word where it called the event off, else the clock's."""
        called_off = {self.Status.POSTPONED: times.POSTPONED, self.Status.CANCELLED: times.CANCELLED}
        if self.status in called_off:
            return called_off[self.status]
        phase = times.phase_by_clock(self.starts_at, self.finishes_at, timezone.now())
        return times.PLANNED if phase is times.COMING and self.status == self.Status.PLANNED else phase

    @property
    def search_audience(self):
        return Audience.DESK if self.audience == self.Audience.INVITED else Audience(self.audience)

    @property
    def is_called_off(self):
        return self.status in (self.Status.POSTPONED, self.Status.CANCELLED)

    @property
    def is_over(self):
        return self.finishes_at <= timezone.now()

    @property
    def marked_title(self):
        """`[Hoãn] …`, for wherever the title stands without its badge."""
        return self.phase.mark + self.title

    @property
    def is_public(self):
        return self.is_published and self.audience == self.Audience.PUBLIC

    @property
    def purpose_list(self):
        return [line.strip() for line in self.purposes.splitlines() if line.strip()]

    @property
    def first_day(self):
        return timezone.localdate(self.starts_at)

    @property
    def last_day(self):
        """An event that ends at midnight does not touch the day that begins then."""
        return timezone.localdate(self.finishes_at - timedelta(microseconds=1))

    @property
    def is_several_days(self):
        return self.first_day != self.last_day

    @property
    def has_no_hours(self):
        """All day, with bare dates typed."""
        starts = timezone.localtime(self.starts_at).time()
        return self.part_of_day == self.PartOfDay.ALL_DAY and starts == time.min

    @property
    def long_when(self):
        return wording.long_when(self)

    @property
    def days_in_words(self):
        return wording.days_in_words(self)

    @property
    def short_when(self):
        return wording.short_when(self)

    @property
    def description(self):
        """One sentence for those who see a link to it."""
        return f"{', '.join(filter(None, [f'{self.get_kind_display().capitalize()}: {self.short_when}', self.venue]))}."

    @property
    def hours(self):
        return wording.hours(self)

    @property
    def countdown(self):
        return wording.countdown(self)

    @property
    def block_days(self):
        return wording.block_days(self)

    @property
    def block_end(self):
        return wording.block_end(self)

    def _calendar_changes(self):
        """True where a calendar that holds this event would show something else from now on."""
        stored = self.pk and type(self)._base_manager.filter(pk=self.pk).values(*self.CALENDAR_FIELDS).first()
        if not stored:
            return False
        return any(
            self._meta.get_field(name).get_prep_value(getattr(self, name)) != stored[name] for name in stored
        )
