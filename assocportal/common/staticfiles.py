"""Joins and minifies stylesheets and scripts, public ones and the desk's, at collectstatic: the browser gets few files.

A bundled stylesheet may not use a relative url(): the bundle lies in another folder.
"""

import re

import rcssmin
import rjsmin
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

COMPONENTS = (
    "masthead", "menu", "display", "search_box", "footer", "layout", "card", "focus", "prose", "lists", "facts",
    "forms", "calendar", "tools", "album", "video", "dialog", "figures", "print",
)  # fmt: skip
PAGES = ("news", "members", "events", "pages", "search", "home", "error")
SCRIPTS = ("menu", "suggest", "tables", "display", "share", "speech", "album", "dialog")
DESK = (
    "tokens", "dark", "shell", "sidebar", "lists", "filters", "forms", "buttons", "widgets", "media",
    "sending", "badges", "workflow", "tables", "index", "checks", "drafts", "preview", "comparison", "work", "acts",
    "narrow",
)  # fmt: skip
DESK_SCRIPTS = ("names", "files", "steps")
PICTURE_SCRIPTS = ("sending", "sending_rows", "picture_chooser", "picture_files")
BUNDLES = {
    "css/portal.css": (
        "css/tokens.css",
        "css/base.css",
        *(f"css/components/{name}.css" for name in COMPONENTS),
        *(f"css/pages/{name}.css" for name in PAGES),
    ),
    "css/governance.css": tuple(f"css/governance/{name}.css" for name in ("chart", "seats", "officials")),
    # what only the pages of member organisations need
    "css/directory.css": ("css/pages/directory.css",),
    "css/organisation.css": ("css/components/charts.css", "css/pages/organisation.css"),
    "css/desk.css": tuple(f"css/desk/{name}.css" for name in DESK),
    "js/early.js": ("js/preferences.js",),
    "js/portal.js": tuple(f"js/{name}.js" for name in SCRIPTS),
    "js/desk.js": tuple(f"js/desk/{name}.js" for name in DESK_SCRIPTS),
    "js/desk_pictures.js": tuple(f"js/desk/{name}.js" for name in PICTURE_SCRIPTS),
}
# Inside a block rcssmin takes `.prose :is(th, td)` for a declaration and glues it together, which means
# another thing; `.prose *:is(th, td)` means the same and survives.
BARE_PSEUDO = re.compile(r"(?<=[\w\])*]) +(?=::?[a-z])")

# Browsers before 2023 take `--dark:;` for a mistake; the blank is the value.
BLANK_VALUE = re.compile(r"(--[\w-]+:)(?=[;}])")
# iPhones before iOS 16.4 know no `(width >= 48rem)`; container queries came after the comparison.
MEDIA = re.compile(r"@media[^{]+")
FROM_WIDTH = re.compile(r"\(width *>= *([\d.]+rem)\)")
BELOW_WIDTH = re.compile(r"@media *\(width *< *([\d.]+rem)\)")


def minify_css(text):
    small = rcssmin.cssmin(BARE_PSEUDO.sub(" *", text))
    return MEDIA.sub(spell_widths, BLANK_VALUE.sub(r"\1 ", small))


def spell_widths(media):
    below_spelt = BELOW_WIDTH.sub(r"@media not all and (min-width:\1)", media[0])
    return FROM_WIDTH.sub(r"(min-width:\1)", below_spelt)


MINIFIERS = {"css": minify_css, "js": rjsmin.jsmin}


class PortalStaticFilesStorage(CompressedManifestStaticFilesStorage):
    def stored_name(self, name):
        """Where collectstatic never ran (tests), names stay as they are."""
        return super().stored_name(name) if self.hashed_files else name

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            for name, members in BUNDLES.items():
                paths[name] = self._write_bundle(name, members, paths)
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def _write_bundle(self, name, members, paths):
        minify = MINIFIERS[name.rpartition(".")[2]]
        text = "\n".join(minify(self._read(member, paths)) for member in members)
        self.delete(name)
        self._save(name, ContentFile(text.encode()))
        return self, name

    def _read(self, member, paths):
        if member not in paths:
            raise ImproperlyConfigured(f"Không thấy tệp tĩnh {member} có tên trong BUNDLES.")
        storage, path = paths[member]
        with storage.open(path) as file:
            return file.read().decode()


def bundle_urls(name: str) -> list[str]:
    """The bundle where collectstatic has made one; elsewhere (DEBUG, tests) the files it is made of."""
    if not settings.DEBUG and name in getattr(staticfiles_storage, "hashed_files", {}):
        return [staticfiles_storage.url(name)]
    return [staticfiles_storage.url(member) for member in BUNDLES[name]]
