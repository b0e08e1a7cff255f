"""The portal's vocabulary as the public may read it now, counted at once."""

from collections import Counter

from assocportal.common.search.models import SearchEntry, SearchWord
from assocportal.common.search.nearness import deletions
from assocportal.common.search.spellings import read_spellings


def learn_words() -> None:
    entries, titles, spellings = Counter(), Counter(), {}
    for entry in SearchEntry.objects.published():
        read = read_spellings(f"{entry.title}\n{entry.lead}\n{entry.text}")
        spellings.update((word, spelling) for spelling, word in read)
        entries.update({word for _, word in read})
        titles.update({word for _, word in read_spellings(entry.title)})
    SearchWord.objects.all().delete()
    SearchWord.objects.bulk_create(
        SearchWord(
            word=word.toned,
            spelling=spelling,
            plain=word.plain,
            entries=entries[word],
            titles=titles[word],
            deletions=sorted(deletions(spelling) | deletions(word.plain)),
        )
        for word, spelling in spellings.items()
    )
