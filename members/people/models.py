"""People, their titles and degrees. Nothing of a person but name and office is public unless they agreed."""

from datetime import datetime

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Cast, ExtractYear
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.html import RichTextField
from assocportal.common.publishing import EARLIEST, State
from assocportal.common.search.indexing import Offer, Searchable
from assocportal.common.search.models import Audience
from assocportal.common.slugs import SluggedModel

from .offices import MOST_OFFICES, read_offices, share_seats
from .publicity import PublicSide
from .querysets import PersonQuerySet
from .titles import write_titles

EARLIEST_BIRTH_YEAR = 1900


def validate_birth_date(day):
    if day > timezone.localdate():
        raise ValidationError("Ngày sinh không thể ở sau hôm nay.")


def validate_past_year(year):
    if year > timezone.localdate().year:
        raise ValidationError("Năm không thể ở sau năm nay.")


class Person(Searchable, SluggedModel):
    class Gender(models.TextChoices):
        MALE = "nam", "nam"
        FEMALE = "nu", "nữ"

    class PublicField(models.TextChoices):
        """What the public may read when the person agreed; name, titles and offices go with an office."""

        GENDER = "gender", "giới tính"
        BIRTH_YEAR = "birth_year", "năm sinh"
        POSITION = "position", "chức vụ, nơi công tác"
        EXPERTISE = "expertise", "chuyên môn"
        PHOTO = "photo", "ảnh chân dung"
        BIOGRAPHY = "biography", "tiểu sử"
        EMAIL = "email", "thư điện tử"
        PHONE = "phone", "điện thoại"

    NAMELESS = "(đã xóa thông tin)"

    slug_source = "full_name"
    # whom nobody may find has an entry without words, and the oldest of all
    search = Offer(
        kind="nhan-su",
        label="nhân sự",
        title="found_name",
        lead=("offices_text",),
        text=("found_text",),
        dated="found_since",
    )
    state, publish_at, expire_at = State.APPROVED, EARLIEST, None
    # what was withdrawn is not published again by bringing an old version back
    not_restored = ("public_fields", "merged_into", "erased_at")
    personal_fields = (
        "__str__", "full_name", "birth_date", "birth_year", "gender", "email", "phone", "position", "workplace",
        "expertise", "biography", "note",
    )  # fmt: skip

    full_name = NormalizedCharField("họ và tên", max_length=150)
    name_sort = models.GeneratedField(
        expression=Func("full_name", function="vn_name_sort"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
        verbose_name="khóa sắp xếp",
    )
    name_plain = models.GeneratedField(
        expression=Func("full_name", function="vn_plain"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
        verbose_name="tên không dấu",
    )
    gender = models.CharField("giới tính", max_length=3, choices=Gender, blank=True)
    birth_date = models.DateField("ngày sinh", null=True, blank=True, validators=[validate_birth_date])
    birth_year = models.PositiveSmallIntegerField(
        "năm sinh",
        null=True,
        blank=True,
        validators=[validate_past_year],
        help_text="Để trống khi đã ghi ngày sinh.",
    )
    position = NormalizedCharField("chức vụ", max_length=150, blank=True)
    workplace = NormalizedCharField("nơi công tác", max_length=200, blank=True)
    organisation = models.ForeignKey(
        "members.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="people",
        verbose_name="sinh hoạt tại",
    )
    expertise = NormalizedCharField("chuyên môn", max_length=250, blank=True)
    photo = models.ForeignKey(
        "common.Picture",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ảnh chân dung",
    )
    biography = RichTextField("tiểu sử", blank=True)
    email = models.EmailField("thư điện tử", blank=True)
    phone = NormalizedCharField("điện thoại", max_length=40, blank=True)
    public_fields = ArrayField(
        models.CharField(max_length=12, choices=PublicField),
        default=list,
        blank=True,
        verbose_name="công khai",
    )
    note = NormalizedCharField("ghi chú nội bộ", max_length=250, blank=True)
    erased_at = models.DateTimeField("đã xóa dữ liệu lúc", null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        verbose_name="đã gộp vào",
    )
    created_at = models.DateTimeField("tạo lúc", auto_now_add=True)
    updated_at = models.DateTimeField("sửa lúc", auto_now=True)

    objects = PersonQuerySet.as_manager()

    history = PortalHistory("người", excluded_fields=("name_sort", "name_plain"))

    class Meta:
        verbose_name = "người"
        verbose_name_plural = "người"
        permissions = [
            ("merge_person", "Được gộp hồ sơ trùng của một người"),
            ("export_person", "Được xuất dữ liệu của người"),
            ("erase_person", "Được xóa dữ liệu của một người"),
        ]
        ordering = ["name_sort", "pk"]
        indexes = [
            models.Index(fields=["name_sort", "id"], name="members_person_sorted"),
            models.Index(fields=["name_plain"], name="members_person_plain"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(birth_date__isnull=True)
                | Q(birth_date__gte="1900-01-01", birth_date__lt="2100-01-01"),
                name="members_person_birth_date_of_our_time",
                violation_error_message="Ngày sinh phải từ năm 1900.",
            ),
            models.CheckConstraint(
                condition=Q(birth_year__isnull=True)
                | Q(birth_year__gte=EARLIEST_BIRTH_YEAR, birth_year__lt=2100, birth_date__isnull=True)
                | Q(birth_year=ExtractYear(Cast("birth_date", models.DateField()))),
                name="members_person_birth_year",
                violation_error_message="Năm sinh phải từ 1900 và đúng với ngày sinh.",
            ),
            models.CheckConstraint(
                condition=~Q(merged_into=F("pk")),
                name="members_person_not_merged_into_itself",
                violation_error_message="Không thể gộp một người vào chính người đó.",
            ),
        ]

    def __str__(self):
        return self.full_name

    def get_absolute_url(self):
        return reverse("people:detail", args=[self.slug])

    @property
    def has_been_public(self):
        """The address of who was merged into another leads there, and is nobody's own."""
        return self.merged_into_id is None

    @property
    def titled_name(self):
        """`PGS.TS. Nguyễn Văn A`"""
        return write_titles((title.kind for title in self.titles.all()), self.full_name)

    @property
    def long_name(self):
        """Where one of many who are called so is chosen."""
        return f"{self.titled_name} – {self.organisation}" if self.organisation_id else self.titled_name

    @property
    def is_nameless(self):
        return self.full_name == self.NAMELESS

    @property
    def year_of_birth(self):
        return self.birth_date.year if self.birth_date else self.birth_year

    @property
    def public(self):
        return PublicSide(self)

    # What the search knows of an office holder

    @cached_property
    def offices_text(self):
        """Public offices, present and former; empty of whom the public may not find."""
        if self.merged_into_id or self.is_nameless:
            return ""
        return "; ".join(read_offices(self.public_seats))

    @cached_property
    def public_seats(self):
        """The latest first."""
        seats = type(self).objects.shown_seats().filter(person=self)
        return list(
            seats.select_related("body", "organisation").order_by("-starts_on", "role", "pk")[:MOST_OFFICES]
        )

    @classmethod
    def prepare_entries(cls, rows):
        share_seats(rows, cls.objects.shown_seats())

    @property
    def search_audience(self):
        return Audience.PUBLIC if self.offices_text else Audience.NOBODY

    @property
    def found_name(self):
        return self.titled_name if self.offices_text else ""

    @property
    def found_text(self):
        return self.public.text if self.offices_text else ""

    @property
    def found_since(self) -> datetime | None:
        return None if self.offices_text else EARLIEST


class PersonTitle(models.Model):
    """Học hàm, học vị, danh hiệu, each with the year it was recognised."""

    class Kind(models.TextChoices):
        PROFESSOR = "GS", "Giáo sư"
        ASSOCIATE_PROFESSOR = "PGS", "Phó Giáo sư"
        DOCTOR_OF_SCIENCE = "TSKH", "Tiến sĩ khoa học"
        DOCTOR = "TS", "Tiến sĩ"
        SPECIALIST_2 = "BSCKII", "Bác sĩ chuyên khoa II"
        SPECIALIST_1 = "BSCKI", "Bác sĩ chuyên khoa I"
        MASTER = "ThS", "Thạc sĩ"
        PHARMACIST_2 = "DSCKII", "Dược sĩ chuyên khoa II"
        PHARMACIST_1 = "DSCKI", "Dược sĩ chuyên khoa I"
        PHYSICIAN = "BS", "Bác sĩ"
        PHARMACIST = "DS", "Dược sĩ"
        ARCHITECT = "KTS", "Kiến trúc sư"
        ENGINEER = "KS", "Kỹ sư"
        BACHELOR = "CN", "Cử nhân"
        PEOPLES_TEACHER = "NGND", "Nhà giáo Nhân dân"
        MERITORIOUS_TEACHER = "NGƯT", "Nhà giáo Ưu tú"
        PEOPLES_PHYSICIAN = "TTND", "Thầy thuốc Nhân dân"
        MERITORIOUS_PHYSICIAN = "TTƯT", "Thầy thuốc Ưu tú"

    person = models.ForeignKey(Person, models.CASCADE, related_name="titles", verbose_name="người")
    kind = models.CharField("học hàm, học vị, danh hiệu", max_length=8, choices=Kind)
    recognised_in = models.PositiveSmallIntegerField(
        "năm công nhận", null=True, blank=True, validators=[validate_past_year]
    )
    subject = NormalizedCharField("chuyên ngành", max_length=150, blank=True)

    history = PortalHistory("học hàm, học vị")

    class Meta:
        verbose_name = "học hàm, học vị"
        verbose_name_plural = "học hàm, học vị"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"],
                name="members_persontitle_once",
                violation_error_message="Người này đã có học hàm, học vị đó.",
            ),
            models.CheckConstraint(
                condition=Q(recognised_in__isnull=True)
                | Q(recognised_in__gte=EARLIEST_BIRTH_YEAR, recognised_in__lt=2100),
                name="members_persontitle_year",
                violation_error_message="Năm công nhận phải từ 1900.",
            ),
        ]

    def __str__(self):
        return self.kind
