import re

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.template import engines

from assocportal.common import staticfiles
from assocportal.common.staticfiles import BUNDLES, PortalStaticFilesStorage, bundle_urls


@pytest.fixture
def small_bundle(settings, tmp_path, monkeypatch):
    """Two stylesheets and a script, and a storage that has not collected them yet."""
    source, target = tmp_path / "source", tmp_path / "target"
    for name, text in {
        "a.css": "/* tên */\n.a {\n  color: red;\n}\n",
        "b.css": ".b { margin: calc(1rem + 2px); }",
        "c.js": "// chú thích\nlet a = 1;\n",
    }.items():
        source.mkdir(exist_ok=True)
        (source / name).write_text(text)
    monkeypatch.setattr(staticfiles, "BUNDLES", {"all.css": ("a.css", "b.css"), "all.js": ("c.js",)})
    storage = PortalStaticFilesStorage(location=str(target), base_url="/static/")
    paths = {}
    for name in ("a.css", "b.css", "c.js"):
        with (source / name).open("rb") as file:
            storage.save(name, file)
        paths[name] = (FileSystemStorage(location=source), name)
    return storage, paths


def collect(storage, paths):
    return {name: hashed for name, hashed, _ in storage.post_process(paths)}


def test_bundle_joins_and_minifies(small_bundle):
    storage, paths = small_bundle

    collect(storage, paths)

    assert storage.open("all.css").read().decode() == ".a{color:red}\n.b{margin:calc(1rem + 2px)}"
    assert storage.open("all.js").read().decode() == "let a=1;"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("@layer a { .prose :is(th, td) { color: red; } }", "@layer a{.prose *:is(th,td){color:red}}"),
        ("@layer a { .side :focus-visible { color: red; } }", "@layer a{.side *:focus-visible{color:red}}"),
        ("@layer a { .b > :first-child { color: red; } }", "@layer a{.b>:first-child{color:red}}"),
        ("@layer a { .b:hover { color: red; } }", "@layer a{.b:hover{color:red}}"),
        (
            "@container (width >= 48rem) { .b ::before { top: 0; } }",
            "@container (width>=48rem){.b *::before{top:0}}",
        ),
    ],
)
def test_minifying_keeps_what_a_selector_means(written, kept):
    assert staticfiles.minify_css(written) == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (":root { --dark: ; --light: initial; --more: ; }", ":root{--dark: ;--light:initial;--more: }"),
        (
            ".a { --b: var(--light, #fff) var(--dark, #000); }",
            ".a{--b:var(--light,#fff) var(--dark,#000)}",
        ),
        ("@media (width >= 48rem) { a { top: 0; } }", "@media (min-width:48rem){a{top:0}}"),
        ("@media (width < 40rem) { a { top: 0; } }", "@media not all and (min-width:40rem){a{top:0}}"),
        (
            "@media screen and (width >= 37.5rem) { a { top: 0; } }",
            "@media screen and (min-width:37.5rem){a{top:0}}",
        ),
    ],
)
def test_minifying_spells_what_phones_of_2021_understand(written, kept):
    assert staticfiles.minify_css(written) == kept


def test_bundle_is_hashed_and_compressed(small_bundle):
    storage, paths = small_bundle

    collect(storage, paths)

    hashed = storage.stored_name("all.css")
    assert hashed != "all.css"
    assert storage.url("all.css") == f"/static/{hashed}"
    assert storage.exists(hashed)


def test_bundle_is_written_anew_when_a_member_changes(small_bundle):
    storage, paths = small_bundle
    collect(storage, paths)
    before = storage.stored_name("all.css")

    paths["a.css"][0].delete("a.css")
    with paths["a.css"][0].open("a.css", "wb") as file:
        file.write(b".a{color:blue}")
    del paths["all.css"], paths["all.js"]
    collect(storage, paths)

    assert storage.stored_name("all.css") != before
    assert storage.open("all.css").read().decode().startswith(".a{color:blue}")


def test_bundle_with_a_missing_member_is_refused_by_name(small_bundle):
    storage, paths = small_bundle
    del paths["b.css"]

    with pytest.raises(ImproperlyConfigured, match=r"Không thấy tệp tĩnh b\.css"):
        collect(storage, paths)


def test_stylesheet_without_collectstatic_links_every_file():
    html = engines["django"].from_string("{% load portal %}{% stylesheet %}").render()

    assert html.count('<link rel="stylesheet"') == len(BUNDLES["css/portal.css"])
    assert '<link rel="stylesheet" href="/static/css/tokens.css">' in html


def test_script_without_collectstatic_links_every_file():
    html = engines["django"].from_string("{% load portal %}{% script 'js/portal.js' %}").render()

    assert html.splitlines() == [
        f'<script src="/static/{name}" defer></script>' for name in BUNDLES["js/portal.js"]
    ]


def test_script_that_runs_before_the_page_is_painted_is_not_deferred():
    html = engines["django"].from_string("{% load portal %}{% script 'js/early.js' %}").render()

    assert html == '<script src="/static/js/preferences.js"></script>'


def test_collectstatic_makes_one_hashed_link(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "assocportal.common.staticfiles.PortalStaticFilesStorage"},
    }

    call_command("collectstatic", interactive=False, verbosity=0)

    [url] = bundle_urls("css/portal.css")
    hashed = tmp_path / url.removeprefix("/static/")
    assert re.fullmatch(r"portal\.[0-9a-f]{12}\.css", hashed.name)
    assert hashed.with_name(hashed.name + ".br").exists()
    assert hashed.with_name(hashed.name + ".gz").exists()
    assert [len(bundle_urls(name)) for name in BUNDLES] == [1] * len(BUNDLES)
