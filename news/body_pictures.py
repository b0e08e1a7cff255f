"""The library's pictures that stand in an article's text."""

import re

from assocportal.common.pictures.models import Picture

PICTURE_IN_BODY = re.compile(r'<figure[^>]*\sdata-picture="(\d+)"')


def first_picture(body):
    found = PICTURE_IN_BODY.search(body)
    return found and Picture.objects.filter(pk=found[1]).first()


def has_picture(body, key):
    return str(key) in PICTURE_IN_BODY.findall(body)
