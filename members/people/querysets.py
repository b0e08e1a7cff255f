from django.db.models import Exists, OuterRef, QuerySet


class PersonQuerySet(QuerySet):
    def kept(self):
        """Without those that were merged into another."""
        return self.filter(merged_into=None)

    def known(self):
        """Who may be found and chosen by name: neither merged into another nor erased, name and all."""
        return self.kept().exclude(full_name=self.model.NAMELESS)

    def published(self):
        """Office holders, present and former: of everybody else the public learns nothing."""
        return self.known().filter(Exists(self.shown_seats().filter(person=OuterRef("pk"))))

    def visible_to(self, user):
        return self.published()

    def with_titles(self):
        return self.prefetch_related("titles")

    def shown_seats(self):
        """Of public bodies of organisations that have a page; of all people."""
        return self.model._meta.get_field("seats").related_model.objects.published()
