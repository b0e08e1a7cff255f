"""What stands after a text that keeps no place for it: `{% album article unless_in=article.body %}`."""

from django import template

from assocportal.common.media_blocks import BLOCKS, has_place

register = template.Library()


@register.simple_tag
def album(owner, unless_in=""):
    return "" if has_place("album", unless_in) else BLOCKS["album"](owner)


@register.simple_tag
def videos(owner, unless_in=""):
    return "" if has_place("video", unless_in) else BLOCKS["video"](owner)
