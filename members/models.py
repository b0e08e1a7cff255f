import re

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.db.models import Count, Func, Max, Sum
from django.urls import reverse

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.html import RichTextField
from assocportal.common.printing.paths import CardPath
from assocportal.common.publishing import PublishedModel, PublishedQuerySet
from assocportal.common.search.indexing import Offer, Searchable
from assocportal.common.search.models import Audience
from assocportal.common.slugs import SluggedModel
from assocportal.common.web_addresses import WebAddressField, web_address_constraint

from .naming import initials
from .reporting.models import PublishedFigure, ReportingPeriod  # noqa: F401 - Django looks for models here


class Field(SluggedModel):
    """A field of science (lĩnh vực), by which the directory is filtered."""

    slug_source = "name"

    name = NormalizedCharField("tên lĩnh vực", max_length=120, unique=True)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)

    class Meta:
        verbose_name = "lĩnh vực"
        verbose_name_plural = "lĩnh vực"
        ordering = ["order", "name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"{reverse('members:list')}?linh-vuc={self.slug}"


class OrganisationQuerySet(PublishedQuerySet):
    def published(self):
        """The directory: partners from outside are hosts of events, never listed."""
        return super().published().exclude(kind=Organisation.Kind.EXTERNAL)

    def counted(self):
        """Member organisations in the sense of "30 tổ chức thành viên": the standing office is not one."""
        return self.published().filter(kind__in=Organisation.MEMBER_KINDS)

    def for_cards(self):
        return self.named().select_related("field", "logo")

    def named(self):
        """For links and names on the pages of others; never the introduction."""
        return self.defer("introduction")

    def totals(self):
        """How many organisations there are, their members, and the latest day these were counted on.

        A person who belongs to two associations is counted in both; pages that show the sum say so.
        """
        return self.counted().aggregate(
            organisations=Count("pk"), members=Sum("member_count"), counted_on=Max("members_counted_on")
        )


class Organisation(Searchable, CardPath, SluggedModel, PublishedModel):
    class Kind(models.TextChoices):
        ASSOCIATION = "hoi-thanh-vien", "hội thành viên"
        COLLECTIVE = "hoi-vien-tap-the", "hội viên tập thể"
        CENTRE = "trung-tam", "trung tâm trực thuộc"
        BRANCH = "chi-hoi", "chi hội"
        OFFICE = "co-quan-thuong-truc", "cơ quan thường trực"
        EXTERNAL = "ben-ngoai", "bên ngoài"

    MEMBER_KINDS = (Kind.ASSOCIATION, Kind.COLLECTIVE, Kind.CENTRE)
    personal_fields = ("leader_name",)
    LISTED_KINDS = (*MEMBER_KINDS, Kind.BRANCH, Kind.OFFICE)
    slug_source = "name"
    search = Offer(
        kind="to-chuc",
        title="name",
        also=("short_name",),
        lead=("leader_name", "leader_title"),
        text=("introduction", "address", "admission_decision", "field__name"),
        organisations=("pk",),
    )

    kind = models.CharField("loại", max_length=24, choices=Kind, default=Kind.ASSOCIATION)
    name = NormalizedCharField("tên", max_length=250)
    name_sort = models.GeneratedField(
        expression=Func("name", function="vn_sort"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
        verbose_name="khóa sắp xếp",
    )
    short_name = NormalizedCharField("tên ngắn", max_length=120, blank=True)
    field = models.ForeignKey(
        Field, models.PROTECT, null=True, blank=True, related_name="organisations", verbose_name="lĩnh vực"
    )
    leader_name = NormalizedCharField("người đứng đầu", max_length=150, blank=True)
    leader_title = NormalizedCharField("chức vụ người đứng đầu", max_length=120, blank=True)
    address = NormalizedCharField("trụ sở", max_length=250, blank=True)
    logo = models.ForeignKey(
        "common.Picture", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="biểu trưng"
    )
    introduction = RichTextField("giới thiệu", blank=True)
    website = WebAddressField("trang web", blank=True)
    founded_on = models.DateField("ngày thành lập", null=True, blank=True)
    admitted_on = models.DateField("ngày kết nạp", null=True, blank=True)
    admission_decision = NormalizedCharField(
        "số quyết định kết nạp", max_length=60, blank=True, help_text="Ví dụ: 232/QĐ-LHH"
    )
    member_count = models.PositiveIntegerField("số hội viên", null=True, blank=True)
    members_counted_on = models.DateField("số hội viên tính đến ngày", null=True, blank=True)
    attachments = GenericRelation(Attachment)

    objects = OrganisationQuerySet.as_manager()

    history = PortalHistory("tổ chức", excluded_fields=("name_sort",))

    class Meta(PublishedModel.Meta):
        abstract = False
        verbose_name = "tổ chức"
        verbose_name_plural = "tổ chức"
        ordering = ["name_sort", "pk"]
        permissions = [("publish_organisation", "Được công bố và gỡ tổ chức")]
        indexes = [models.Index(fields=["name_sort"], name="members_organisation_sorted")]
        constraints = [
            *PublishedModel.Meta.constraints,
            web_address_constraint("website", "members_organisation_website_is_web"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("members:detail", args=[self.slug])

    @property
    def initials(self):
        """What stands where a logo would."""
        return initials(self.short_name or self.name)

    @property
    def website_name(self):
        """`tinhoc.example.vn`: an address as people say it."""
        return self.website.partition("://")[2].removeprefix("www.").removesuffix("/")

    @property
    def is_published(self):
        return super().is_published and self.kind != self.Kind.EXTERNAL

    @property
    def search_audience(self):
        """Partners from outside are never listed."""
        return Audience.NOBODY if self.kind == self.Kind.EXTERNAL else Audience.PUBLIC


def validate_email_value(value):
    try:
        validate_email(value)
    except ValidationError as error:
        raise ValidationError({"value": "Thư điện tử chưa đúng, ví dụ: vanphong@lienhiephoi.vn."}) from error


class Contact(models.Model):
    """One way to reach an organisation. Private unless the flag publishes it (law 91/2025/QH15)."""

    class Kind(models.TextChoices):
        PHONE = "dien-thoai", "điện thoại"
        EMAIL = "thu-dien-tu", "thư điện tử"
        FAX = "fax", "fax"
        OTHER = "khac", "khác"

    personal_fields = ("__str__", "value", "person")

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="contacts", verbose_name="tổ chức"
    )
    kind = models.CharField("loại", max_length=12, choices=Kind, default=Kind.PHONE)
    value = NormalizedCharField("nội dung", max_length=150)
    person = NormalizedCharField("người liên hệ", max_length=150, blank=True)
    is_public = models.BooleanField(
        "công khai", default=False, help_text="Chọn thì mọi người đọc được trên trang."
    )

    class Meta:
        verbose_name = "liên hệ"
        verbose_name_plural = "liên hệ"
        ordering = ["pk"]

    def __str__(self):
        return self.value

    def clean(self):
        super().clean()
        if self.kind == self.Kind.EMAIL:
            validate_email_value(self.value)

    @property
    def link(self):
        """What a tap on the contact opens, or nothing where there is no such thing."""
        if self.kind == self.Kind.PHONE:
            return "tel:" + re.sub(r"[^\d+]", "", self.value)
        return f"mailto:{self.value}" if self.kind == self.Kind.EMAIL else ""
