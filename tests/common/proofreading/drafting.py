"""Drafts of a few words, and what a rule says of them."""

from datetime import date

from assocportal.common.proofreading.draft import Draft, Passage

DAY = date(2022, 6, 24)


def draft(body="", *, lead="", byline="", title="", day=DAY):
    passages = [
        Passage("title", "tiêu đề", title),
        Passage("lead", "sapo", lead),
        Passage("body", "nội dung", body, is_rich=True),
        Passage("byline", "tác giả", byline),
    ]
    return Draft(passages, day=day, title=title, lead=lead, signed=frozenset({"byline"}))


def found(rule, body, **parts):
    """The words that each finding points at, with what would stand there instead."""
    body = body if body.startswith("<") or not body else f"<p>{body}</p>"
    findings = list(rule(draft(body, **parts)))
    return [(each.place.words, each.fix.pairs[0][1] if each.fix else None) for each in findings]
