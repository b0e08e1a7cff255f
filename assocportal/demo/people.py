"""The people of the demonstration: names, titles and what they agreed to publish. All are invented."""

from datetime import date
from zlib import crc32

from assocportal.common.search.indexing import index_rows, searchable_models
from assocportal.common.vietnamese import slugify
from members.models import Consent, ConsentText, Person, PersonTitle
from members.people.consents import Purpose

from .content.governance import members as words
from .content.governance.office import CONSENT_TEXT, CONTACTS

CONSENT_SINCE, CONSENTED_ON = date(2026, 1, 1), date(2026, 1, 15)


def split_titles(text):
    """`TS, BSCKII Lê Minh Đạt` is a name and titles; of `Lương y Trần Quang Thảo` only the name is left."""
    *titles, name = text.split(", ")
    for prefix in (*words.PREFIXES, "Lương y", "Luật gia", "Nghệ nhân", "BSTY"):
        if name.startswith(f"{prefix} "):
            titles.append(prefix)
            name = name.removeprefix(f"{prefix} ")
            break
    return name, tuple(words.PREFIXES[title] for title in titles if title in words.PREFIXES)


def find_gender(name):
    return "nu" if " Thị " in name or name in words.WOMEN_WITHOUT_THI else "nam"


def find_birth_year(name):
    """The same every time; between 1958 and 1977."""
    return 1958 + crc32(name.encode()) % 20


class People:
    """Everybody by name; kept in one go at the end, for nobody changed them yet."""

    def __init__(self, today):
        self.today, self.by_name, self.titles = today, {}, {}

    def find(self, name, titles=None, born=None, **details):
        if name not in self.by_name:
            self.by_name[name] = self.make(name, born, details)
            self.titles[name] = words.TITLES_OF_NAMED.get(name, ()) if titles is None else titles
        return self.by_name[name]

    def make(self, name, born, details):
        phone, email, _ = CONTACTS.get(name, ("", "", False))
        born = born or find_birth_year(name)
        person = Person(full_name=name, slug=self.make_slug(name), gender=find_gender(name), birth_year=born)
        person.phone, person.email = phone, email
        for field, value in details.items():
            setattr(person, field, value)
        return person

    def make_slug(self, name):
        stem = slugify(name)
        taken = {person.slug for person in self.by_name.values()}
        candidates = (stem, *(f"{stem}-{number}" for number in range(2, 99)))
        return next(slug for slug in candidates if slug not in taken)

    def invent(self, gender, number):
        """A name that nobody has yet."""
        middles, given = words.MIDDLES[gender], words.GIVEN[gender]
        while True:
            family = words.FAMILIES[number * 5 % len(words.FAMILIES)]
            name = f"{family} {middles[number * 3 % len(middles)]} {given[number * 7 % len(given)]}"
            if name not in self.by_name:
                return name
            number += 1

    def keep(self):
        Person.objects.bulk_create(self.by_name.values())
        PersonTitle.objects.bulk_create(
            PersonTitle(person=person, kind=kind, recognised_in=self.year_of(kind, person))
            for name, person in self.by_name.items()
            for kind in self.titles[name]
        )
        self.keep_consents()

    def year_of(self, kind, person):
        return min(person.birth_year + words.AGE_OF_TITLE[kind], self.today.year)

    def keep_consents(self):
        """Whoever lets something be read agreed to it."""
        text = ConsentText.objects.create(
            purpose=Purpose.PUBLISH, text=CONSENT_TEXT, valid_from=CONSENT_SINCE
        )
        Consent.objects.bulk_create(
            Consent(person=person, text=text, given_on=min(CONSENTED_ON, self.today))
            for person in self.by_name.values()
            if person.public_fields
        )

    def make_findable(self):
        """Once their offices are written: without one nobody is found."""
        if Person in searchable_models():
            index_rows(self.by_name.values())
