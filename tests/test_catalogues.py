import gettext
import os

from assocportal.catalogues import compile_catalogues

SOURCE = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Page not found"
msgstr "%s"
"""


def write_source(folder, translation, modified=None):
    file = folder / "vi" / "LC_MESSAGES" / "django.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(SOURCE % translation, encoding="utf-8")
    if modified:
        os.utime(file, (modified, modified))
    return file


def read_compiled(source):
    with source.with_suffix(".mo").open("rb") as file:
        return gettext.GNUTranslations(file).gettext("Page not found")


def test_catalogue_is_compiled(tmp_path):
    source = write_source(tmp_path, "Không tìm thấy trang")

    compile_catalogues(tmp_path)

    assert read_compiled(source) == "Không tìm thấy trang"
    assert sorted(file.name for file in source.parent.iterdir()) == ["django.mo", "django.po"]


def test_catalogue_is_compiled_again_only_when_changed(tmp_path):
    source = write_source(tmp_path, "Cũ", modified=1_000_000_000)
    compile_catalogues(tmp_path)
    compiled_at = source.with_suffix(".mo").stat().st_mtime_ns

    compile_catalogues(tmp_path)
    assert source.with_suffix(".mo").stat().st_mtime_ns == compiled_at

    write_source(tmp_path, "Mới", modified=2_000_000_000_0)
    compile_catalogues(tmp_path)
    assert read_compiled(source) == "Mới"


def test_folder_without_catalogues_is_no_error(tmp_path):
    compile_catalogues(tmp_path / "locale")
