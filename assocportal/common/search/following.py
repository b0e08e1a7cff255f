"""Entries follow what their offers name of other rows: connections made and cut, names changed, rows removed."""

from functools import partial

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save

from .indexing import index_keys, searchable_models
from .rebuilding import start_anew
from .rows import related_names, relation_of

MOST_AT_ONCE = 500  # entries that whoever renames something waits for; more are written in the background


def watch_relations() -> None:
    for model in searchable_models():
        post_save.connect(_follow_loaded, sender=model, dispatch_uid=f"search.{model._meta.label}.loaded")
        names = related_names(model)
        for relation in {relation_of(model, name)[0] for name in names}:
            _Followers(model, relation).watch()
        for relation, column in {relation_of(model, name) for name in names}:
            if not column.primary_key:
                _Followers(model, relation).watch_values(column.attname)


def _follow_loaded(sender, instance, raw, **kwargs):
    """`loaddata` calls no `save()`."""
    if raw:
        index_keys(sender, [instance.pk])


class _Followers:
    """The rows of a model that lead to a row of another by one relation."""

    def __init__(self, model, relation):
        self.model, self.relation = model, relation
        self.uid = f"search.{model._meta.label}.{relation.name}"

    def watch(self):
        if self.relation.many_to_many:
            self._connect(m2m_changed, self._follow_connections, self.relation.remote_field.through)
        self._connect(pre_delete, self._note, self.relation.related_model)
        self._connect(post_delete, self._follow_noted, self.relation.related_model)

    def watch_values(self, column):
        related = self.relation.related_model
        self._connect(pre_save, partial(self._note_if_changed, column), related, column)
        self._connect(post_save, self._follow_noted, related, column)

    def _connect(self, signal, receiver, sender, what=""):
        signal.connect(receiver, sender=sender, weak=False, dispatch_uid=f"{self.uid}.{what}")

    def _follow_connections(self, instance, action, reverse, pk_set, **kwargs):
        if not reverse:
            if action in ("post_add", "post_remove", "post_clear"):
                index_keys(self.model, [instance.pk])
        elif action == "pre_clear":
            self._note(instance)
        elif action == "post_clear":
            self._follow_noted(instance)
        elif action in ("post_add", "post_remove"):
            index_keys(self.model, pk_set)

    def _note(self, instance, **kwargs):
        rows = self.model._base_manager.filter(**{self.relation.name: instance.pk})
        vars(instance)[self.uid] = list(rows.values_list("pk", flat=True)[: MOST_AT_ONCE + 1])

    def _note_if_changed(self, column, sender, instance, **kwargs):
        stored = sender._base_manager.filter(pk=instance.pk).values_list(column, flat=True)
        if list(stored) not in ([], [getattr(instance, column)]):
            self._note(instance)

    def _follow_noted(self, instance, **kwargs):
        keys = vars(instance).pop(self.uid, [])
        if len(keys) > MOST_AT_ONCE:
            start_anew(self.model)
        else:
            index_keys(self.model, keys)
