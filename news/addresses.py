"""The pieces of the news wing's addresses: year and month in the path."""


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
