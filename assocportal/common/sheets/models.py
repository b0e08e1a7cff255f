"""A sheet on its way into the register: read, shown line by line, written when somebody says so."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from ..attachments import private_storage
from ..vietnamese import group_digits
from .lines import Outcome


class SheetImport(models.Model):
    class State(models.TextChoices):
        WAITING = "cho", "chờ kiểm tra"
        CHECKING = "dang-kiem-tra", "đang kiểm tra"
        CHECKED = "da-kiem-tra", "đã kiểm tra, chờ xác nhận"
        CONFIRMED = "cho-ghi", "chờ ghi"
        WRITING = "dang-ghi", "đang ghi"
        DONE = "xong", "đã ghi"
        FAILED = "khong-duoc", "không đọc được"

    UNDER_WAY = (State.WAITING, State.CHECKING, State.CONFIRMED, State.WRITING)

    kind = models.CharField("loại", max_length=40)
    file = models.FileField(upload_to="sheets/%Y/%m", storage=private_storage, max_length=250, blank=True)
    name = models.CharField("tên tệp", max_length=250)
    state = models.CharField("trạng thái", max_length=16, choices=State, default=State.WAITING)
    stage = models.CharField("đang làm", max_length=80, blank=True)
    done = models.PositiveIntegerField("đã làm", default=0)
    total = models.PositiveIntegerField("tất cả", default=0)
    counts = models.JSONField("số dòng", default=dict)  # {outcome: lines}
    notes = models.JSONField("lưu ý", default=list)
    error = models.TextField("lỗi", blank=True)
    digest = models.CharField(max_length=64, blank=True, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người nhập",
    )
    created_at = models.DateTimeField("tải lên lúc", default=timezone.now)
    moved_at = models.DateTimeField("đổi trạng thái lúc", default=timezone.now, editable=False)
    finished_at = models.DateTimeField("ghi lúc", null=True, blank=True)

    class Meta:
        verbose_name = "bảng Excel nhập vào"
        verbose_name_plural = "bảng Excel nhập vào"
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["created_at"], name="common_sheetimport_oldest")]

    def __str__(self):
        return self.name

    @property
    def is_under_way(self):
        return self.state in self.UNDER_WAY

    @property
    def may_be_written(self):
        counts = self.counts
        return (
            self.state == self.State.CHECKED
            and not counts.get(Outcome.ERROR)
            and bool(counts.get(Outcome.NEW) or counts.get(Outcome.CHANGED))
        )

    @property
    def progress(self):
        """What whoever waits is told."""
        if self.state in (self.State.WAITING, self.State.CONFIRMED):
            return "Đang chờ đến lượt…"
        if not self.is_under_way:
            return f"{self.get_state_display().capitalize()}."
        counted = f" {group_digits(self.done)}/{group_digits(self.total)}" if self.total else ""
        return f"{self.stage or 'Đang đọc tệp'}{counted}…"

    @property
    def told_counts(self):
        """`12 dòng thêm mới, 3 dòng sửa`"""
        told = [
            f"{group_digits(self.counts[outcome])} dòng {outcome.label}"
            for outcome in Outcome
            if self.counts.get(outcome)
        ]
        return ", ".join(told) or "không có dòng nào"

    def remove_file(self):
        if self.file:
            self.file.storage.delete(self.file.name)
            SheetImport.objects.filter(pk=self.pk).update(file="")


class SheetLine(models.Model):
    """A line of the preview. It holds what the sheet holds, personal data too, and goes when the file goes."""

    of = models.ForeignKey(SheetImport, models.CASCADE, related_name="lines", verbose_name="bảng")
    number = models.PositiveIntegerField("dòng")
    outcome = models.CharField("kết quả", max_length=4, choices=Outcome)
    name = models.CharField("tên", max_length=250, blank=True)
    changes = models.JSONField("thay đổi", default=list)
    errors = models.JSONField("lỗi", default=list)

    class Meta:
        verbose_name = "dòng của bảng"
        verbose_name_plural = "các dòng của bảng"
        ordering = ["number"]
        default_permissions = ()
        indexes = [models.Index(fields=["of", "outcome", "number"], name="common_sheetline_shown")]
        constraints = [models.UniqueConstraint(fields=["of", "number"], name="common_sheetline_once")]

    def __str__(self):
        return f"Dòng {self.number}"

    @property
    def sentences(self):
        """`Dòng 17, cột “Ngày sinh”: 31/02/1960 không phải là ngày.`"""
        for error in self.errors:
            place = f", cột “{error['column']}”" if error["column"] else ""
            yield f"Dòng {self.number}{place}: {error['text']}"
