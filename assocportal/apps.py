from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django_tasks_db.apps import TasksAppConfig


class PortalConfig(AppConfig):
    name = "assocportal"
    verbose_name = "Cổng thông tin"


class PortalAdminConfig(AdminConfig):
    default_site = "assocportal.admin.PortalAdminSite"


class BackgroundTasksConfig(TasksAppConfig):
    """The library names itself in English, and the desk shows that name."""

    verbose_name = "Hệ thống"
