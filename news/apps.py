from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Tin tức"

    def ready(self):
        from assocportal.common.proofreading.names import know_names

        from .proofreading import authors_like
        from .word import leftovers

        know_names(authors_like)
        leftovers.register()
