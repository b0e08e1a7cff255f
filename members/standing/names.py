"""What an organisation was called before."""

from django.apps import apps


def settle_former_names(key: int) -> None:
    """Keeps beside the organisation of this key what it was called before, so that it is found by these names."""
    organisation = apps.get_model("members", "Organisation")._base_manager.filter(pk=key).first()
    if organisation is None:
        return
    renamings = organisation.status_events.exclude(former_name="").order_by("happened_on", "pk")
    names = [
        name for pair in renamings.values_list("former_name", "former_short_name") for name in pair if name
    ]
    former_names = "\n".join(dict.fromkeys(names))
    if former_names != organisation.former_names:
        organisation.former_names = former_names
        organisation.save(update_fields=["former_names"])
