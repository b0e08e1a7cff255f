from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "assocportal.common"
    label = "common"
    verbose_name = "Hệ thống"

    def ready(self):
        from . import jobs, schedule
        from .pictures.library import remove_orphans

        jobs.register()
        schedule.every(minutes=24 * 60, name="common.remove_orphan_renditions", run=remove_orphans)
