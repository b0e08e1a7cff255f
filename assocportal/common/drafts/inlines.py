"""Rows below a form that was typed a while ago: one that somebody has deleted since is left out of what was typed."""

from django.http import QueryDict


def settle_inlines(model_admin, request, row, data: QueryDict) -> QueryDict:
    """The typed data as formsets can take it, whatever became of the rows."""
    data = data.copy()
    for formset in unbound_formsets(model_admin, request, row):
        _settle(formset, data)
    return data


def unbound_formsets(model_admin, request, row):
    for formset_class, inline in model_admin.get_formsets_with_inlines(request, row):
        prefix = formset_class.get_default_prefix()
        yield formset_class(instance=row, prefix=prefix, queryset=inline.get_queryset(request))


def _settle(formset, data):
    prefix, key = formset.prefix, formset.model._meta.pk.name
    initial = _number(data, f"{prefix}-INITIAL_FORMS")
    total = _number(data, f"{prefix}-TOTAL_FORMS")
    if not initial:
        return
    there = {str(value) for value in formset.get_queryset().values_list("pk", flat=True)}
    gone = [index for index in range(initial) if data.get(f"{prefix}-{index}-{key}") not in there]
    if gone:
        _leave_out(data, prefix, total, gone)
        data[f"{prefix}-INITIAL_FORMS"] = str(initial - len(gone))
        data[f"{prefix}-TOTAL_FORMS"] = str(total - len(gone))


def _leave_out(data, prefix, total, gone):
    """The rows behind move up."""
    stays = [index for index in range(total) if index not in gone]
    moved = {}
    for place, index in enumerate(stays):
        start = f"{prefix}-{index}-"
        for name in [name for name in data if name.startswith(start)]:
            moved[f"{prefix}-{place}-{name.removeprefix(start)}"] = data.getlist(name)
    for index in range(total):
        for name in [name for name in data if name.startswith(f"{prefix}-{index}-")]:
            del data[name]
    for name, values in moved.items():
        data.setlist(name, values)


def _number(data, name):
    value = data.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 5 else 0
