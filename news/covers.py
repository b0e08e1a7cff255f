"""Which picture of a list is worth hurrying for: the browser is told of one, and that is the first it shows."""

FIRST_SEEN = 3


def hurry_first_cover(articles):
    """Marks the first cover that a phone shows without scrolling; further down none is urgent."""
    for article in articles[:FIRST_SEEN]:
        if article.cover_id:
            article.is_hurried = True
            return
