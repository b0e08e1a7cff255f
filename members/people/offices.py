"""What a person's public seats say of them: on their page, to machines, to the search."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils import timezone

MOST_OFFICES = 40


def read_offices(seats: Iterable) -> list[str]:
    """`Phó Chủ tịch Ban Chấp hành, Hội Tin học`, each once."""
    return list(dict.fromkeys(f"{seat.role_text} {seat.body}, {seat.organisation}" for seat in seats))


def is_held(seat) -> bool:
    today = timezone.localdate()
    return seat.starts_on <= today and (seat.ends_on is None or seat.ends_on >= today)


def is_past(seat) -> bool:
    return seat.ends_on is not None and seat.ends_on < timezone.localdate()


def share_seats(people, seats) -> None:
    """Among people who are put into the search together, by one query: a sheet brings ten thousand."""
    held = defaultdict(list)
    seats = seats.filter(person__in=[person.pk for person in people]).select_related("body", "organisation")
    for seat in seats.order_by("-starts_on", "role", "pk"):
        held[seat.person_id].append(seat)
    for person in people:
        person.public_seats = held[person.pk][:MOST_OFFICES]
