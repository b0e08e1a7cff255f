import io

import pytest
from django.core.management import call_command
from django.db import connection

from assocportal.common import schedule
from assocportal.common.models import Page, SearchCount, SearchEntry, SearchWalk
from assocportal.common.search import following, rebuilding
from assocportal.common.search.indexing import searchable_models
from assocportal.common.search.models import RULES
from assocportal.common.search.rebuilding import go_on_for_a_while, settle_index, take_step, unfinished_models
from events.models import Event
from members.models import Organisation, Place
from news.models import Article
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory, TagFactory

from .entries_of_rows import entry_of, finding, is_fresh

pytestmark = pytest.mark.django_db


def rebuild(**options):
    out = io.StringIO()
    call_command("rebuild_search", stdout=out, **options)
    return out.getvalue()


def spoil(rows, **changes):
    """As entries written by older rules are, or by a hand."""
    SearchEntry.objects.filter(object_id__in=[row.pk for row in rows]).update(**changes)


def strip(rows):
    """Entries whose vectors have lost everything, though they say the same."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE common_searchentry SET vector = '' WHERE object_id = ANY(%s)", [[row.pk for row in rows]]
        )


def steps(number, monkeypatch):
    monkeypatch.setattr(rebuilding, "STEP", number)


def test_missing_entries_are_added_and_orphans_removed():
    rows = [*ArticleFactory.create_batch(3), PageFactory(), EventFactory(), OrganisationFactory()]
    gone = OrganisationFactory()
    Organisation.objects.filter(pk=gone.pk)._raw_delete(
        "default"
    )  # past everything, as a hand in the database does
    for row in rows[1:]:
        SearchEntry.objects.of_row(row).delete()

    said = rebuild()

    assert [model for model in searchable_models() if not is_fresh(model)] == []
    assert not SearchEntry.objects.of_row(gone).exists()
    assert "bài viết             [##############################] 3 / 3\n" in said
    assert said.endswith("Đã viết 5 mục, bỏ 1 mục thừa.\n")


def test_entries_of_older_rules_are_written_anew():
    old, new = PageFactory.create_batch(2)
    spoil([old], rules=RULES - 1, title="Cũ")
    spoil([new], title="Do ai khác ghi")

    rebuild()

    assert entry_of(old).title == old.title
    assert entry_of(old).rules == RULES
    assert entry_of(new).title == "Do ai khác ghi"


def test_all_are_written_anew_on_demand():
    pages = PageFactory.create_batch(3, title="Điều lệ")
    strip(pages)

    rebuild()
    assert finding(pages[0], "=dieu le") == []

    assert "Đã viết 3 mục" in rebuild(all=True)
    assert is_fresh(Page)


def test_upgraded_portal_ends_with_the_entries_of_a_fresh_one_without_anybody():
    articles = ArticleFactory.create_batch(3)
    articles[0].tags.add(TagFactory())
    PageFactory(), EventFactory(host=OrganisationFactory())
    SearchEntry.objects.all().delete()

    schedule.registry["common.rebuild_search"].run()

    assert [model for model in searchable_models() if not is_fresh(model)] == []
    assert unfinished_models() == []
    assert SearchCount.objects.get(lexeme="#m2022-06").entries == 3


def test_raised_rules_are_noticed_by_themselves(monkeypatch):
    page = PageFactory(title="Điều lệ")
    go_on_for_a_while()
    assert unfinished_models() == []
    spoil([page], rules=RULES - 1, title="Cũ")
    SearchWalk.objects.update(rules=RULES - 1)

    go_on_for_a_while()

    assert is_fresh(Page)
    assert unfinished_models() == []


def test_walk_goes_on_where_it_was_broken_off(monkeypatch):
    steps(2, monkeypatch)
    pages = PageFactory.create_batch(5)
    rebuilding.start_anew(Page)
    strip(pages)

    assert take_step(Page).passed == 2
    assert [bool(finding(page, "#ktrang")) for page in pages] == [True, True, False, False, False]

    said = rebuild(all=True)

    assert said.startswith("Làm tiếp lần dựng lại đang dở.\n")
    assert "Đã viết 3 mục" in said
    assert is_fresh(Page)


def test_killed_step_leaves_nothing_half_done(monkeypatch):
    steps(2, monkeypatch)
    pages = PageFactory.create_batch(3)
    rebuilding.start_anew(Page)
    strip(pages)
    take_step(Page)

    def die(*args):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(rebuilding, "_remove_orphans", die)
        with pytest.raises(KeyboardInterrupt):
            take_step(Page)

    assert finding(pages[2], "#ktrang") == []
    assert SearchWalk.objects.get(model="common.page").upto == pages[1].pk
    rebuild()
    assert is_fresh(Page)


def test_scheduled_rebuilding_stops_after_a_while(monkeypatch):
    steps(1, monkeypatch)
    monkeypatch.setattr(rebuilding, "SECONDS_AT_ONCE", 0)
    PageFactory.create_batch(2)
    SearchEntry.objects.all().delete()

    go_on_for_a_while()
    assert SearchEntry.objects.count() == 1

    go_on_for_a_while()
    assert SearchEntry.objects.count() == 2


def test_what_others_name_is_rebuilt_first():
    """As who renames an organisation locks it before its events: two who go the same way wait, and never for ever."""
    models = unfinished_models()

    places, organisations = models.index(Place), models.index(Organisation)
    assert places < organisations < min(models.index(Event), models.index(Article))


def test_rebuilding_that_is_done_costs_one_query(django_assert_num_queries):
    PageFactory()
    go_on_for_a_while()
    assert unfinished_models() == []

    with django_assert_num_queries(1):
        go_on_for_a_while()


def test_renaming_what_many_rows_name_is_left_to_the_background(monkeypatch):
    monkeypatch.setattr(following, "MOST_AT_ONCE", 2)
    tag = TagFactory(name="biển")
    for article in ArticleFactory.create_batch(3):
        article.tags.add(tag)
    go_on_for_a_while()

    tag.name = "đảo"
    tag.save()
    assert not is_fresh(Article)
    go_on_for_a_while()

    assert is_fresh(Article)


def test_portal_without_content_has_nothing_to_rebuild():
    said = rebuild()

    assert said.endswith("Đã viết 0 mục, bỏ 0 mục thừa.\n")
    assert unfinished_models() == []
    assert rebuild(verbosity=0) == ""


def test_index_is_settled_by_the_clock():
    OrganisationFactory.create_batch(2)
    assert Organisation.objects.count() == 2

    settle_index()

    assert SearchEntry.objects.matching("'#kto-chuc'").count() == 2
