from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "members"
    verbose_name = "Tổ chức"

    def ready(self):
        from assocportal.common.proofreading.names import know_names

        from .proofreading import leaders_like
        from .reporting import sections  # noqa: F401 - its receivers tell every process of new figures

        know_names(leaders_like)
