"""Changes of something published by whoever may not publish it: kept beside the row until a publisher decides.

The public never sees them: nothing here touches the row before `accept`.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from assocportal.common.drafts.versions import version_of
from assocportal.common.history.records import because
from assocportal.common.publishing import PublishedModel
from assocportal.common.written_once import written_once

from .models import PendingVersion, Step
from .rights import may_publish
from .steps import ASK_REASON, StepRefused, lock, note_step
from .wording import say_moment

NOT_YOURS = "Tài khoản này không được nhận hay từ chối bản sửa của mục này."
CHOOSE = "Hãy chọn cho từng phần đã bị sửa ở cả hai bên: giữ bản đang đăng hay lấy bản sửa."


def published_models():
    return [model for model in apps.get_models() if issubclass(model, PublishedModel)]


def proposals_for(user):
    """Those that this person may decide about, and their own."""
    condition = Q(made_by=user)
    for model in published_models():
        rows = model._default_manager.publishable_by(user)
        if rows.query.is_empty():
            continue
        about = Q(content_type=ContentType.objects.get_for_model(model))
        if rows.query.has_filters():
            about &= Q(object_id__in=rows.order_by().values("pk"))
        condition |= about
    return PendingVersion.objects.filter(condition)


def open_proposal(row, user) -> PendingVersion | None:
    proposals = PendingVersion.objects.about(row).filter(state=PendingVersion.State.OPEN)
    return proposals.filter(made_by=user).first()


def proposed_values(form) -> dict:
    """What differs, by field, between a valid form and its row as it is stored."""
    stored = type(form.instance)._base_manager.get(pk=form.instance.pk)
    chosen = {name: form.cleaned_data[name] for name in form.cleaned_data if name in _fields_of(stored)}
    values = written_values(form.instance, chosen)
    for name, rows in chosen.items():
        if stored._meta.get_field(name).many_to_many:
            values[name] = sorted(form.instance.complete_keys(name, [row.pk for row in rows]))
    before = written_values(stored, values)
    return {name: value for name, value in values.items() if value != before[name]}


def written_values(row, names: Iterable[str]) -> dict:
    """By field, as JSON holds it: rows by their keys, relations to many as sorted keys."""
    return {name: _written(row, row._meta.get_field(name)) for name in names}


def _written(row, field):
    if field.many_to_many:
        return sorted(getattr(row, field.name).values_list("pk", flat=True))
    value = field.value_from_object(row)
    if isinstance(value, datetime):
        value = value.astimezone(UTC).replace(microsecond=0)  # a form knows no finer times
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def _fields_of(row):
    return {field.name for field in (*row._meta.fields, *row._meta.many_to_many)}


def propose(row, user, values: dict) -> PendingVersion | None:
    """Keeps what this person wants changed; None where nothing differs from what is published any more."""
    with transaction.atomic():
        stored = lock(row)
        former = open_proposal(stored, user)
        if not values:
            _drop(former)
            return None
        current = written_values(stored, values)
        known = {name: former.base_values[name] for name in _untouched(former, values)}
        kept, is_new = PendingVersion.objects.update_or_create(
            content_type=ContentType.objects.get_for_model(row),
            object_id=row.pk,
            made_by=user,
            state=PendingVersion.State.OPEN,
            defaults={
                "values": values,
                "base_values": current | known,
                "base": version_of(stored),
                "made_at": timezone.now(),
            },
        )
        if is_new:
            note_step(stored, Step.PROPOSE, user, before=stored.state, proposer=user)
    return kept


def _untouched(former, values):
    """Fields that stay as they were proposed before: whoever changed the row in between is still in conflict."""
    if former is None:
        return []
    return [name for name in values if name in former.base_values and former.values.get(name) == values[name]]


def _drop(former):
    if former is not None:
        former.state, former.decided_at = PendingVersion.State.REPLACED, timezone.now()
        former.save()


def take_back(pending: PendingVersion, user) -> None:
    with transaction.atomic():
        pending = _lock_open(pending)
        if pending.made_by_id != user.pk:
            raise StepRefused("Chỉ người gửi mới rút lại được bản sửa.")
        _drop(pending)
        pending.notices_to_settle().update(settled_at=timezone.now())


def find_conflicts(pending: PendingVersion, row) -> list[str]:
    """Fields changed on both sides, and not to the same."""
    current = written_values(row, pending.values)
    return [
        name
        for name, value in pending.values.items()
        if current[name] not in (pending.base_values.get(name), value)
    ]


def accept(pending: PendingVersion, user, chosen: dict[str, bool] | None = None) -> None:
    """`chosen`: of each field in conflict, whether the proposal's text is taken. Raises what `full_clean` raises."""
    # who proposed it stands with the proposal: a name in the versions would outlive its erasure
    with because(f"nhận bản sửa số {pending.pk}"), written_once():
        row = lock(pending.row)
        pending = _lock_open(pending)
        _check_publisher(row, user)
        conflicts = find_conflicts(pending, row)
        if not set(conflicts) <= set(chosen or {}):
            raise StepRefused(CHOOSE)
        kept = {name for name in conflicts if not chosen[name]}
        _apply(row, {name: value for name, value in pending.values.items() if name not in kept})
        _check_publisher(row, user)
        _decide(pending, row, Step.ACCEPT, user)


def decline(pending: PendingVersion, user, reason: str) -> None:
    with transaction.atomic():
        row = lock(pending.row)
        pending = _lock_open(pending)
        _check_publisher(row, user)
        if not reason.strip():
            raise StepRefused(ASK_REASON)
        _decide(pending, row, Step.DECLINE, user, reason.strip())


def _lock_open(pending):
    pending = PendingVersion.objects.select_for_update(of=("self",)).get(pk=pending.pk)
    if pending.state == PendingVersion.State.OPEN:
        return pending
    who, when = pending.decided_by or "Người gửi", pending.decided_at
    raise StepRefused(
        f"{who} đã quyết định bản sửa này lúc {say_moment(when)}: {pending.get_state_display()}."
    )


def _check_publisher(row, user):
    if not may_publish(user, row):
        raise StepRefused(NOT_YOURS)


def _apply(row, values):
    relations = {name: keys for name, keys in values.items() if row._meta.get_field(name).many_to_many}
    for name in values.keys() - relations.keys():
        field = row._meta.get_field(name)
        setattr(row, field.attname, field.to_python(values[name]))
    row.full_clean()
    row.save()
    for name, keys in relations.items():
        model = row._meta.get_field(name).related_model
        found = model._base_manager.filter(pk__in=keys).values_list("pk", flat=True)
        getattr(row, name).set(row.complete_keys(name, found))


def _decide(pending, row, step, user, reason=""):
    is_accepted = step == Step.ACCEPT
    pending.state = PendingVersion.State.ACCEPTED if is_accepted else PendingVersion.State.DECLINED
    pending.decided_by, pending.decided_at = user, timezone.now()
    pending.save()
    note_step(row, step, user, before=row.state, reason=reason, proposer=pending.made_by)
