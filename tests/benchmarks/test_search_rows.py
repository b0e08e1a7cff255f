import pytest
from django.db import connection

from assocportal.common.search.indexing import make_entry
from assocportal.common.search.models import SearchEntry
from assocportal.common.search.rows import read_rows
from events.models import Event
from news.models import Article

from .search_loading import Counts, make_frame
from .search_rows import Batch, Shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded():
    make_frame()
    counts = Counts()
    with connection.cursor() as cursor:
        Batch(Shelf(40), counts).write(range(1, 41), cursor)
    return counts


def lexemes_of(entry):
    with connection.cursor() as cursor:
        cursor.execute("SELECT tsvector_to_array(vector) FROM common_searchentry WHERE id = %s", [entry.pk])
        return set(cursor.fetchone()[0])


@pytest.mark.parametrize(("model", "number"), [(Article, 40), (Event, 2)])
def test_loaded_entries_are_those_that_saving_writes(loaded, model, number):
    entries = {entry.object_id: entry for entry in SearchEntry.objects.of_model(model)}
    assert len(entries) == model.objects.published().count() == number
    for row in read_rows(model, entries):
        entry, saved = entries[row.pk], make_entry(row)
        for name in ("kind", "title", "lead", "address", "dated_at", "state", "publish_at", "categories"):
            assert getattr(entry, name) == getattr(saved, name), name
        assert sorted(entry.text.split()) == sorted(saved.text.split())
        found = lexemes_of(entry)
        # two paragraphs' last and first words are no neighbours here
        assert all(" " in lexeme for lexeme in found ^ saved.vector)
        assert len(found ^ saved.vector) <= 20


def test_words_are_counted(loaded):
    word, entries = loaded.words.most_common(1)[0]
    assert SearchEntry.objects.filter(vector__matches=f"'{word}'", dated_at__isnull=False).count() == entries
    word, entries = loaded.titles.most_common(1)[0]
    assert SearchEntry.objects.filter(vector__matches=f"'^{word}'", dated_at__isnull=False).count() == entries
