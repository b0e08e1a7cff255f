from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.drafts.keeping import keep_form
from assocportal.common.models import Notice
from assocportal.common.publishing import State
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.steps import take_step
from assocportal.desk_index import DeskIndex
from assocportal.roles import MEMBER_OFFICERS
from news.models import Article
from tests.common.workflow.cast import make_article, make_cast, make_person
from tests.factories import CategoryFactory, EventFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


def boxes(user):
    return {box.title: [line.words for line in box.lines] for box in DeskIndex(user).boxes}


def fill_desk(people, category):
    """One article in every state, all by the contributor, and one of each of somebody else elsewhere."""
    made = {}
    for state in ("draft", "submitted", "returned", "scheduled", "out"):
        made[state] = make_article(state, title=state, category=category, created_by=people["author"])
        make_article(state, title=f"{state} elsewhere")
    return made


def test_everybody_finds_what_is_theirs(cast):
    people, category = cast
    fill_desk(people, category)

    assert boxes(people["author"]) == {
        "Trả lại để sửa": ["returned"],
        "Đang viết": ["draft"],
        "Sắp tự đăng": ["scheduled"],
    }
    assert boxes(people["editor of the category"]) == {
        "Chờ tôi duyệt": ["submitted"],
        "Sắp tự đăng": ["scheduled", "scheduled elsewhere"],
    }
    assert boxes(people["chief"])["Chờ tôi duyệt"] == ["submitted", "submitted elsewhere"]
    assert boxes(people["administrator"]) == boxes(people["event officer"]) == {}


def test_officer_finds_organisations_and_no_articles(cast):
    fill_desk(*cast)
    OrganisationFactory(name="Hội Làm vườn", state=State.DRAFT, publish_at=None)
    OrganisationFactory(name="Hội Đông y", state=State.SUBMITTED, publish_at=None)

    assert boxes(make_person(MEMBER_OFFICERS)) == {
        "Chờ tôi duyệt": ["Hội Đông y"],
        "Đang viết": ["Hội Làm vườn"],
    }


def test_boxes_say_who_when_and_why(cast):
    people, category = cast
    article = make_article("draft", category=category, created_by=people["author"])
    take_step(article, Step.SUBMIT, people["author"])
    [waiting] = [box for box in DeskIndex(people["chief"]).boxes if box.title == "Chờ tôi duyệt"]
    take_step(article, Step.RETURN, people["chief"], "Thiếu ảnh.")
    [returned] = DeskIndex(people["author"]).boxes

    assert waiting.lines[0].note.startswith("author gửi lúc ")
    assert waiting.counts == [(1, "bài viết", "/admin/news/article/?cho-toi=1")]
    assert returned.lines[0].note.startswith("chief trả lại lúc ")
    assert returned.lines[0].reason == "Thiếu ảnh."
    assert returned.counts == [(1, "bài viết", "/admin/news/article/?trang-thai=tra-lai&cua-toi=1")]


def test_counts_are_of_all_and_lead_to_lists_of_as_many(client, cast):
    people, category = cast
    for number in range(7):
        make_article("submitted", title=f"Bài {number}", category=category)
    make_article("submitted", title="Nơi khác")
    client.force_login(people["editor of the category"])

    [box] = client.get("/admin/").context["desk"].boxes
    [(number, _, address)] = box.counts

    assert (number, len(box.lines)) == (7, 5)
    assert client.get(address).context["cl"].result_count == 7


def test_oldest_submission_stands_first_over_all_models(cast):
    people, _ = cast
    article = make_article("submitted", title="Bài")
    event = EventFactory(title="Hội thảo", state=State.SUBMITTED)
    type(event).objects.filter(pk=event.pk).update(updated_at=timezone.now() - timedelta(days=2))

    assert boxes(people["chief"])["Chờ tôi duyệt"] == ["Hội thảo", str(article)]


def test_index_costs_the_same_at_one_and_at_many_rows(client, cast):
    people, category = cast
    client.force_login(people["chief"])

    def count_queries():
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/admin/").status_code == 200
        assert not [query for query in queries if '"news_article"."body"' in query["sql"]]
        return len(queries)

    fill_desk(people, category)
    take_step(make_article("draft", created_by=people["chief"]), Step.APPROVE, people["superuser"])
    keep_form(people["chief"], Article, "moi-0", [], "")
    count_queries()
    at_one = count_queries()
    for number in (1, 2):
        fill_desk(people, CategoryFactory())
        keep_form(people["chief"], Article, f"moi-{number}", [], "")
        take_step(make_article("draft", created_by=people["chief"]), Step.APPROVE, people["superuser"])

    assert count_queries() == at_one


def test_notice_stands_until_it_is_seen_by_its_reader(client, cast):
    people, category = cast
    articles = [
        make_article("draft", title=title, category=category, created_by=people["author"])
        for title in ("Bài một", "Bài hai")
    ]
    for article in articles:
        take_step(article, Step.APPROVE, people["chief"])
    first, second = Notice.objects.order_by("pk")
    client.force_login(people["chief"])
    client.post("/admin/da-xem/", {"notice": first.pk})
    client.force_login(people["author"])

    before = client.get("/admin/").context["desk"].notices
    after = client.post("/admin/da-xem/", {"notice": first.pk}, follow=True).context["desk"].notices
    client.post("/admin/da-xem/", {"notice": "tat-ca"})

    assert (before, after) == ([second, first], [second])
    assert not Notice.objects.filter(settled_at=None).exists()


def test_what_was_typed_and_not_saved_stands_first(client, cast):
    people, category = cast
    article = make_article("draft", category=category, created_by=people["author"])
    keep_form(people["author"], Article, str(article.pk), [["title", "Sơ kết sửa"]], "")
    keep_form(people["author"], Article, "moi-1", [["title", "Bài mới <b>"]], "")
    keep_form(people["chief"], Article, str(article.pk), [["title", "Của Hà"]], "")
    client.force_login(people["author"])

    response = client.get("/admin/")
    box = response.context["desk"].boxes[0]

    assert (box.title, [line.words for line in box.lines]) == (
        "Đang gõ dở, chưa lưu",
        ["Bài mới <b>", "Sơ kết sửa"],
    )
    assert box.lines[0].note.startswith("Bài viết mới · Tự lưu lúc ")
    assert box.lines[1].address == f"/admin/news/article/{article.pk}/change/?khoi-phuc={article.pk}"
    assert "Bài mới &lt;b&gt;" in response.content.decode()


def test_desk_of_somebody_with_nothing_to_do_says_so(client, cast):
    client.force_login(cast[0]["author"])

    html = client.get("/admin/").content.decode()

    assert "Không có việc nào đang chờ." in html
    assert 'class="desk-box' not in html
