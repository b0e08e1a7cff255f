"""Who may see the row of any wing that a file hangs on: the file goes with it."""


def may_change_owner(user, row) -> bool:
    kind = row.content_type
    return user.is_active and user.is_staff and user.has_perm(f"{kind.app_label}.change_{kind.model}")


def owner_is_visible(user, row) -> bool:
    model = row.content_type.model_class()
    owners = model and model._default_manager.all()
    return hasattr(owners, "visible_to") and owners.visible_to(user).filter(pk=row.object_id).exists()
