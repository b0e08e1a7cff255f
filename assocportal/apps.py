from django.apps import AppConfig, apps
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate, pre_migrate
from django_tasks_db.apps import TasksAppConfig


class PortalConfig(AppConfig):
    name = "assocportal"
    verbose_name = "Cổng thông tin"

    def ready(self):
        from .first_rows import write_first_rows
        from .roles import forget_known_rights, note_known_rights, settle_roles

        auth = apps.get_app_config("auth")
        pre_migrate.connect(note_known_rights, sender=auth)
        for receiver in (settle_roles, write_first_rows, forget_known_rights):
            post_migrate.connect(receiver, sender=auth)


class PortalAdminConfig(AdminConfig):
    default_site = "assocportal.admin.PortalAdminSite"

    def ready(self):
        """Once every wing has said what its desk shows, all of that is watched for the record."""
        from django.contrib.admin import site

        from .common.audit.watching import watch

        super().ready()
        watch(site)


class BackgroundTasksConfig(TasksAppConfig):
    """The library names itself in English, and the desk shows that name."""

    verbose_name = "Hệ thống"
