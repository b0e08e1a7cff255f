"""A Word file on its way to becoming a draft."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from assocportal.common.attachments import private_storage


class WordImport(models.Model):
    class State(models.TextChoices):
        ASKING = "hoi-lai", "chờ xác nhận nhập lần nữa"
        WAITING = "cho", "chờ đọc"
        RUNNING = "dang-doc", "đang đọc"
        DONE = "xong", "đã thành bản nháp"
        FAILED = "khong-duoc", "không đọc được"

    file = models.FileField(upload_to="word/%Y/%m", storage=private_storage, max_length=250, blank=True)
    name = models.CharField("tên tệp", max_length=250)
    checksum = models.CharField(max_length=64, editable=False)
    category = models.ForeignKey(
        "news.Category", models.PROTECT, related_name="+", verbose_name="chuyên mục chính"
    )
    state = models.CharField("trạng thái", max_length=12, choices=State, default=State.WAITING)
    done = models.PositiveIntegerField("đã làm", default=0)
    total = models.PositiveIntegerField("tất cả", default=0)
    # what was taken: {"pictures": 30, "tables": 4 …}; what was not: [sentence …]
    taken = models.JSONField("đã lấy", default=dict)
    left_out = models.JSONField("không lấy", default=list)
    error = models.TextField("lỗi", blank=True)
    article = models.ForeignKey(
        "news.Article",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="word_imports",
        verbose_name="bài viết",
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người tải lên",
    )
    created_at = models.DateTimeField("tải lên lúc", default=timezone.now)
    finished_at = models.DateTimeField("xong lúc", null=True, blank=True)

    class Meta:
        verbose_name = "tệp Word nhập vào"
        verbose_name_plural = "tệp Word nhập vào"
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.name

    @property
    def is_under_way(self):
        return self.state in (self.State.WAITING, self.State.RUNNING)

    @property
    def progress(self):
        """What whoever waits is told."""
        if self.state == self.State.WAITING:
            return "Đang chờ đến lượt đọc…"
        if self.state != self.State.RUNNING:
            return self.get_state_display().capitalize() + "."
        return f"Đang đọc: ảnh {self.done}/{self.total}" if self.total else "Đang đọc: chữ và bảng"

    def earlier(self):
        """The last draft that the same file became."""
        done = WordImport.objects.filter(checksum=self.checksum, state=self.State.DONE, article__isnull=False)
        return done.exclude(pk=self.pk).select_related("article", "uploaded_by").first()

    def remove_file(self):
        """The office has the file; here it only waited."""
        if self.file:
            self.file.storage.delete(self.file.name)
            WordImport.objects.filter(pk=self.pk).update(file="")
