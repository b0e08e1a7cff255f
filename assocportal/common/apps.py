from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "assocportal.common"
    label = "common"
    verbose_name = "Dùng chung"

    def ready(self):
        from . import jobs

        jobs.register()
