"""Places that end on a day and go on in others: one change, wholly done or not at all."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError

from assocportal.common.history.records import because
from assocportal.common.refusals import explained
from assocportal.common.written_once import written_once

from .checks import find_successor_refusal
from .models import Place


def merge_places(old, successors, on: date, moves_organisations=False):
    """From that day the old ones are no more. Organisations move along where there is one place to move to."""
    if moves_organisations and len(successors) != 1:
        raise ValidationError({"moves_organisations": "Chỉ chuyển được khi có đúng một địa bàn mới."})
    with because(f"sáp nhập địa bàn từ {on:%d/%m/%Y}"), written_once(), explained():
        for place in lock(old):
            end_place(place, successors, on)
            if moves_organisations:
                move_organisations(place, successors[0])


def lock(places):
    keys = [place.pk for place in places]
    return list(Place.objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def end_place(place, successors, on):
    if place.valid_to:
        raise ValidationError(f"{place} đã hết từ ngày {place.valid_to:%d/%m/%Y}.")
    if place.valid_from and on <= place.valid_from:
        raise ValidationError(
            {"on": f"{place} có từ ngày {place.valid_from:%d/%m/%Y}; hãy chọn ngày sau đó."}
        )
    if refusal := find_successor_refusal(place, successors):
        raise ValidationError(f"{place}: {refusal}")
    place.valid_to = on - timedelta(days=1)
    place.save()
    place.successors.add(*successors)


def move_organisations(place, successor):
    for organisation in place.organisations.defer("introduction"):
        organisation.place = successor
        organisation.save(update_fields=["place"])
