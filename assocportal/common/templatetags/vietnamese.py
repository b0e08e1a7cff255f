"""`{% load vietnamese %}`: dates, numbers and ordinals as they are written here.

Each filter answers an empty text for what is missing, so that templates need no `if` around it.
"""

from django import template

from assocportal.common import vietnamese

register = template.Library()


@register.filter(expects_localtime=True)
def long_datetime(moment):
    return vietnamese.long_datetime(moment) if moment else ""


@register.filter(expects_localtime=True)
def long_date(day):
    return vietnamese.long_date(day) if day else ""


@register.filter(expects_localtime=True)
def short_date(day):
    """24/6/2022"""
    return vietnamese.short_date(day) if day else ""


@register.filter
def grouped(number):
    return "" if number is None or number == "" else vietnamese.group_digits(number)


@register.filter
def roman(number):
    """V; a number that Roman numerals cannot write stays as it is."""
    try:
        return vietnamese.roman(number) if number else ""
    except ValueError:
        return str(number)
