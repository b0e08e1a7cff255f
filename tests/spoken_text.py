"""What a page says to a person, and which of its words are English."""

import re
from html.parser import HTMLParser
from pathlib import Path

import django
from babel.messages.pofile import read_po
from django.conf import settings

WORD = re.compile(r"[^\W\d_]+")
CONTRIB = Path(django.__file__).parent / "contrib"
SOURCES = [CONTRIB / name / "locale" / "en" / "LC_MESSAGES" / "django.po" for name in ("admin", "auth")]
OURS = Path(settings.LOCALE_PATHS[0]) / "vi" / "LC_MESSAGES" / "django.po"


def catalogue_words(path, pick):
    with path.open("rb") as file:
        texts = [text for message in read_po(file) for text in as_tuple(pick(message))]
    return {word.lower() for text in texts for word in WORD.findall(re.sub(r"%\(\w+\)s|<[^>]+>", " ", text))}


def as_tuple(text):
    return text if isinstance(text, tuple) else (text,)


# Every word of Django's own English sentences, except those that Vietnamese ones are made of too.
ENGLISH = {"true", "false"}.union(*(catalogue_words(path, lambda message: message.id) for path in SOURCES))
ENGLISH -= catalogue_words(OURS, lambda message: message.string)
# Vietnamese syllables without marks, and what is left of "don’t".
ENGLISH -= {"a", "an", "i", "in", "m", "may", "me", "no", "t", "to"}
# Addresses, file names, and the names by which an icon font is asked for its signs.
NAMES = re.compile(r"\w+_\w+|https?://\S+|\S+@\S+|/[\w./-]+|[\w-]+\.\w{2,}|\bUUID\b|\bJSON\b")
SPOKEN = ("title", "placeholder", "aria-label", "alt")


class SpokenText(HTMLParser):
    """What a person sees or hears of a page; addresses, classes and hidden values are left out."""

    def __init__(self):
        super().__init__()
        self.parts = []
        self.silent = 0

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.silent += tag in ("script", "style")
        self.parts += [attrs[name] for name in SPOKEN if attrs.get(name)]
        if tag == "input" and attrs.get("type") in ("submit", "button"):
            self.parts.append(attrs.get("value", ""))

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.silent:
            self.parts.append(data)


def english_words(response):
    return find_english(response.content.decode())


def find_english(html):
    parser = SpokenText()
    parser.feed(html)
    text = NAMES.sub(" ", " ".join(parser.parts))
    return sorted({word for word in WORD.findall(text) if word.lower() in ENGLISH})
