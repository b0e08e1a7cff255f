from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "members"
    verbose_name = "Tổ chức"

    def ready(self):
        from assocportal.common.proofreading.names import know_names
        from assocportal.common.refusals import say_refusals

        from .proofreading import leaders_like
        from .refusals import REFUSALS
        from .reporting import sections  # noqa: F401 - its receivers tell every process of new figures
        from .sheets import register_sheets

        know_names(leaders_like)
        register_sheets()
        say_refusals(REFUSALS)
