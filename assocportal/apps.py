from django.apps import AppConfig, apps
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate, pre_migrate
from django_tasks_db.apps import TasksAppConfig


class PortalConfig(AppConfig):
    name = "assocportal"
    verbose_name = "Cổng thông tin"

    def ready(self):
        from .first_rows import write_first_rows
        from .roles import note_known_rights, settle_roles

        pre_migrate.connect(note_known_rights, sender=apps.get_app_config("auth"))
        post_migrate.connect(settle_roles, sender=apps.get_app_config("auth"))
        post_migrate.connect(write_first_rows, sender=apps.get_app_config("auth"))


class PortalAdminConfig(AdminConfig):
    default_site = "assocportal.admin.PortalAdminSite"


class BackgroundTasksConfig(TasksAppConfig):
    """The library names itself in English, and the desk shows that name."""

    verbose_name = "Hệ thống"
