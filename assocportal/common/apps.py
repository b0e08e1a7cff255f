from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "assocportal.common"
    label = "common"
    verbose_name = "Hệ thống"

    def ready(self):
        from . import address_hash, jobs, limits
        from .drafts import keeping
        from .login import joining
        from .mail import outbox
        from .pictures import library, staging, using
        from .proofreading import names, staff
        from .search import following, missed, upkeep
        from .sheets import leftovers
        from .videos import orphans

        address_hash.register()
        jobs.register()
        keeping.register()
        joining.register()
        leftovers.register()
        library.register()
        limits.register()
        staging.register()
        using.register()
        missed.register()
        names.know_names(staff.staff_like)
        outbox.register()
        orphans.register()
        following.watch_relations()
        upkeep.register()
