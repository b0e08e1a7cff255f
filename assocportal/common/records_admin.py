"""What the portal notes by itself: old addresses, recurring work, jobs in the background."""

from django.contrib import admin
from django.utils.html import format_html
from django_tasks_db.admin import DBTaskResult

from .desk import ReadOnlyAdmin
from .redirects import Redirect
from .schedule import ScheduledRun

QUEUES = {"default": "việc chung", "mail": "thư", "images": "ảnh"}

# the import above registered the library's own, English one
admin.site.unregister(DBTaskResult)


@admin.register(Redirect)
class RedirectAdmin(ReadOnlyAdmin):
    list_display = ("old_path", "present_address", "content_type", "created_at")
    list_select_related = ("content_type",)
    search_fields = ("old_path",)
    fields = ("old_path", "present_address", "content_type", "created_at")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("owner")

    @admin.display(description="chuyển đến")
    def present_address(self, redirect):
        if redirect.owner is None:
            return "nội dung không còn"
        return format_html('<a href="{0}">{0}</a>', redirect.owner.get_absolute_url())


@admin.register(ScheduledRun)
class ScheduledRunAdmin(ReadOnlyAdmin):
    list_display = ("title", "started_at", "finished_at", "has_succeeded", "name")
    fields = ("title", "name", "started_at", "finished_at", "error")

    @admin.display(description="việc", ordering="name")
    def title(self, run):
        return str(run)

    @admin.display(description="chạy tốt", boolean=True)
    def has_succeeded(self, run):
        return not run.error if run.finished_at else None


@admin.register(DBTaskResult)
class TaskResultAdmin(ReadOnlyAdmin):
    list_display = ("task_path", "queue", "status", "attempts", "enqueued_at", "started_at", "finished_at")
    list_filter = ("status",)
    search_fields = ("task_path",)
    ordering = ("-enqueued_at",)
    fields = (
        "task_path", "queue", "status", "attempts", "enqueued_at", "started_at", "finished_at", "shown_traceback",
    )  # fmt: skip

    @admin.display(description="hàng đợi", ordering="queue_name")
    def queue(self, result):
        return QUEUES.get(result.queue_name, result.queue_name)

    @admin.display(description="số lần chạy")
    def attempts(self, result):
        return len(result.worker_ids)

    @admin.display(description="chi tiết lỗi")
    def shown_traceback(self, result):
        return format_html("<pre>{}</pre>", result.traceback) if result.traceback else "không có lỗi"
