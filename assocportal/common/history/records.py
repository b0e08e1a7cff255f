"""Versions of a row, kept by django-simple-history: one for each change, with who, when and which fields.

    history = PortalHistory("bài viết", m2m_fields=("categories", "tags"), excluded_fields=("address_month",))

Where a change is made in several steps (`written_once`), one version is kept of what it came to. Of a row older than
its history the first change keeps what was there before, too. What goes past `save()` (bulk loading) leaves no version.
"""

from contextlib import contextmanager

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from simple_history.models import HistoricalRecords

from assocportal.common.written_once import put_off

BEFORE_HISTORY = "trước khi có lịch sử"
NOT_COMPARED = frozenset({"updated_at"})


class KeptVersion(models.Model):
    """What every version holds beside the row itself."""

    changed_fields = ArrayField(models.CharField(max_length=60), default=list, editable=False)

    class Meta:
        abstract = True


class PortalHistory(HistoricalRecords):
    def __init__(self, name, **options):
        options.setdefault("bases", (KeptVersion,))
        super().__init__(verbose_name=f"bản lưu {name}", verbose_name_plural=f"các bản lưu {name}", **options)

    def finalize(self, sender, **kwargs):
        super().finalize(sender, **kwargs)
        if sender is self.cls:
            models.signals.pre_save.connect(self.keep_first, sender=sender, weak=False)

    def keep_first(self, instance, raw=False, **kwargs):
        """The row as it stands in the database, where none of its versions is kept yet."""
        if raw or instance._state.adding or instance.history.filter(**self._of(instance.pk)).exists():
            return
        stored = type(instance)._base_manager.filter(pk=instance.pk).first()
        if stored is not None:
            stored._history_date = getattr(stored, "updated_at", None) or timezone.now()
            stored._history_user, stored._change_reason = None, BEFORE_HISTORY
            super().create_historical_record(stored, "+")

    def create_historical_record(self, instance, history_type, using=None):
        waiting = (self, type(instance), instance.pk)
        if history_type == "-" or not put_off(write_waiting, waiting):
            self.write_version(type(instance), instance.pk, history_type, instance)

    def m2m_changed(self, instance, action, attr, pk_set, reverse, **kwargs):
        """From the other side too: `tag.articles.add(article)` is a change of the article."""
        if action not in ("post_add", "post_remove", "post_clear", "pre_clear"):
            return
        keys = self._keys_from_other_side(instance, attr, action, pk_set) if reverse else [instance.pk]
        for key in keys:
            if not put_off(write_waiting, (self, self.cls, key)):
                self.write_version(self.cls, key)

    def _keys_from_other_side(self, instance, attr, action, pk_set):
        if not action.endswith("clear"):
            return pk_set
        field = self.cls._meta.get_field(attr)
        return list(self.cls._base_manager.filter(**{field.name: instance}).values_list("pk", flat=True))

    def write_version(self, model, key, history_type="~", instance=None):
        """Of the row as it is stored: whoever has one in memory may have an older one, or half of one."""
        stored = instance if history_type == "-" else model._base_manager.filter(pk=key).first()
        if stored is None:
            return
        for name in ("_history_user", "_history_date", "_change_reason"):
            if instance is not None and hasattr(instance, name):
                setattr(stored, name, getattr(instance, name))
        previous = model.history.filter(**self._of(key)).first()
        super().create_historical_record(stored, history_type if previous else "+")
        if history_type != "-":
            self._note_changes(model.history.filter(**self._of(key)).first(), previous)

    def _note_changes(self, version, previous):
        if previous is None:
            return
        version.changed_fields = changed_fields(previous, version)
        if version.changed_fields:
            version.save(update_fields=["changed_fields"])
        else:
            version.delete()

    def get_change_reason_for_object(self, instance, history_type, using):
        return super().get_change_reason_for_object(instance, history_type, using) or getattr(
            self.context, "change_reason", None
        )

    def _of(self, key):
        return {self.cls._meta.pk.attname: key}


def changed_fields(older, newer) -> list[str]:
    """Names of the fields in which two versions of one row differ."""
    names = [field.name for field in newer.tracked_fields if field.name not in NOT_COMPARED]
    changed = [
        name
        for name in names
        if getattr(older, _attname(older, name)) != getattr(newer, _attname(newer, name))
    ]
    relations = [field.name for field in newer._history_m2m_fields]
    return changed + [name for name in relations if related_keys(older, name) != related_keys(newer, name)]


def related_keys(version, name) -> set[int]:
    """Keys of the rows that a version was connected with."""
    field = next(field for field in version._history_m2m_fields if field.name == name)
    column = field.m2m_reverse_field_name()
    return set(getattr(version, name).values_list(f"{column}_id", flat=True))


def _attname(version, name):
    return version._meta.get_field(name).attname


@contextmanager
def because(reason: str):
    """Versions kept inside the block say this as their reason: `with because("khôi phục bản lưu"), written_once():`"""
    before = getattr(HistoricalRecords.context, "change_reason", None)
    HistoricalRecords.context.change_reason = reason
    try:
        yield
    finally:
        HistoricalRecords.context.change_reason = before


def write_waiting(waiting) -> None:
    for records, model, key in waiting:
        records.write_version(model, key)
