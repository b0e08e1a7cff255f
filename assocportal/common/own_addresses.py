"""Which row a page of ours shows: asked of the address table, so that the ground need not know the wings.

A detail view of a searchable model names its row by the slug in the address; files beside the page are its own too.
"""

import re
from collections import defaultdict
from collections.abc import Collection

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.urls import Resolver404, resolve
from django.views.generic import DetailView

from .printing.paths import split_file
from .redirects import Redirect

MARK = re.compile(r"(?P<model>[a-z_]+\.[a-z_]+):(?P<key>[1-9]\d{0,17})", re.ASCII)
LONGEST_PATH = 400


def own_path(href: str) -> str | None:
    """The path of an address that leads to this portal, by path alone or with the host that people type."""
    ours = settings.PORTAL_URL.geturl()
    path = href[len(ours) :] if href.lower().startswith(f"{ours}/".lower()) else href
    if not path.startswith("/") or path.startswith(("//", "/\\")):
        return None
    return re.split("[?#]", path, maxsplit=1)[0]


def is_page(path: str) -> bool:
    return _resolve(path) is not None


def name_row(path: str):
    """Model and slug of the row whose page (or a file beside it) stands here; None where it is no row's page."""
    page, _ = split_file(path)
    match = _resolve(page)
    view = getattr(match and match.func, "view_class", None)
    model = view and issubclass(view, DetailView) and view.model
    if not model or not hasattr(model, "search") or "slug" not in match.kwargs:
        return None
    return model, match.kwargs["slug"]


def find_marks(paths: Collection[str]) -> dict[str, str]:
    """`{"/su-kien/hoi-nghi/": "events.event:12"}` of these paths, former addresses too; one query for each model."""
    named = {path: name for path in paths if (name := name_row(path))}
    found = dict(_find_by_slug(named))
    former = {path: path for path in paths if path not in found and (path in named or not is_page(path))}
    former |= {split_file(path)[0]: path for path in former}
    return found | dict(_find_by_redirect(former))


def read_mark(mark: str):
    """Model and key; None where it is no mark of a row that has a page."""
    match = MARK.fullmatch(mark)
    try:
        model = match and apps.get_model(match["model"])
    except LookupError:
        return None
    return (model, int(match["key"])) if model and hasattr(model, "search") else None


def find_row(path: str, redirects: Collection[Redirect] = ()):
    """The row itself, whatever its state; `redirects`: those of this address, where they are known already."""
    name = name_row(path)
    row = name and name[0]._base_manager.filter(slug=name[1]).first()
    return row or next((redirect.owner for redirect in redirects if redirect.owner), None)


def _resolve(path):
    try:
        return resolve(path)
    except Resolver404:
        return None


def _find_by_slug(named):
    slugs = defaultdict(dict)
    for path, (model, slug) in named.items():
        slugs[model].setdefault(slug, []).append(path)
    for model, wanted in slugs.items():
        keys = dict(model._base_manager.filter(slug__in=wanted).values_list("slug", "pk"))
        for slug, key in keys.items():
            yield from ((path, f"{model._meta.label_lower}:{key}") for path in wanted[slug])


def _find_by_redirect(former):
    wanted = [path for path in former if len(path) <= LONGEST_PATH and "\x00" not in path]
    redirects = Redirect.objects.filter(old_path__in=wanted) if wanted else ()
    for redirect in redirects:
        model = ContentType.objects.get_for_id(redirect.content_type_id).model_class()
        if model is not None and hasattr(model, "search"):
            yield former[redirect.old_path], f"{model._meta.label_lower}:{redirect.object_id}"
