from django.test import override_settings

from assocportal.serving.static_files import digest_sources


def test_digest_changes_with_a_source(tmp_path):
    with override_settings(STATICFILES_DIRS=[tmp_path]):
        nothing = digest_sources()
        (tmp_path / "moi.css").write_text("a{}")
        one = digest_sources()

        assert digest_sources() == one
        assert nothing != one
