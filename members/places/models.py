"""Provinces, districts, communes: with the days between which they existed, and what became of them."""

from django.db import models
from django.db.models import F, Func, Q
from django.urls import reverse

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.publishing import EARLIEST, State
from assocportal.common.search.indexing import Offer, Searchable
from assocportal.common.slugs import SluggedModel

from .checks import check_place
from .wording import describe_fate


class PlaceQuerySet(models.QuerySet):
    def as_of(self, day):
        """The places that there were on a day, both its first and its last included."""
        began = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
        lasts = Q(valid_to__isnull=True) | Q(valid_to__gte=day)
        return self.filter(began, lasts)


class Place(Searchable, SluggedModel):
    class Kind(models.TextChoices):
        PROVINCE = "tinh", "tỉnh"
        CITY = "thanh-pho", "thành phố"
        DISTRICT = "huyen", "huyện"
        URBAN_DISTRICT = "quan", "quận"
        TOWN = "thi-xa", "thị xã"
        COMMUNE = "xa", "xã"
        WARD = "phuong", "phường"
        TOWNSHIP = "thi-tran", "thị trấn"
        ZONE = "dac-khu", "đặc khu"

    slug_source = "full_name"
    search = Offer(
        kind="dia-ban", title="full_name", also=("name",), lead=("fate",), text=("successors__name",)
    )

    # a place is neither drafted nor withdrawn: it is found as soon as it is there
    state, publish_at, expire_at = State.APPROVED, EARLIEST, None

    kind = models.CharField("loại", max_length=12, choices=Kind, default=Kind.COMMUNE)
    name = NormalizedCharField("tên", max_length=120, help_text="Không kèm “huyện”, “xã”: Vũ Thư.")
    name_sort = models.GeneratedField(
        expression=Func("name", function="vn_sort"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
        verbose_name="khóa sắp xếp",
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name="thuộc"
    )
    valid_from = models.DateField("có từ ngày", null=True, blank=True)
    valid_to = models.DateField(
        "đến hết ngày", null=True, blank=True, help_text="Để trống khi địa bàn này còn tồn tại."
    )
    successors = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="predecessors",
        verbose_name="nay thuộc",
        help_text="Địa bàn mới sau khi sáp nhập, chia tách hoặc đổi tên.",
    )

    objects = PlaceQuerySet.as_manager()

    history = PortalHistory("địa bàn", m2m_fields=("successors",), excluded_fields=("name_sort",))

    class Meta:
        verbose_name = "địa bàn"
        verbose_name_plural = "địa bàn"
        ordering = ["name_sort", "pk"]
        indexes = [models.Index(fields=["name_sort"], name="members_place_sorted")]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="members_place_ends_after_start",
                violation_error_message="Ngày cuối phải sau ngày đầu.",
            ),
            models.CheckConstraint(
                condition=~Q(parent=F("pk")),
                name="members_place_not_its_own_parent",
                violation_error_message="Một địa bàn không thể thuộc chính nó.",
            ),
            models.UniqueConstraint(
                fields=["kind", "name", "parent", "valid_from"],
                nulls_distinct=False,
                name="members_place_once",
                violation_error_message="Địa bàn này đã có.",
            ),
        ]

    def __str__(self):
        return self.full_name

    def clean_fields(self, exclude=None):
        super().clean_fields(exclude)
        check_place(self, set(exclude or ()))

    def get_absolute_url(self):
        """The organisations there, and what became of it."""
        return f"{reverse('members:list')}?dia-ban={self.slug}"

    @property
    def full_name(self):
        """`huyện Vũ Thư`"""
        return f"{self.get_kind_display()} {self.name}"

    @property
    def fate(self):
        """`đến 30/6/2025, nay thuộc xã Tân Thuận, xã Vạn Xuân`; nothing while it lasts."""
        return describe_fate(self.valid_to, self.successors.all()) if self.valid_to else ""
