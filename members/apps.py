from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "members"
    verbose_name = "Tổ chức"

    def ready(self):
        from assocportal.common.insiders import know_insiders
        from assocportal.common.mail.kinds import name_kind
        from assocportal.common.proofreading.names import know_names
        from assocportal.common.refusals import say_refusals

        from . import sections  # noqa: F401 - its receivers tell every process what there is to show
        from .people.finding import follow_offices
        from .proofreading import leaders_like, people_like
        from .refusals import REFUSALS
        from .sheets import register_sheets
        from .standing.union import watch_union
        from .workspace.access import roles_of

        know_insiders(roles_of)
        know_names(leaders_like)
        know_names(people_like)
        register_sheets()
        say_refusals(REFUSALS)
        follow_offices()
        watch_union()
        name_kind("hoi-thanh-vien", "hội thành viên")
