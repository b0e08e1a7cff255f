import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.proofreading.findings import Severity
from assocportal.common.proofreading.rules import MOST_OF_A_RULE, check

from .drafting import draft

PIECES = """thứ hai ngày 31/6 24/6/2022 0000 (chủ~nhật) 1,541 31.15% hòa hoà KH&CN Liên~hiệp~hội Sở Duy Tung
    Rate~this~post <p> </p> <h2> <a~href="/x"> <a~href="http://["> </a> <figure> <figcaption> <img~src=x> ~~ \u0300
    \U0001f600 ٣/٣ 29/2/0000"""
WORDS = [piece.replace("~", " ") for piece in PIECES.split()]
BODIES = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=40).map(" ".join)


@pytest.mark.django_db
@settings(max_examples=150, deadline=None)
@given(BODIES, st.text(max_size=40), st.text(max_size=40))
def test_rules_take_any_text(body, title, byline):
    for finding in check(draft(body, title=title, lead=title, byline=byline)):
        assert finding.sentence
        assert finding.place.field


@pytest.mark.parametrize(
    "text",
    [
        "thứ hai" + " " * 60_000,
        "1" + ",111" * 15_000 + "/",
        '<a "' * 15_000,
        "<p>" * 20_000,
        "Liên hiệp " * 10_000,
    ],
)
@pytest.mark.django_db
def test_rules_come_to_an_end_on_hostile_texts(text):
    """What grows with the square of a text would take minutes here."""
    assert len(check(draft(text))) <= 3


@pytest.mark.django_db
def test_what_should_be_mended_stands_first_and_no_rule_fills_the_page():
    body = "<p>Họp  xong. " + "Có 1,541 hội viên. " * 50 + "</p>"

    findings = check(draft(body))

    assert [each.severity for each in findings] == [Severity.MEND] * MOST_OF_A_RULE + [Severity.LOOK]
    assert [each.place.nth for each in findings[:3]] == [0, 1, 2]
