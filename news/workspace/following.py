from members.workspace.access import is_acting


class FollowedByWriter:
    """Mixin of Article: who proposed it for an organisation is told of it, as long as they act for one."""

    def is_followed_by(self, user):
        return self.created_by_id == user.pk and is_acting(user)
