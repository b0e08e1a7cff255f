from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "members"
    verbose_name = "Tổ chức"

    def ready(self):
        from assocportal.common.mail.kinds import name_kind
        from assocportal.common.proofreading.names import know_names
        from assocportal.common.refusals import say_refusals

        from .proofreading import leaders_like
        from .refusals import REFUSALS
        from .reporting import sections  # noqa: F401 - its receivers tell every process of new figures

        know_names(leaders_like)
        say_refusals(REFUSALS)
        name_kind("hoi-thanh-vien", "hội thành viên")
