"""What organisations have sent, on the desk's index."""

from django import template

from ..models import RowProposal
from ..workspace.telling import RIGHT

register = template.Library()
SHOWN = 5


@register.inclusion_tag("members/includes/row_proposals_desk.html", takes_context=True)
def row_proposals_desk(context):
    """Nothing at all for whoever may not decide."""
    if not context["request"].user.has_perm(RIGHT):
        return {"proposals": []}
    waiting = (
        RowProposal.objects.open()
        .select_related("organisation", "made_by")
        .defer("organisation__introduction")
    )
    return {"proposals": waiting.order_by("made_at", "pk")[:SHOWN]}
