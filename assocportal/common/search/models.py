"""One row for everything that can be found, and what the search knows about words."""

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Lookup, Q

from ..insiders import for_insiders
from ..publishing import PublishedQuerySet, State
from .expressions import Expression
from .lexemes import fit
from .missed import MissedSearch  # noqa: F401 - the subject's models, as Django looks for them
from .synonyms import SynonymGroup  # noqa: F401

RULES = (
    1  # of what is a lexeme and which an entry has: raise it, and `rebuild_search` writes the entries anew
)


class LexemesField(SearchVectorField):
    """Given any lexemes, stored as they are: positions and weights are not needed, they are in the lexemes' names."""

    def get_placeholder(self, value, compiler, connection):
        return "array_to_tsvector(%s::text[])"

    def get_db_prep_value(self, value, connection, prepared=False):
        return sorted(fit(value)) if value is not None else []


@LexemesField.register_lookup
class Matches(Lookup):
    """`vector__matches="'hoi' & 'nghi'"`: lexemes as they are, where to_tsquery would take them apart."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        lhs, lhs_params = self.process_lhs(compiler, connection)
        return f"{lhs} @@ %s::tsquery", [*lhs_params, self.rhs]


class Audience(models.TextChoices):
    PUBLIC = "cong-khai", "công khai"
    MEMBERS = "hoi-thanh-vien", "người của hội thành viên"
    DESK = "ban-bien-tap", "người được xem ở bàn biên tập"
    NOBODY = "khong-ai", "không ai"


class SearchEntryQuerySet(PublishedQuerySet):
    def published(self):
        return super().published().filter(audience=Audience.PUBLIC)

    def visible_to(self, user):
        """As the rows' own `visible_to`; a test compares the two."""
        if user is None or not user.is_authenticated:
            return self.published()
        allowed = Q(audience=Audience.PUBLIC) | Q(audience=Audience.MEMBERS) & for_insiders(user)
        if user.is_staff:
            allowed |= Q(
                audience__in=(Audience.MEMBERS, Audience.DESK), content_type__in=readable_types(user)
            )
        return super().published().filter(allowed)

    def matching(self, expression: Expression):
        return self.filter(vector__matches=str(expression))

    def of_row(self, row):
        return self.filter(content_type=ContentType.objects.get_for_model(row), object_id=row.pk)

    def of_model(self, model):
        return self.filter(content_type=ContentType.objects.get_for_model(model))


def readable_types(user):
    """The content types whose unpublished sides this account of the desk may read."""
    from .indexing import searchable_models

    return [
        ContentType.objects.get_for_model(model)
        for model in searchable_models()
        if user.has_perm(f"{model._meta.app_label}.view_{model._meta.model_name}")
    ]


class SearchEntry(models.Model):
    """What the search shows and compares of one row, written in the transaction that writes the row."""

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.BigIntegerField()
    kind = models.CharField("loại", max_length=16)
    title = models.TextField("tên")
    lead = models.TextField("mở đầu", blank=True)
    text = models.TextField("nội dung", blank=True)
    address = models.TextField("địa chỉ")
    dated_at = models.DateTimeField("ngày", null=True)
    audience = models.CharField("dành cho", max_length=14, choices=Audience, default=Audience.PUBLIC)
    state = models.CharField("trạng thái", max_length=10, choices=State)
    publish_at = models.DateTimeField("đăng lúc", null=True)
    expire_at = models.DateTimeField("hết hạn lúc", null=True)
    categories = ArrayField(models.BigIntegerField(), default=list)
    organisations = ArrayField(models.BigIntegerField(), default=list)
    vector = LexemesField(default=set, editable=False)
    rules = models.PositiveSmallIntegerField(default=RULES)

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name = "mục tìm kiếm"
        verbose_name_plural = "mục tìm kiếm"
        # no other: a row whose indexed columns stay is changed without touching the large index
        indexes = [GinIndex(fields=["vector"], name="common_searchentry_vector")]
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="common_searchentry_one_a_row")
        ]

    def __str__(self):
        return self.title


class UncountedEntry(models.Model):
    """An entry whose words are not counted yet; PostgreSQL removes it with the entry."""

    entry = models.OneToOneField(
        SearchEntry, models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="+"
    )

    class Meta:
        verbose_name = "mục chưa đếm từ"
        verbose_name_plural = "mục chưa đếm từ"

    def __str__(self):
        return f"Mục {self.pk}"


class SearchWalk(models.Model):
    """How far the rebuilding of one model's entries has come; see rebuilding.py."""

    model = models.CharField("loại nội dung", max_length=100, primary_key=True)
    upto = models.BigIntegerField("đã xong đến mã", default=0)
    rules = models.PositiveSmallIntegerField("theo quy tắc", default=RULES)
    is_of_all = models.BooleanField("viết lại cả mục còn đúng", default=False)
    finished_at = models.DateTimeField("xong lúc", null=True)

    class Meta:
        verbose_name = "lần dựng lại mục tìm kiếm"
        verbose_name_plural = "các lần dựng lại mục tìm kiếm"

    def __str__(self):
        return self.model


class SearchWord(models.Model):
    """The portal's own vocabulary, of what the public may read: how often, and what is near in spelling."""

    word = models.CharField(
        "từ", max_length=60, unique=True, help_text="Khóa có dấu: hoi5.", db_collation="C"
    )
    spelling = models.CharField("cách viết", max_length=60)
    plain = models.CharField("không dấu", max_length=60, db_collation="C")
    entries = models.PositiveIntegerField("số mục có từ", default=0)
    titles = models.PositiveIntegerField("số tên có từ", default=0)
    deletions = ArrayField(models.CharField(max_length=60), default=list)

    class Meta:
        verbose_name = "từ đã gặp"
        verbose_name_plural = "từ đã gặp"
        indexes = [
            models.Index(fields=["plain"], name="common_searchword_plain"),
            GinIndex(fields=["deletions"], name="common_searchword_near"),
        ]

    def __str__(self):
        return self.spelling


class SearchCount(models.Model):
    """How many entries have a common lexeme: from these the search chooses how far back to look at first."""

    lexeme = models.TextField("thành phần", primary_key=True, help_text="Ví dụ: #m2022-06.")
    entries = models.PositiveIntegerField("số mục")

    class Meta:
        verbose_name = "số mục của thành phần"
        verbose_name_plural = "số mục của các thành phần"

    def __str__(self):
        return self.lexeme
