from django import template

from ..sections import BODIES, FIGURES, HONOURS, shown_sections

register = template.Library()


@register.simple_tag
def get_sections():
    """For the menu of every page: where there is something to lead to."""
    shown = shown_sections()
    return {"figures": FIGURES in shown, "honours": HONOURS in shown, "bodies": BODIES in shown}
