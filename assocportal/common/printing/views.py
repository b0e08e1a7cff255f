from django.http import HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from assocportal.common.union import current_union

from .cards import draw_card


@require_safe
@cache_control(public=True, max_age=86400)
def show_share_card(request):
    """The picture of every page that has none of its own."""
    return picture_response(draw_card(current_union().official_name))


def picture_response(content):
    return HttpResponse(content, content_type="image/png")
