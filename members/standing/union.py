"""The union as one of its organisations: its bodies, terms and honours hang on that row."""

from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.urls import NoReverseMatch, reverse

from assocportal.common.kept import Kept
from assocportal.common.models import Union
from assocportal.common.publishing import State

from .models import StatusEvent


def organisation_model():
    return apps.get_model("members", "Organisation")


def find_union_key():
    """Not of those that became part of it."""
    return organisation_model().objects.unions().current().order_by("pk").values_list("pk", flat=True).first()


union_key = Kept("own-organisation", find_union_key)


def find_union_address(organisation) -> str:
    """The page of the union's bodies, which is its own."""
    if organisation.pk != union_key():
        return ""
    try:
        return reverse("governance:chart")
    except NoReverseMatch:
        return ""


def write_union_organisation():
    """From what the portal knows of its union, once; nothing where that is not known yet."""
    model = organisation_model()
    with transaction.atomic():
        union = Union.objects.select_for_update().first()
        if not union or model.objects.unions().exists():
            return None
        return model.objects.create(
            kind=model.Kind.UNION,
            name=union.official_name,
            short_name=union.short_name,
            address=union.address,
            logo_id=union.emblem_id,
            state=State.APPROVED,
        )


def renew_union_key(sender, instance, **kwargs):
    kind = organisation_model().Kind.UNION
    if sender is StatusEvent or instance.kind == kind:
        union_key.renew()


def watch_union():
    for signal in (post_save, post_delete):
        for sender in (organisation_model(), StatusEvent):
            signal.connect(
                renew_union_key, sender=sender, dispatch_uid=f"own-organisation.{sender._meta.label}"
            )
