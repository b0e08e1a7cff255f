import pytest

from assocportal.embedded_postgres.refusal import tells_full_disk


@pytest.mark.parametrize(
    ("said", "is_full"),
    [
        ('could not extend file "base/5/1259": No space left on device', True),
        ('could not extend file "base/16384/12614_fsm": wrote only 4096 of 8192 bytes at block 2.', True),
        ("connection refused", False),
    ],
)
def test_full_disk_is_known_by_what_postgresql_says(said, is_full):
    assert tells_full_disk(said) is is_full
