"""Lets a template look at what its blocks came to before it builds a box around them."""

from django import template
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_block_tag
def captured(content):
    """`{% captured as side %}…{% endcaptured %}{% if side %}<aside>{{ side }}</aside>{% endif %}`"""
    return SafeString(content.strip())
