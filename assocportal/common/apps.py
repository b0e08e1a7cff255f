from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "assocportal.common"
    label = "common"
    verbose_name = "Hệ thống"

    def ready(self):
        from . import address_hash, jobs
        from .pictures import library
        from .proofreading import names, staff
        from .search import following, missed, upkeep
        from .videos import orphans

        address_hash.register()
        jobs.register()
        library.register()
        missed.register()
        names.know_names(staff.staff_like)
        orphans.register()
        following.watch_relations()
        upkeep.register()
