"""Two files of one person become one, and nothing of either is lost.

The kept row takes what it did not have and whatever points at the other; the other stays as it was, hidden, and says
into which it went. Its address leads to the kept one's page.
"""

from django.core.exceptions import ValidationError
from django.utils import timezone

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.history.records import because
from assocportal.common.joining import take_over
from assocportal.common.redirects import remember_address
from assocportal.common.written_once import written_once

from .duplicates import DistinctPeople
from .models import Person

CHOSEN = (
    "full_name", "gender", "birth_date", "birth_year", "position", "workplace", "organisation", "expertise", "photo",
    "biography", "email", "phone", "note",
)  # fmt: skip
GONE = "Một trong hai hồ sơ vừa được gộp hoặc xóa. Hãy mở lại danh sách."
SAME = "Không thể gộp một người vào chính người đó."
ERASED = "Hồ sơ đã xóa dữ liệu thì không gộp được."
ADVICE = "Hãy sửa cho giống nhau, hoặc xóa mục sai ở một trong hai hồ sơ, rồi gộp lại."


def merge_people(kept: Person, dropped: Person, by, from_dropped=None) -> Person:
    """`from_dropped`: the fields whose values are the dropped one's; by default those that the kept one has empty.

    A conflict is a ValidationError that names it, and nothing is changed.
    """
    with because(f"gộp hồ sơ số {dropped.pk} vào hồ sơ số {kept.pk}", by), written_once():
        kept, dropped = lock_both(kept.pk, dropped.pk)
        address = dropped.get_absolute_url()
        forget_distinctions(dropped)
        hide(dropped, kept)
        if refused := take_over(kept, dropped):
            raise ValidationError([*refused, ADVICE])
        take_values(kept, dropped, empty_fields(kept) if from_dropped is None else from_dropped)
        remember_address(kept, address)
        note_merging(kept, dropped, by)
    return kept


def lock_both(*keys) -> list[Person]:
    """In the order of their keys, whoever asks: two who merge crosswise do not wait for each other."""
    if len(set(keys)) < len(keys):
        raise ValidationError(SAME)
    people = Person.objects.kept().select_for_update(of=("self",)).order_by("pk").filter(pk__in=keys)
    found = {person.pk: person for person in people}
    if len(found) < len(keys):
        raise ValidationError(GONE)
    if any(person.erased_at for person in found.values()):
        raise ValidationError(ERASED)
    return [found[key] for key in keys]


def hide(dropped, kept):
    """First of all: what it published goes with its consents, which are the kept one's from now on."""
    dropped.merged_into, dropped.public_fields = kept, []
    dropped.save(update_fields=["merged_into", "public_fields", "updated_at"])


def empty_fields(person) -> list[str]:
    """A birth date and a birth year that contradict each other are never mixed."""
    empty = [name for name in CHOSEN if getattr(person, name) in (None, "")]
    return [name for name in empty if name not in ("birth_date", "birth_year") or not person.year_of_birth]


def take_values(kept, dropped, names) -> None:
    for name in names:
        setattr(kept, name, getattr(dropped, name))
    if kept.birth_date:
        kept.birth_year = kept.birth_year and kept.birth_date.year
    kept.save()


def forget_distinctions(dropped) -> None:
    """The dropped one stands in no list any more."""
    for side in ("first", "second"):
        DistinctPeople.objects.filter(**{side: dropped}).delete()


def note_merging(kept, dropped, by) -> None:
    note = f"Gộp hồ sơ số {dropped.pk} vào hồ sơ số {kept.pk}, {timezone.localtime():%H:%M %d/%m/%Y}."
    for person in (kept, dropped):
        record(AuditEntry.Action.CHANGE, actor=by, row=person, note=note)
