"""Counts words and filters as they stand, so that the search judges what a question costs."""

from collections import Counter

from assocportal.common.search.indexing import read_filters
from assocportal.common.search.models import SearchCount, SearchEntry, SearchWord
from assocportal.common.search.words import read_words


def count_all() -> None:
    entries, titles, filters, plain = Counter(), Counter(), Counter(), {}
    for entry in SearchEntry.objects.published():
        words = set(read_words(f"{entry.title}\n{entry.lead}\n{entry.text}"))
        plain.update((word.toned, word.plain) for word in words)
        entries.update(word.toned for word in words)
        titles.update({word.toned for word in read_words(entry.title)})
        filters.update(read_filters(entry))
    SearchWord.objects.all().delete()
    SearchWord.objects.bulk_create(
        SearchWord(word=word, spelling=word, plain=plain[word], entries=count, titles=titles[word])
        for word, count in entries.items()
        if len(word) <= 60
    )
    SearchCount.objects.all().delete()
    SearchCount.objects.bulk_create(
        SearchCount(lexeme=lexeme, entries=count) for lexeme, count in filters.items()
    )
