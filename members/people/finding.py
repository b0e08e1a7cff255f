"""An office holder's entry in the search follows what it tells of: seats, titles, the body and its organisation."""

from django.db.models.signals import post_delete, post_save, pre_save

from assocportal.common.search.following import MOST_AT_ONCE
from assocportal.common.search.indexing import index_keys
from assocportal.common.search.rebuilding import start_anew

from ..models import Body, Organisation, Person, PersonTitle, Seat

TOLD = ("name", "kind", "state", "publish_at", "expire_at")


def follow_offices() -> None:
    for model, receivers in (
        (Seat, ((pre_save, note_former_person), (post_save, index_holder), (post_delete, index_holder))),
        (PersonTitle, ((post_save, index_bearer), (post_delete, index_bearer))),
        (Body, ((post_save, index_members),)),
        (Organisation, ((pre_save, note_if_changed), (post_save, index_if_changed))),
    ):
        for signal, receiver in receivers:
            signal.connect(
                receiver, sender=model, dispatch_uid=f"people.{receiver.__name__}.{model.__name__}"
            )


def note_former_person(instance, **kwargs):
    if instance.pk:
        instance._former_people = list(
            Seat.objects.filter(pk=instance.pk)
            .exclude(person=instance.person_id)
            .values_list("person_id", flat=True)
        )


def index_holder(instance, **kwargs):
    index_people([instance.person_id, *vars(instance).pop("_former_people", [])])


def index_bearer(instance, **kwargs):
    """Of whom nobody may find the search knows no titles."""
    index_people(Person.objects.filter(pk=instance.person_id).published().values_list("pk", flat=True))


def index_members(instance, created=False, **kwargs):
    if not created:
        index_people(Seat.objects.filter(body=instance).values_list("person_id", flat=True).distinct())


def note_if_changed(instance, **kwargs):
    stored = Organisation.objects.filter(pk=instance.pk).values_list(*TOLD).first() if instance.pk else None
    instance._tells_otherwise = stored not in (None, tuple(getattr(instance, name) for name in TOLD))


def index_if_changed(instance, **kwargs):
    if vars(instance).pop("_tells_otherwise", False):
        index_people(
            Seat.objects.filter(organisation=instance).values_list("person_id", flat=True).distinct()
        )


def index_people(keys) -> None:
    keys = list(keys[: MOST_AT_ONCE + 1])
    if len(keys) > MOST_AT_ONCE:
        start_anew(Person)
    else:
        index_keys(Person, set(keys))
