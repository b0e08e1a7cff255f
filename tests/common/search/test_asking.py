from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from assocportal.common.publishing import State
from assocportal.common.search.asking import Way, ask
from assocportal.common.search.finding import Filters
from assocportal.common.search.models import Audience
from tests.factories import OrganisationUserFactory, UserFactory

from .entries import titles_of, write_entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "way", "titles"),
    [
        ("hội nghị", Way.AS_TYPED, ["Hội nghị sơ kết", "Hội thảo về nghị quyết"]),
        ("hoi nghi", Way.AS_TYPED, ["Hội nghị sơ kết", "Hội thảo về nghị quyết"]),
        ("hỏi nghỉ", Way.UNMARKED, ["Hội nghị sơ kết", "Hội thảo về nghị quyết"]),
        ('"hỏi nghỉ"', Way.UNMARKED, ["Hội nghị sơ kết"]),
        ("hội nghị thượng đỉnh", Way.ANY_WORD, ["Hội nghị sơ kết", "Hội thảo về nghị quyết"]),
        ("sơ kết hội nghị đầu năm", Way.ANY_WORD, ["Hội nghị sơ kết", "Hội thảo về nghị quyết"]),
        ("nghị quyết thượng đỉnh", Way.ANY_WORD, ["Hội thảo về nghị quyết", "Hội nghị sơ kết"]),
        ('"sơ kết hội nghị"', Way.ANY_WORD, ["Hội nghị sơ kết", "Hội thảo về nghị quyết"]),
        ("hội nghị -hội", Way.AS_TYPED, []),
        ("xyz", Way.AS_TYPED, []),
        ("", Way.AS_TYPED, []),
        ("?! – “”", Way.AS_TYPED, []),
        ("-hội", Way.AS_TYPED, []),
    ],
)
def test_question_is_answered_as_typed_then_unmarked_then_with_fewer_words(text, way, titles):
    write_entry("Hội thảo về nghị quyết")
    write_entry("Hội nghị sơ kết")
    write_entry("Bản tin")

    answer = ask(text, None)

    assert (titles_of(answer), answer.way) == (titles, way)


def test_answer_keeps_what_was_typed():
    assert ask("  Hội\u00a0 nghị\0 ", None).query.text == "Hội nghị"


HIDDEN = [
    {"state": State.DRAFT},
    {"state": State.WITHDRAWN},
    {"publish_at": datetime(2100, 1, 1, tzinfo=UTC)},
    {"expire_at": datetime(2021, 1, 1, tzinfo=UTC)},
    {"audience": Audience.NOBODY},
    {"audience": Audience.DESK},
    {"audience": Audience.MEMBERS},
]


@pytest.mark.parametrize("hidden", HIDDEN, ids=str)
def test_nobody_finds_what_is_not_public(hidden):
    write_entry("Hội nghị kín", **hidden)

    for text in ("hội nghị", "hoi nghi", "hỏi nghỉ", '"hội nghị"', "hội nghị kín", "hội nghị thượng đỉnh"):
        for user in (None, AnonymousUser()):
            for is_by_date in (True, False):
                answer = ask(text, user, is_by_date=is_by_date)
                assert (titles_of(answer), answer.near) == ([], [])


def test_member_finds_what_is_for_members():
    write_entry("Hội nghị kín", audience=Audience.MEMBERS)

    assert titles_of(ask("kín", OrganisationUserFactory().user)) == ["Hội nghị kín"]
    assert titles_of(ask("kín", UserFactory())) == []


def test_entry_is_found_from_the_minute_it_is_published(time_machine):
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    write_entry("Hội nghị", publish_at=start + timedelta(minutes=1), expire_at=start + timedelta(minutes=2))

    found = []
    for minute in range(3):
        time_machine.move_to(start + timedelta(minutes=minute), tick=False)
        found.append(titles_of(ask("hội nghị", None)))

    assert found == [[], ["Hội nghị"], []]


def test_filters_hold_on_every_way():
    write_entry("Hội nghị sơ kết", kind="su-kien")

    for text in ("hội nghị", "hỏi nghỉ", "hội nghị thượng đỉnh"):
        assert titles_of(ask(text, None, Filters(kind="bai-viet"))) == []
        assert titles_of(ask(text, None, Filters(kind="su-kien"))) == ["Hội nghị sơ kết"]
