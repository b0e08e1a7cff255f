"""Addresses that once worked keep working: a changed one answers with a permanent redirect to its row.

A redirect names a row, not an address, so that there are no chains and no circles; the row's present
address is asked for when somebody comes.
"""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.http import HttpResponsePermanentRedirect

from .printing.paths import beside, split_file


class Redirect(models.Model):
    """An address under which the public has last seen this row."""

    old_path = models.CharField("địa chỉ cũ", max_length=400, unique=True)
    content_type = models.ForeignKey(ContentType, models.CASCADE, verbose_name="loại nội dung")
    object_id = models.BigIntegerField("mã nội dung")
    owner = GenericForeignKey()
    created_at = models.DateTimeField("tạo lúc", auto_now_add=True)

    class Meta:
        verbose_name = "địa chỉ chuyển hướng"
        verbose_name_plural = "địa chỉ chuyển hướng"
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="common_redirect_owner")]

    def __str__(self):
        return self.old_path

    def target_for(self, user):
        """The row's present address, or None where this person may not open it."""
        model = self.content_type.model_class()
        rows = model._default_manager.all() if model else None
        if hasattr(rows, "visible_to"):
            rows = rows.visible_to(user)
        row = rows.filter(pk=self.object_id).first() if model else None
        return row and row.get_absolute_url()


def remember_address(instance, old_path):
    Redirect.objects.update_or_create(old_path=old_path, defaults={"owner": instance})


def forget_address(path):
    """Somebody's own page now: whoever had the address before has lost it."""
    forget_addresses([path])


def forget_addresses(paths):
    Redirect.objects.filter(old_path__in=list(paths)).delete()


class RedirectMiddleware:
    """Asks only where there is no page: all others cost nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in ("GET", "HEAD"):
            return response
        target = find_target(request)
        return redirect_to(target) if target else response


def redirect_to(target):
    """Kept by no cache: it depends on who asks, and an address that comes back would lead in a circle."""
    return HttpResponsePermanentRedirect(target, headers={"Cache-Control": "private, no-cache"})


def find_target(request):
    """Files stand beside their page, so a page that moved takes them with it."""
    here = request.get_full_path()
    page, ending = split_file(request.path)
    request.redirects = find_redirects({request.path, here, page})
    for redirect in request.redirects:
        target = redirect.target_for(request.user)
        if target and redirect.old_path == page and ending:
            target = beside(target, ending)
        if target and target not in (request.path, here):
            return target if redirect.old_path == here else _keep_query(target, request)
    return None


def find_redirects(paths):
    paths = [path for path in paths if "\x00" not in path]  # PostgreSQL cannot even ask for it
    return list(Redirect.objects.filter(old_path__in=paths).select_related("content_type"))


def _keep_query(target, request):
    query = request.META.get("QUERY_STRING", "")
    return f"{target}{'&' if '?' in target else '?'}{query}" if query else target
