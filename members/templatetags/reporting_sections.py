from django import template

from ..reporting.sections import has_published_figures

register = template.Library()


@register.simple_tag
def has_figures():
    """For the menu of every page: whether there are figures to lead to."""
    return has_published_figures()
