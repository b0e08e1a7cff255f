"""Which articles: for lists, for the desk, for one person."""

from django.db.models import Q
from django.utils import timezone

from assocportal.common.publishing import PublishedQuerySet, is_out

from .categories import edited_categories_of

PUBLISH_EVERYWHERE = "news.publish_everywhere_article"
EDIT_OTHERS = "news.edit_others_article"


class ArticleQuerySet(PublishedQuerySet):
    def for_cards(self):
        """What a list shows; never the body."""
        return self.select_related("category", "cover").defer("body")

    def newest_first(self):
        return self.order_by("-publish_at", "-pk")

    def featured(self):
        """The editors' choice, in their order."""
        return self.filter(is_featured=True).order_by("featured_order", "-publish_at", "-pk")

    def between(self, start, end):
        return self.filter(publish_at__gte=start, publish_at__lt=end)

    def at_desk_of(self, user):
        """Whoever only writes finds what is out, and of the rest their own."""
        if user.has_perm(EDIT_OTHERS):
            return self
        return self.filter(Q(created_by=user) | is_out(timezone.now()))

    def publishable_by(self, user):
        if user.has_perm(PUBLISH_EVERYWHERE):
            return self
        return super().publishable_by(user).filter(category__in=edited_categories_of(user))

    def in_hand_of(self, user):
        return self.filter(created_by=user)
