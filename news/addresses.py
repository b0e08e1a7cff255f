"""The pieces of the news wing's addresses: year and month in the path, and what a path is to the outside."""

from django.conf import settings


class YearConverter:
    regex = r"(?:19|20)\d\d"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return f"{int(value):04d}"


class MonthConverter(YearConverter):
    regex = r"0[1-9]|1[0-2]"

    def to_url(self, value):
        return f"{int(value):02d}"


def absolute(path):
    """With the host that people type, whichever the request came through: for feeds and canonical links."""
    return f"{settings.PORTAL_URL.geturl()}{path}"
