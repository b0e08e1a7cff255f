from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "assocportal.common"
    label = "common"
    verbose_name = "Dùng chung"

    def ready(self):
        from . import schedule
        from .pictures.library import remove_orphans

        schedule.every(minutes=24 * 60, name="common.remove_orphan_renditions", run=remove_orphans)
