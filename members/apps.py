from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "members"
    verbose_name = "Tổ chức"

    def ready(self):
        from .reporting import sections  # noqa: F401 - its receivers tell every process of new figures
