from . import desk, elsewhere, innovation, knowledge, members, notices, organisation, reports, union

STORIES = [
    story
    for module in (reports, union, members, innovation, knowledge, organisation, elsewhere, notices, desk)
    for story in module.STORIES
]

__all__ = ["STORIES"]
