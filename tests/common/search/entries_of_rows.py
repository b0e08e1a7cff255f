"""What the search's tests ask of entries."""

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from assocportal.common.models import Page, SearchEntry
from assocportal.common.search.indexing import make_entry
from assocportal.common.search.rows import read_rows
from events.models import Event
from members.models import HonourDecision, Organisation
from news.models import Article
from tests.factories import (
    ArticleFactory,
    EventFactory,
    HonourDecisionFactory,
    OrganisationFactory,
    PageFactory,
)

FACTORIES = {
    Article: ArticleFactory,
    Event: EventFactory,
    HonourDecision: HonourDecisionFactory,
    Organisation: OrganisationFactory,
    Page: PageFactory,
}
COMPARED = [
    field.attname for field in SearchEntry._meta.concrete_fields if field.name not in ("id", "vector")
]


def entry_of(row):
    return SearchEntry.objects.of_row(row).get()


def finding(row, *lexemes):
    """Those of the lexemes that find the row."""
    entries = SearchEntry.objects.of_row(row)
    return [lexeme for lexeme in lexemes if entries.matching(f"'{lexeme}'").exists()]


def is_fresh(model):
    """Whether each row has an entry, the one that it would get now; and no other row has any."""
    with transaction.atomic():
        rows = read_rows(model, list(model._base_manager.values_list("pk", flat=True)))
    made = {row.pk: _columns_of(make_entry(row)) for row in rows}
    stored = {entry.object_id: _columns_of(entry) for entry in SearchEntry.objects.of_model(model)}
    return made == stored


def _columns_of(entry):
    vector = entry.vector
    lexemes = set(vector[1:-1].split("' '")) if isinstance(vector, str) else vector
    return [*(getattr(entry, name) for name in COMPARED), lexemes]


def statements_on_entries(work):
    """The SQL of `work`, as far as it concerns entries."""
    with CaptureQueriesContext(connection) as queries:
        work()
    return [query["sql"].strip() for query in queries if "common_searchentry" in query["sql"]]
