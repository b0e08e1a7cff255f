"""People, their titles and degrees. Nothing of a person but name and office is public unless they agreed."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Q
from django.urls import reverse
from django.utils import timezone

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.html import RichTextField
from assocportal.common.slugs import SluggedModel

EARLIEST_BIRTH_YEAR = 1900


def validate_birth_date(day):
    if day > timezone.localdate():
        raise ValidationError("Ngày sinh không thể ở sau hôm nay.")


def validate_past_year(year):
    if year > timezone.localdate().year:
        raise ValidationError("Năm không thể ở sau năm nay.")


class PersonQuerySet(models.QuerySet):
    def kept(self):
        """Without those that were merged into another."""
        return self.filter(merged_into=None)


class Person(SluggedModel):
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

    slug_source = "full_name"
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
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
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
        ordering = ["name_sort", "pk"]
        permissions = [("export_person", "Được xuất danh sách người ra bảng tính")]
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
                | Q(birth_year=F("birth_date__year")),
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
