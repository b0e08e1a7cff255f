"""Permissions in the editors' words: the database holds "Can add bài viết"."""

from django.apps import apps

VERBS = {"add": "thêm", "change": "sửa", "delete": "xóa", "view": "xem"}


def describe_permission(permission) -> str:
    """`Tin tức – bài viết: thêm`; a permission of our own is named in Vietnamese where it is declared."""
    content_type = permission.content_type
    model = content_type.model_class()
    verb = VERBS.get(permission.codename.split("_")[0], permission.name)
    return f"{name_app(content_type.app_label)} – {model._meta.verbose_name}: {verb}"


def name_app(label):
    return apps.get_app_config(label).verbose_name
