"""The record of everything done at the desk. The database lets nobody change or delete it.

It names rows, also personal ones, by their keys; values of personal fields are not copied into it.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from assocportal.common.vietnamese import fold

LONGEST_FOLDED = 2000


class AuditEntry(models.Model):
    class Action(models.TextChoices):
        ADD = "them", "thêm"
        CHANGE = "sua", "sửa"
        DELETE = "xoa", "xóa"
        LOGIN = "dang-nhap", "đăng nhập"
        LOGIN_FAILED = "dang-nhap-hong", "đăng nhập không được"
        LOGOUT = "dang-xuat", "đăng xuất"
        STEP = "buoc", "bước duyệt"
        EXPORT = "xuat", "xuất dữ liệu"
        IMPORT = "nhap", "nhập dữ liệu"
        ERASE = "xoa-du-lieu-ca-nhan", "xóa dữ liệu cá nhân"

    at = models.DateTimeField("lúc", default=timezone.now)
    # a key without a constraint: nothing here may change, not even when an account goes
    actor = models.ForeignKey(
        "common.User",
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
        verbose_name="người làm",
    )
    action = models.CharField("việc", max_length=20, choices=Action)
    model = models.CharField("loại nội dung", max_length=80, blank=True)  # "news.article"
    object_id = models.CharField("mã", max_length=40, blank=True)
    object_text = models.CharField("nội dung", max_length=300, blank=True)
    # {field: [before, after]}; of a personal field {field: null}: that it changed, not what it was
    changes = models.JSONField("thay đổi", default=dict)
    note = models.CharField("ghi chú", max_length=500, blank=True)
    address_hash = models.CharField("nơi làm (đã băm)", max_length=32, blank=True)
    # what the search compares: words without marks of all that is told above
    folded = models.TextField(editable=False, default="")
    words = models.GeneratedField(
        expression=SearchVector("folded", config="simple"), output_field=SearchVectorField(), db_persist=True
    )

    class Meta:
        verbose_name = "dòng nhật ký"
        verbose_name_plural = "nhật ký"
        ordering = ["-at", "-pk"]
        permissions = [("export_auditentry", "Được xuất nhật ký ra bảng tính")]
        indexes = [
            models.Index(fields=["-at", "-id"], name="common_auditentry_newest"),
            models.Index(fields=["model", "object_id", "-at"], name="common_auditentry_row"),
            models.Index(fields=["actor", "-at"], name="common_auditentry_actor"),
            models.Index(fields=["action", "-at"], name="common_auditentry_action"),
            models.Index(fields=["model", "-at"], name="common_auditentry_kind"),
            GinIndex(fields=["words"], name="common_auditentry_words"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(action__in=("them", "sua", "xoa")) | ~Q(model=""),
                name="common_auditentry_names_its_row",
            )
        ]

    def __str__(self):
        return f"{self.get_action_display()} {self.object_text}".strip()

    def save(self, *args, **kwargs):
        self.folded = fold(" ".join(self._told()))[:LONGEST_FOLDED]
        super().save(*args, **kwargs)

    def _told(self):
        yield from (self.object_text, self.note)
        for values in self.changes.values():
            for value in values or ():
                yield from (
                    part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)
                )
