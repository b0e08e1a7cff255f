"""Who may change a picture of the library. Its file and words stand on every page that uses it."""

from django.contrib.contenttypes.models import ContentType

from assocportal.common.workflow.rights import DECIDED, has_right

from .models import Picture


def may_change_picture(user, picture: Picture) -> bool:
    """What is approved changes only by whoever may publish it, its pictures included."""
    kinds = picture.uses.order_by().values_list("content_type", flat=True).distinct()
    models = filter(None, (ContentType.objects.get_for_id(kind).model_class() for kind in kinds))
    return user.has_perm("common.change_picture") and all(
        _is_theirs(user, picture, model) for model in models
    )


def _is_theirs(user, picture, model):
    rows = model._default_manager.all()
    if not hasattr(rows, "publishable_by"):
        return has_right(user, "change", model)
    uses = picture.uses.filter(content_type=ContentType.objects.get_for_model(model))
    decided = rows.filter(pk__in=uses.values("object_id"), state__in=DECIDED)
    return not decided.exclude(pk__in=rows.publishable_by(user).values("pk")).exists()
