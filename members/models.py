from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q
from django.urls import reverse

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.history.records import PortalHistory
from assocportal.common.html import RichTextField
from assocportal.common.printing.paths import CardPath, beside
from assocportal.common.publishing import PublishedModel
from assocportal.common.search.indexing import Offer, Searchable
from assocportal.common.search.models import Audience
from assocportal.common.slugs import SluggedModel
from assocportal.common.web_addresses import WebAddressField, web_address_constraint

from .contacts import Contact
from .counts.models import MembershipCount
from .finding import WORDS_OF_NAMES, names_as
from .governance.models import Body, Congress, Seat, Term
from .honours.models import CertificateTemplate, Honour, HonourDecision, HonourForm
from .naming import initials
from .people.consents import Consent, ConsentText
from .people.duplicates import DistinctPeople
from .people.models import Person, PersonTitle
from .places.models import Place
from .querysets import OrganisationQuerySet
from .reporting.models import PublishedFigure, ReportingPeriod
from .standing.bonds import check_bonds
from .standing.models import StatusEvent
from .standing.names import find_name
from .standing.union import find_union_address
from .workspace.models import OrganisationUser
from .workspace.proposals import RowProposal

__all__ = [
    "Body",
    "CertificateTemplate",
    "Congress",
    "Consent",
    "ConsentText",
    "Contact",
    "DistinctPeople",
    "Field",
    "Honour",
    "HonourDecision",
    "HonourForm",
    "MembershipCount",
    "Organisation",
    "OrganisationUser",
    "Person",
    "PersonTitle",
    "Place",
    "PublishedFigure",
    "ReportingPeriod",
    "RowProposal",
    "Seat",
    "StatusEvent",
    "Term",
]


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


class Organisation(Searchable, CardPath, SluggedModel, PublishedModel):
    class Kind(models.TextChoices):
        UNION = "lien-hiep-hoi", "liên hiệp hội"
        ASSOCIATION = "hoi-thanh-vien", "hội thành viên"
        COLLECTIVE = "hoi-vien-tap-the", "hội viên tập thể"
        CENTRE = "trung-tam", "trung tâm trực thuộc"
        BRANCH = "chi-hoi", "chi hội"
        OFFICE = "co-quan-thuong-truc", "cơ quan thường trực"
        EXTERNAL = "ben-ngoai", "bên ngoài"

    MEMBER_KINDS = (Kind.ASSOCIATION, Kind.COLLECTIVE, Kind.CENTRE)
    personal_fields = ("leader_name",)
    # of the latest count, where the query asked for it: see OrganisationQuerySet.with_counts
    member_count = members_counted_on = None
    LISTED_KINDS = (*MEMBER_KINDS, Kind.BRANCH, Kind.OFFICE)
    slug_source = "name"
    search = Offer(
        kind="to-chuc",
        title="name",
        also=("short_name", "former_names"),
        lead=("leader_name", "leader_title"),
        text=("introduction", "address", "english_name", "field__name", "place__name"),
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
    english_name = NormalizedCharField("tên tiếng Anh", max_length=250, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="branches",
        verbose_name="trực thuộc",
        help_text="Chi hội thuộc hội nào; để trống với thành viên của Liên hiệp hội.",
    )
    field = models.ForeignKey(
        Field, models.PROTECT, null=True, blank=True, related_name="organisations", verbose_name="lĩnh vực"
    )
    leader_name = NormalizedCharField("người đứng đầu", max_length=150, blank=True)
    leader_title = NormalizedCharField("chức vụ người đứng đầu", max_length=120, blank=True)
    address = NormalizedCharField("trụ sở", max_length=250, blank=True)
    place = models.ForeignKey(
        "members.Place",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        verbose_name="địa bàn",
    )
    latitude = models.DecimalField("vĩ độ", max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField("kinh độ", max_digits=8, decimal_places=5, null=True, blank=True)
    logo = models.ForeignKey(
        "common.Picture", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="biểu trưng"
    )
    introduction = RichTextField("giới thiệu", blank=True)
    website = WebAddressField("trang web", blank=True)
    # all its names, old ones too, as the directory's search box looks for them: without marks, and with them
    names_plain = models.GeneratedField(
        expression=names_as("vn_plain"), output_field=models.TextField(), db_persist=True, editable=False
    )
    names_tone = models.GeneratedField(
        expression=names_as("vn_tone"), output_field=models.TextField(), db_persist=True, editable=False
    )
    founded_on = models.DateField("ngày thành lập", null=True, blank=True)
    founding_decision = NormalizedCharField("số quyết định thành lập", max_length=60, blank=True)
    # what it was called before, a name a line: settled from what happened to it, so that it is found by them
    former_names = NormalizedTextField("tên trước đây", blank=True, editable=False)
    # pairs of the day of a renaming and the name until then, so that lists name what was on a day without asking
    renamings = models.JSONField("các lần đổi tên", default=list, blank=True, editable=False)
    charter = models.ForeignKey(
        "common.Attachment",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="điều lệ",
        help_text="Một trong các tệp đính kèm của tổ chức.",
    )
    officer_in_charge = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="organisations_followed",
        verbose_name="cán bộ theo dõi",
        help_text="Người của văn phòng; không hiện trên trang.",
    )
    attachments = GenericRelation(Attachment)

    objects = OrganisationQuerySet.as_manager()

    history = PortalHistory(
        "tổ chức", excluded_fields=("name_sort", "names_plain", "names_tone", "former_names", "renamings")
    )

    class Meta(PublishedModel.Meta):
        abstract = False
        verbose_name = "tổ chức"
        verbose_name_plural = "tổ chức"
        ordering = ["name_sort", "pk"]
        permissions = [("publish_organisation", "Được công bố và gỡ tổ chức")]
        indexes = [
            models.Index(fields=["name_sort"], name="members_organisation_sorted"),
            GinIndex(WORDS_OF_NAMES, name="members_organisation_names"),
        ]
        constraints = [
            *PublishedModel.Meta.constraints,
            web_address_constraint("website", "members_organisation_website_is_web"),
            models.CheckConstraint(
                condition=~Q(parent=F("pk")),
                name="members_organisation_not_its_own_parent",
                violation_error_message="Một tổ chức không thể trực thuộc chính nó.",
            ),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__gte=8, latitude__lte=24, longitude__gte=102, longitude__lte=118),
                name="members_organisation_is_in_vietnam",
                violation_error_message="Vĩ độ từ 8 đến 24 và kinh độ từ 102 đến 118, hoặc để trống cả hai.",
            ),
        ]

    def __str__(self):
        return self.name

    def clean_fields(self, exclude=None):
        super().clean_fields(exclude)
        check_bonds(self, set(exclude or ()))

    def get_absolute_url(self):
        is_union = self.kind == self.Kind.UNION
        return (is_union and find_union_address(self)) or self._own_address

    @property
    def card_path(self):
        """Also of the union itself, whose page stands elsewhere."""
        return beside(self._own_address, ".png")

    @property
    def _own_address(self):
        return reverse("members:detail", args=[self.slug])

    def name_on(self, day):
        return find_name(self, day)

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
