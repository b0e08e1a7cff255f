"""The search's block on the desk's index page: what people looked for and did not find."""

from django import template

from ..search.missed import MissedSearch

register = template.Library()


@register.inclusion_tag("admin/includes/missed_searches.html", takes_context=True)
def missed_searches(context, count=5):
    """Nothing at all for somebody who may not open the list."""
    if not context["request"].user.has_perm("common.view_missedsearch"):
        return {"is_hidden": True}
    return {"missed": MissedSearch.objects.all()[:count]}
