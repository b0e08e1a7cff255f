from django import template

from assocportal.common import lost_addresses

register = template.Library()


@register.filter
def words_of_address(path):
    return lost_addresses.words_of_address(path)
