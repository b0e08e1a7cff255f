"""Who may see the row of any wing that a file hangs on: the file goes with it."""

from .workflow.rights import has_right, may_look_into


def may_open_at_desk(user, row) -> bool:
    """Whoever works on the owner, whatever its state; `row` is a file."""
    if not (user.is_active and user.is_staff):
        return False
    model = row.content_type.model_class()
    if model is None or not has_right(user, "change", model):
        return False
    owner = model._base_manager.filter(pk=row.object_id).first()
    return owner is not None and may_look_into(user, owner)


def owner_is_visible(user, row) -> bool:
    model = row.content_type.model_class()
    owners = model and model._default_manager.all()
    return hasattr(owners, "visible_to") and owners.visible_to(user).filter(pk=row.object_id).exists()
