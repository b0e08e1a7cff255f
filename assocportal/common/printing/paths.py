"""Files that are drawn of a row stand beside its page: the page's address with an ending for its last slash."""


class CardPath:
    """For models whose page has a picture to share."""

    @property
    def card_path(self):
        return _beside(self, "png")


class PrintedPaths(CardPath):
    """For models that can be saved as well."""

    @property
    def pdf_path(self):
        return _beside(self, "pdf")

    @property
    def docx_path(self):
        return _beside(self, "docx")


def _beside(row, extension):
    return f"{row.get_absolute_url().removesuffix('/')}.{extension}"
