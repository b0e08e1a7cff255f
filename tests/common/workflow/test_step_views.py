"""What a person may do is what their page offers: a button is shown where its request is accepted, and only there."""

import pytest
from django.db import transaction
from django.urls import reverse

from assocportal.common.models import WorkflowStep
from assocportal.common.publishing import State
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.steps import RULES, take_step
from news.models import Article
from tests.news.desk_form import fill, send
from tests.spoken_text import english_words

from .cast import make_article, make_cast

pytestmark = pytest.mark.django_db


def change_address(article):
    return reverse("admin:news_article_change", args=[article.pk])


def step_address(article, step):
    return reverse("admin:news_article_step", args=[article.pk, step])


def messages(response):
    return [str(message) for message in response.context["messages"]]


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def submitted(cast):
    people, category = cast
    article = make_article("draft", category=category, created_by=people["author"], title="Sơ kết")
    take_step(article, Step.SUBMIT, people["author"])
    return article


def accepted(client, article, step):
    """Whether a bare request does the step; undone at once."""
    with transaction.atomic():
        client.post(step_address(article, step), {"reason": "Thiếu ảnh."})
        done = WorkflowStep.objects.about(article).filter(step=step).exists()
        transaction.set_rollback(True)
    return done


@pytest.mark.parametrize("part", ["author", "editor elsewhere", "editor of the category", "event officer"])
@pytest.mark.parametrize("state", ["draft", "submitted", "out"])
def test_button_is_shown_where_its_request_is_accepted(client, cast, part, state):
    people, category = cast
    article = make_article(state, category=category, created_by=people["author"])
    client.force_login(people[part])

    page = client.get(change_address(article))
    workflow = page.context["workflow"] if page.status_code == 200 and "workflow" in page.context else {}
    shown = {button.step for button in workflow.get("buttons", [])}

    assert shown == {step for step in RULES if accepted(client, article, step)}
    assert all(
        f'value="{step}"' in page.content.decode() or f"/buoc/{step}/" in page.content.decode()
        for step in shown
    )


@pytest.mark.parametrize(
    "forged", [{"state": "da-duyet"}, {"_publish": "1"}, {"_step": "duyet"}, {"_step": "la"}]
)
def test_contributor_publishes_by_no_forged_form(client, cast, forged):
    people, category = cast
    article = make_article("draft", category=category, created_by=people["author"])
    client.force_login(people["author"])

    send(client, change_address(article), **forged)
    client.post("/admin/news/article/", {"action": "publish_selected", "_selected_action": [article.pk]})

    assert Article.objects.get().state == State.DRAFT


def test_submitted_article_is_read_by_its_author_who_may_take_it_back(client, cast, submitted):
    people, _ = cast
    client.force_login(people["author"])

    page = client.get(change_address(submitted))
    refused = client.post(change_address(submitted), {"title": "Đổi"})
    back = client.post(step_address(submitted, "ve-nhap"), follow=True)

    assert "Đã gửi duyệt" in page.content.decode()
    assert 'name="title"' not in page.content.decode()
    assert refused.status_code == 403
    assert (Article.objects.get().state, messages(back)) == (State.DRAFT, ["Đã đưa về nháp."])
    assert 'name="title"' in back.content.decode()


def test_returning_saves_what_is_typed_and_asks_for_the_reason(client, cast, submitted):
    people, _ = cast
    client.force_login(people["chief"])

    response = send(client, change_address(submitted), lead="Sapo chữa lại", _step="tra-lai")
    page = client.get(response.url)
    empty = client.post(response.url, {"reason": "  ", "_state": "cho-duyet"})
    client.post(response.url, {"reason": "Thiếu ảnh.\nSai ngày.", "_state": "cho-duyet"})

    article = Article.objects.get()
    assert (response.url, english_words(page)) == (step_address(submitted, "tra-lai"), [])
    assert empty.context["form"].errors == {"reason": ["Hãy ghi lý do để người viết biết cần sửa gì."]}
    assert (article.lead, article.state) == ("Sapo chữa lại", State.RETURNED)


def test_author_sees_why_it_came_back(client, cast, submitted):
    people, _ = cast
    take_step(submitted, Step.RETURN, people["chief"], "Thiếu <ảnh>.")
    client.force_login(people["author"])

    html = client.get(change_address(submitted)).content.decode()

    assert "<strong>chief trả lại</strong>" in html
    assert "<blockquote>Thiếu &lt;ảnh&gt;.</blockquote>" in html


def test_form_over_a_row_that_moved_is_refused_and_keeps_what_was_typed(client, cast, submitted):
    people, _ = cast
    client.force_login(people["chief"])
    typed = fill(client, change_address(submitted), lead="Sapo chữa lại", _step="duyet")
    take_step(submitted, Step.RETURN, people["superuser"], "Thiếu ảnh.")

    response = client.post(change_address(submitted), typed)

    [error] = response.context["adminform"].form.non_field_errors()
    assert error.startswith("superuser đã trả lại lúc")
    assert "Sapo chữa lại</textarea>" in response.content.decode()
    assert Article.objects.get().state == State.RETURNED


def test_page_of_a_step_that_is_over_leads_back_and_says_who_was_first(client, cast, submitted):
    people, _ = cast
    client.force_login(people["chief"])
    take_step(submitted, Step.APPROVE, people["superuser"])

    response = client.post(step_address(submitted, "tra-lai"), {"reason": "Thiếu ảnh."}, follow=True)

    assert messages(response)[0].startswith("superuser đã duyệt lúc")
    assert Article.objects.get().state == State.APPROVED


def test_outsiders_reach_no_step(client, cast, submitted):
    people, _ = cast
    answers = [client.post(step_address(submitted, "duyet")).status_code]
    for part in ("event officer", "administrator", "other contributor"):
        client.force_login(people[part])
        answers.append(client.post(step_address(submitted, "duyet")).status_code)

    assert answers == [302, 404, 404, 404]
    assert Article.objects.get().state == State.SUBMITTED


def test_expiry_that_is_over_is_explained_beside_its_field(client, cast):
    people, category = cast
    article = make_article("draft", category=category)
    client.force_login(people["chief"])

    response = send(
        client, change_address(article), expire_at_0="1/6/2022", expire_at_1="07:00", _step="duyet"
    )

    assert list(response.context["adminform"].form.errors) == ["expire_at"]
