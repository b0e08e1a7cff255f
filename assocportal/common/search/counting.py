"""Counting words: some entries a minute, those that the public may read, each once for each text it had.

An entry that was written anew is counted anew: the numbers grow a little too large, never too small, which is what
those who choose by them must be able to rely on.
"""

import re
import unicodedata
from collections import Counter

from django.db import connection, transaction

from ..vietnamese import LOOKALIKES, MARKS
from .models import SearchEntry, SearchWord, UncountedEntry
from .nearness import deletions
from .words import LONGEST_WORD, read_word

BATCH = 5_000
LONGEST_NEAR = 30  # what is longer nobody types wrong by one letter
BETWEEN_WORDS = re.compile(r"[\W_]+")
UPSERT = f"""
INSERT INTO {SearchWord._meta.db_table} AS known (word, spelling, plain, entries, titles, deletions)
SELECT word, spelling, plain, entries, titles, string_to_array(deletions, ' ')
FROM unnest(%s::text[], %s::text[], %s::text[], %s::int[], %s::int[], %s::text[])
    AS found (word, spelling, plain, entries, titles, deletions)
ON CONFLICT (word) DO UPDATE
SET entries = known.entries + EXCLUDED.entries, titles = known.titles + EXCLUDED.titles
"""  # noqa: S608 - own names only


def count_words(batch: int = BATCH) -> int:
    """Of the next entries that wait to be counted; how many."""
    with transaction.atomic():
        readable = SearchEntry.objects.published().values("pk")
        waiting = UncountedEntry.objects.select_for_update(skip_locked=True).filter(entry__in=readable)
        keys = list(waiting.order_by("pk").values_list("pk", flat=True)[:batch])
        tokens, tokens_of_titles = Counter(), Counter()
        for title, lead, text in _texts_of(keys):
            tokens_of_titles.update(_read_tokens(title))
            tokens.update(_read_tokens(f"{title}\n{lead}\n{text}"))
        _keep(tokens, tokens_of_titles)
        UncountedEntry.objects.filter(pk__in=keys).delete()
    return len(keys)


def _texts_of(keys):
    return (
        SearchEntry.objects.filter(pk__in=keys).values_list("title", "lead", "text").iterator(chunk_size=500)
    )


def count_all_words() -> None:
    while count_words():
        pass


def _keep(tokens, tokens_of_titles):
    """`tokens`: in how many entries each spelling stands."""
    entries, titles, spellings = Counter(), Counter(), {}
    for token, count in tokens.most_common():
        word = read_word(token)
        if word.plain and max(map(len, (token, *word))) <= LONGEST_WORD:
            entries[word] += count
            titles[word] += tokens_of_titles[token]
            spellings.setdefault(word, token.translate(LOOKALIKES))
    rows = [
        (word.toned, spelling, word.plain, entries[word], titles[word], _spell_deletions(spelling))
        for word, spelling in sorted(spellings.items())
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(UPSERT, list(map(list, zip(*rows, strict=True))))


def _spell_deletions(spelling):
    return " ".join(sorted(deletions(spelling))) if len(spelling) <= LONGEST_NEAR else spelling


def _read_tokens(text):
    """The words of read_words, near enough and in small letters: what stands often is looked at once, by _keep."""
    text = MARKS.sub("", unicodedata.normalize("NFC", text.lower()))
    return set(BETWEEN_WORDS.sub(" ", text).split())
