"""Files that are drawn of a row stand beside its page: the page's address with an ending for its last slash."""

ENDINGS = (".pdf", ".docx", ".png", ".ics")


class CardPath:
    """For models whose page has a picture to share."""

    @property
    def card_path(self):
        return beside(self.get_absolute_url(), ".png")


class PrintedPaths(CardPath):
    """For models that can be saved as well."""

    @property
    def pdf_path(self):
        return beside(self.get_absolute_url(), ".pdf")

    @property
    def docx_path(self):
        return beside(self.get_absolute_url(), ".docx")


def beside(address: str, ending: str) -> str:
    return address.removesuffix("/") + ending


def split_file(path: str) -> tuple[str, str]:
    """`/su-kien/hoi-nghi.ics` → `/su-kien/hoi-nghi/` and `.ics`; of any other path, the path and nothing."""
    for ending in ENDINGS:
        if path.endswith(ending):
            return f"{path.removesuffix(ending)}/", ending
    return path, ""
