"""Django's own log beside ours: it may not keep what ours does not, either. Personal rows stand in it by number."""

from .personal import is_personal

UNSAID = "(không ghi lại)"


class NamelessLog:
    """Mixin of ModelAdmin."""

    def construct_change_message(self, request, form, formsets, add=False):
        message = super().construct_change_message(request, form, formsets, add)
        personal = {
            str(formset.model._meta.verbose_name) for formset in formsets or () if is_personal(formset.model)
        }
        for told in (told for part in message for told in part.values()):
            if told.get("name") in personal:
                told["object"] = UNSAID
        return message

    def log_addition(self, request, obj, message):
        return without_name(super().log_addition(request, obj, message), obj)

    def log_change(self, request, obj, message):
        return without_name(super().log_change(request, obj, message), obj)


def without_name(entry, row):
    if is_personal(row._meta.model):
        entry.object_repr = f"số {row.pk}"
        entry.save(update_fields=["object_repr"])
    return entry
