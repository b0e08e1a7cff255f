"""What the public may read of a person. Nothing but name, titles and offices unless the person agreed to it."""

import re

from assocportal.common.html import stored_html_to_text

# by which check box a column is published
PUBLISHED_BY = {
    "gender": "gender",
    "birth_year": "birth_year",
    "position": "position",
    "workplace": "position",
    "expertise": "expertise",
    "photo": "photo",
    "biography": "biography",
    "email": "email",
    "phone": "phone",
}


class PublicSide:
    """`person.public.email`: the value where it is published, else nothing."""

    def __init__(self, person):
        self._person = person

    def __getattr__(self, name):
        if name not in PUBLISHED_BY:
            raise AttributeError(name)
        if PUBLISHED_BY[name] not in self._person.public_fields:
            return None if name in ("photo", "birth_year") else ""
        return self._person.year_of_birth if name == "birth_year" else getattr(self._person, name)

    @property
    def gender_text(self):
        return self._person.get_gender_display() if self.gender else ""

    @property
    def phone_digits(self):
        return re.sub(r"[^\d+]", "", self.phone)

    @property
    def text(self):
        """For the search."""
        parts = (
            self.position,
            self.workplace,
            self.expertise,
            stored_html_to_text(self.biography or ""),
        )
        return "\n".join(filter(None, parts))
