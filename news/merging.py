"""An article merged into another: visitors are led to the last of however many, and no two wait for each other."""

from django.core.exceptions import ValidationError
from django.db import connection

MERGING = 7_310_402  # the lock's own number
CIRCLE = "Bài được chọn đã gộp vào chính bài này. Hãy chọn bài khác."


def settle_merging(article):
    """Points at the end of the chain. Under a lock: of two who merge crosswise at once, the second is refused."""
    if not article.merged_into_id:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [MERGING])
    end = end_of_merging(article)
    if end is None:
        raise ValidationError({"merged_into": CIRCLE})
    article.merged_into = end


def end_of_merging(article):
    """The last article of the chain; None where there is none or where the chain comes back to this one."""
    articles, seen = type(article)._base_manager.defer("body"), {article.pk} - {None}
    key, end = article.merged_into_id, None
    while key and key not in seen:
        seen.add(key)
        end = articles.filter(pk=key).first()
        key = end and end.merged_into_id
    return None if key else end
