"""Versions of a row, kept by django-simple-history: one for each change, with who, when and which fields.

    history = PortalHistory("bài viết", m2m_fields=("categories", "tags"), excluded_fields=("address_month",))

Where a change is made in several steps (`written_once`), one version is kept of what it came to; where nothing came of
it, none. Of a row older than its history the first change keeps what was there before, too. A change of what hangs on
a row (album, files: `parts`) is a change of the row. What goes past `save()` (bulk loading) leaves no version.
"""

from contextlib import contextmanager

from django.contrib.postgres.fields import ArrayField
from django.db import models
from simple_history.models import HistoricalRecords

from .parts import owner_columns, owners_of
from .waiting import keep_first_once, note_change, reason_and_user
from .writing import Change, keep_deleted


class KeptVersion(models.Model):
    """What every version holds beside the row itself."""

    changed_fields = ArrayField(models.CharField(max_length=60), default=list, editable=False)

    class Meta:
        abstract = True


class PortalHistory(HistoricalRecords):
    """The library's tables and managers; the versions themselves are written by statements of our own (`writing`)."""

    def __init__(self, name, **options):
        options.setdefault("bases", (KeptVersion,))
        options.setdefault("history_change_reason_field", models.TextField("lý do", null=True))
        super().__init__(verbose_name=f"bản lưu {name}", verbose_name_plural=f"các bản lưu {name}", **options)

    # The tables

    _date_indexing = False

    def copy_fields(self, model):
        """Versions are looked up by their row alone: an index for each column would cost every save."""
        fields = super().copy_fields(model)
        for field in fields.values():
            field.db_index = False
        return fields

    def get_meta_options(self, model):
        """In the order they were written: the clock may have been set back meanwhile."""
        looked_up = [[model._meta.pk.attname], *filter(None, [owner_columns(model)])]
        return super().get_meta_options(model) | {
            "ordering": ("-history_id",),
            "get_latest_by": "history_id",
            "default_permissions": (),
            "indexes": [models.Index(fields=[*columns, "history_id"]) for columns in looked_up],
        }

    def get_meta_options_m2m(self, through_model):
        name = f"liên kết của {self.user_set_verbose_name}"
        return super().get_meta_options_m2m(through_model) | {"verbose_name": name, "default_permissions": ()}

    # When a version is kept

    def finalize(self, sender, **kwargs):
        super().finalize(sender, **kwargs)
        if sender is self.cls:
            models.signals.pre_save.connect(self.keep_first, sender=sender, weak=False)

    def keep_first(self, instance, raw=False, **kwargs):
        if not raw and instance.pk is not None:
            keep_first_once(self.cls, instance.pk)

    def post_save(self, instance, created, raw=False, **kwargs):
        if not raw:
            note_change(self.cls, instance.pk, row=instance)

    def pre_delete(self, instance, **kwargs):
        """While the row and its connections are there to be read."""
        keep_first_once(self.cls, instance.pk)
        keep_deleted(self.cls, Change(instance.pk, *reason_and_user(instance)))
        for owner, key, part in owners_of(self.cls, [instance]):
            note_change(owner, key, part)

    def post_delete(self, instance, **kwargs):
        pass

    def m2m_changed(self, instance, action, attr, pk_set, reverse, **kwargs):
        """From the other side too: `tag.articles.add(article)` is a change of the article."""
        moment, verb = action.split("_")
        if verb != "clear":
            keys = (pk_set if reverse else [instance.pk]) if pk_set else []
        else:
            keys = self._keys_to_clear(instance, attr, moment) if reverse else [instance.pk]
        for key in keys:
            (keep_first_once if moment == "pre" else note_change)(self.cls, key)

    def _keys_to_clear(self, instance, attr, moment):
        """Afterwards nobody could say which they were."""
        if moment == "pre":
            field = self.cls._meta.get_field(attr)
            rows = self.cls._base_manager.filter(**{field.name: instance})
            instance._history_cleared = list(rows.values_list("pk", flat=True))
        return instance._history_cleared


def changed_fields(older, newer) -> list[str]:
    """Names of the fields in which two versions of one row differ, as editors can change them."""
    names = [field.attname for field in older.tracked_fields if field.editable]
    changed = [name for name in names if getattr(older, name) != getattr(newer, name)]
    keys_before, keys_after = related_keys_of(older), related_keys_of(newer)
    attnames = {field.attname: field.name for field in older.tracked_fields}
    return [attnames[name] for name in changed] + [
        name for name in keys_before if keys_before[name] != keys_after[name]
    ]


def related_keys(version, name) -> set[int]:
    """Keys of the rows that a version was connected with."""
    return related_keys_of(version)[name]


def related_keys_of(version) -> dict[str, set[int]]:
    found = {}
    for field in version._history_m2m_fields:
        column = f"{field.m2m_reverse_field_name()}_id"
        found[field.name] = set(getattr(version, field.name).values_list(column, flat=True))
    return found


@contextmanager
def because(reason: str, by=None):
    """Versions of changes made inside the block say this as their reason; `by` names who made them where no request
    does (a job): `with because("khôi phục bản lưu"), written_once():`"""
    context = HistoricalRecords.context
    before = getattr(context, "because", None)
    context.because = reason, by
    try:
        yield
    finally:
        context.because = before
