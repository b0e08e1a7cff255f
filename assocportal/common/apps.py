from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "assocportal.common"
    label = "common"
    verbose_name = "Hệ thống"

    def ready(self):
        from . import address_hash, jobs
        from .drafts import keeping
        from .pictures import library
        from .search import following, missed, upkeep
        from .videos import orphans

        address_hash.register()
        jobs.register()
        keeping.register()
        library.register()
        missed.register()
        orphans.register()
        following.watch_relations()
        upkeep.register()
