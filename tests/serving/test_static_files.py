import pytest
from django.test import override_settings

from assocportal.serving.refusal import StartRefusal
from assocportal.serving.static_files import collect, digest_sources, explain


def test_digest_changes_with_a_source(tmp_path):
    with override_settings(STATICFILES_DIRS=[tmp_path]):
        nothing = digest_sources()
        (tmp_path / "moi.css").write_text("a{}")
        one = digest_sources()

        assert digest_sources() == one
        assert nothing != one


def test_failure_to_collect_is_told_in_one_line(tmp_path, monkeypatch, settings, capfd):
    monkeypatch.setenv("PORTAL_DATA_DIR", str(tmp_path))
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    for name in ("admin", "css"):
        (settings.STATIC_ROOT / name).touch()

    with pytest.raises(StartRefusal, match=r"^Không gom được tệp tĩnh: FileExistsError: .+\.$"):
        collect()

    assert capfd.readouterr().err == ""
    assert not (settings.STATIC_ROOT / ".digest").exists()


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("Traceback …\nOSError: [Errno 28] No space left on device\n", "đĩa đã đầy"),
        ("Traceback …\nValueError: css/base.css\n", "ValueError: css/base.css"),
    ],
)
def test_reason_is_the_last_line_or_the_full_disk(said, reason):
    assert explain(said) == reason
