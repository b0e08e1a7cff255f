"""Every sentence that an installed library may show has a Vietnamese one.

Two sources are walked: the libraries' own catalogues, and the calls in their code and templates, since a
library without a catalogue speaks English too.
"""

import gettext
import re
from io import BytesIO
from pathlib import Path

import django
import pytest
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

DJANGO = Path(django.__file__).parent
CATALOGUES = [
    DJANGO / folder / "locale"
    for folder in (
        "conf",
        *(f"contrib/{name}" for name in ("admin", "auth", "contenttypes", "sessions", "sites", "postgres")),
    )
]
CODE = [
    *(DJANGO / name for name in ("core", "db", "forms", "http", "utils", "views")),
    *(folder.parent for folder in CATALOGUES if folder.parent.parent.name == "contrib"),
    DJANGO / "contrib" / "messages",
    *(
        DJANGO.parent / name
        for name in (
            "crispy_forms",
            "crispy_bootstrap5",
            "django_prose_editor",
            "django_tasks",
            "django_tasks_db",
        )
    ),
]
PLURAL = (1, 2)
CALLS = dict.fromkeys(("gettext", "gettext_lazy", "_"))
CALLS |= dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2))
CALLS |= dict.fromkeys(("ngettext", "ngettext_lazy"), PLURAL)
CALLS |= dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3))
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}|</?\w+[^>]*>")

# Names of other languages: the portal speaks one and offers no choice.
LANGUAGES = {
    "Algerian Arabic",
    "Armenian",
    "Central Kurdish (Sorani)",
    "Colombian Spanish",
    "Igbo",
    "Kabyle",
    "Kyrgyz",
    "Lower Sorbian",
    "Malay",
    "Norwegian Bokmål",
    "Scottish Gaelic",
    "Tajik",
    "Turkmen",
    "Upper Sorbian",
    "Uyghur",
    "Uzbek",
}
# Django's greeting for a project without a single address.
GREETING = {
    "The install worked successfully! Congratulations!",
    "Django Documentation",
    "Topics, references, &amp; how-to’s",
    "Tutorial: A Polling App",
    "Get started with Django",
    "Django Community",
    "Connect, get help, or contribute",
}
# Keys of a dictionary, `gettext(message["added"]["name"])`, which the extractor takes for text.
KEYS = {"addedname", "changedname", "deletedname"}
NEVER_SHOWN = LANGUAGES | GREETING | KEYS


def read(path):
    """The catalogue's entries by context and (singular) text; nothing where the library has no catalogue."""
    if not path.exists():
        return {}
    with path.open("rb") as file:
        return {(message.context, singular(message)): message for message in read_po(file) if message.id}


def singular(message):
    return message.id[0] if isinstance(message.id, tuple) else message.id


def translations(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


def is_translated(message):
    return message is not None and not message.fuzzy and all(translations(message))


def vietnamese(folder):
    return read(folder / "vi" / "LC_MESSAGES" / "django.po")


def is_shown(text):
    return text not in NEVER_SHOWN and "docs.djangoproject.com" not in text


OURS = vietnamese(Path(settings.LOCALE_PATHS[0]))


@pytest.mark.parametrize("folder", CATALOGUES, ids=lambda folder: folder.parent.name)
def test_library_says_nothing_without_a_translation(folder):
    source = read(folder / "en" / "LC_MESSAGES" / "django.po")
    theirs = vietnamese(folder)

    missing = [
        key for key in source if not is_translated(OURS.get(key)) and not is_translated(theirs.get(key))
    ]

    assert source
    assert [key for key in missing if is_shown(key[1])] == []


def test_script_of_the_desk_says_nothing_without_a_translation():
    folder = DJANGO / "contrib" / "admin" / "locale"
    ours, source, theirs = (
        read(base / language / "LC_MESSAGES" / "djangojs.po")
        for base, language in ((Path(settings.LOCALE_PATHS[0]), "vi"), (folder, "en"), (folder, "vi"))
    )

    assert source
    assert [
        key for key in source if not is_translated(ours.get(key)) and not is_translated(theirs.get(key))
    ] == []


def test_code_and_templates_say_nothing_without_a_translation():
    known = {}
    for folder in CATALOGUES:
        known |= vietnamese(folder)
    known |= OURS

    calls = [call for folder in CODE for path in sources(folder) for call in calls_in(path)]
    missing = [call for call in calls if not answers(known.get(call[:2]), is_counted=call[2])]

    assert len(calls) > 600
    assert [call for call in missing if is_shown(call[1])] == []


def sources(folder):
    return [path for path in folder.rglob("*") if path.suffix in (".py", ".html", ".txt") and path.is_file()]


def calls_in(path):
    """Context, text and whether it is counted, of every sentence that the file asks a translation for."""
    text = path.read_text()
    if path.suffix != ".py":
        text = "\n".join(line.strip() for line in templatize(text).splitlines()) if "trans" in text else ""
    found = extract("python", BytesIO(text.encode()), keywords=CALLS) if "gettext" in text else []
    for _line, message, _comments, context in found:
        is_counted = isinstance(message, tuple)
        first = message[0] if is_counted else message
        if first:
            yield context, first, is_counted


def answers(message, *, is_counted):
    """An entry without a plural answers no counted call: the English plural would be shown."""
    return is_translated(message) and (isinstance(message.string, tuple) or not is_counted)


def test_every_entry_of_ours_is_translated_and_asks_for_no_other_value():
    broken = [
        singular(message)
        for message in OURS.values()
        for text in translations(message)
        if not text or not placeholders(text) <= placeholders(singular(message))
    ]

    assert len(OURS) > 300
    assert broken == []


def placeholders(text):
    """Values by place (`%s`, `{}`) count one by one; values by name may be left out."""
    found = PLACEHOLDER.findall(text)
    return {(item, found.count(item) if item in ("%s", "%d", "{}") else 1) for item in found}


def test_catalogue_compiles_with_one_plural_form(tmp_path):
    with (Path(settings.LOCALE_PATHS[0]) / "vi" / "LC_MESSAGES" / "django.po").open("rb") as file:
        catalogue = read_po(file, locale="vi")
    with (tmp_path / "django.mo").open("wb") as file:
        write_mo(file, catalogue)
    with (tmp_path / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    assert catalogue.num_plurals == 1
    assert compiled.ngettext("entry", "entries", 3) == "mục"
    assert compiled.pgettext("Task", "Failed") == "lỗi"
