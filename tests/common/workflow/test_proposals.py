import pytest
from django.test import Client
from django.urls import reverse

from assocportal.common.models import Notice, PendingVersion
from assocportal.common.workflow.proposals import accept, find_conflicts, open_proposal
from news.models import Article
from tests.factories import CategoryFactory, TagFactory
from tests.news.desk_form import FormReader, send
from tests.spoken_text import english_words

from .cast import make_article, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def article(cast):
    people, category = cast
    return make_article("out", category=category, created_by=people["author"], title="Sơ kết", lead="Sapo cũ")


@pytest.fixture
def author(client, cast):
    people, _ = cast
    client.force_login(people["author"])
    return client


@pytest.fixture
def chief(cast):
    """In a browser of their own, beside the author's."""
    client = Client()
    client.force_login(cast[0]["chief"])
    return client


def change_address(article):
    return reverse("admin:news_article_change", args=[article.pk])


def proposal_address(pending):
    return reverse("admin:common_pendingversion_change", args=[pending.pk])


def decide(client, pending, decision, **values):
    address = reverse("admin:common_pendingversion_decide", args=[pending.pk, decision])
    return client.post(address, values, follow=True)


def messages(response):
    return [str(message) for message in response.context["messages"]]


@pytest.mark.parametrize("part", ["author", "editor elsewhere"])
def test_change_by_whoever_may_not_publish_waits_beside_the_article(client, cast, article, part):
    people, _ = cast
    tag = TagFactory()
    client.force_login(people[part])

    response = send(client, change_address(article), lead="Sapo mới", tags=[tag.pk])

    pending = PendingVersion.objects.get()
    assert response.status_code == 302
    assert Article.objects.get().lead == "Sapo cũ"
    assert "Sapo cũ" in client.get(article.get_absolute_url()).content.decode()
    assert (pending.values, pending.base_values) == (
        {"lead": "Sapo mới", "tags": [tag.pk]},
        {"lead": "Sapo cũ", "tags": []},
    )
    assert {notice.user.full_name for notice in Notice.objects.all()} == {
        "editor of the category",
        "chief",
        "superuser",
    }


def test_proposer_goes_on_with_the_same_proposal(author, article):
    send(author, change_address(article), lead="Sapo mới")

    page = author.get(change_address(article))
    typed = FormReader(page.content.decode()).values
    send(author, change_address(article), byline="Thu Hương")

    assert typed["lead"].strip() == "Sapo mới"
    assert "Album ảnh, phim, tệp đính kèm và ảnh tải lên không sửa được ở đây" in page.content.decode()
    assert PendingVersion.objects.get().values == {"lead": "Sapo mới", "byline": "Thu Hương"}


def test_proposal_that_changes_nothing_any_more_is_gone(author, article, cast):
    send(author, change_address(article), lead="Sapo mới")

    send(author, change_address(article), lead="Sapo cũ")

    assert open_proposal(article, cast[0]["author"]) is None


def test_accepted_proposal_becomes_the_article_and_its_history_says_whose_it_was(author, chief, article):
    tag = TagFactory()
    send(author, change_address(article), lead="Sapo mới", tags=[tag.pk], category=CategoryFactory().pk)
    pending = PendingVersion.objects.get()

    page = chief.get(proposal_address(pending))
    response = decide(chief, pending, "nhan")

    article.refresh_from_db()
    assert english_words(page) == []
    assert [change.name for change in page.context["changes"]] == ["lead", "category", "categories", "tags"]
    assert messages(response) == ["Đã nhận bản sửa; nội dung đã đổi."]
    assert (article.lead, list(article.tags.all())) == ("Sapo mới", [tag])
    assert article.history.first().history_change_reason == f"nhận bản sửa số {pending.pk}"
    assert [notice.user.full_name for notice in Notice.objects.filter(settled_at=None)] == ["author"]


def test_fields_changed_on_both_sides_are_chosen_one_by_one_and_others_stay(author, chief, article):
    send(author, change_address(article), lead="Sapo của người viết", byline="Thu Hương")
    send(chief, change_address(article), lead="Sapo của trưởng ban", kicker="Hội nghị")
    pending = PendingVersion.objects.get()

    unchosen = decide(chief, pending, "nhan")
    decide(chief, pending, "nhan", **{"phan-lead": "giu"})

    article = Article.objects.get()
    assert messages(unchosen)[-1] == (
        "Hãy chọn cho từng phần đã bị sửa ở cả hai bên: giữ bản đang đăng hay lấy bản sửa."
    )
    assert (article.lead, article.byline, article.kicker) == ("Sapo của trưởng ban", "Thu Hương", "Hội nghị")


def test_what_both_sides_changed_alike_is_no_conflict(author, chief, article):
    send(author, change_address(article), lead="Sapo mới")
    send(chief, change_address(article), lead="Sapo mới")

    assert find_conflicts(PendingVersion.objects.get(), Article.objects.get()) == []


def test_declining_needs_a_reason_that_the_proposer_reads(author, chief, article):
    send(author, change_address(article), lead="Sapo mới")
    pending = PendingVersion.objects.get()

    silent = decide(chief, pending, "khong-nhan", reason=" ")
    decide(chief, pending, "khong-nhan", reason="Số liệu chưa kiểm tra.")

    assert messages(silent)[-1:] == ["Hãy ghi lý do để người viết biết cần sửa gì."]
    assert "Số liệu chưa kiểm tra." in author.get(proposal_address(pending)).content.decode()
    assert Article.objects.get().lead == "Sapo cũ"


def test_proposer_withdraws_and_publishers_are_no_longer_asked(author, article):
    send(author, change_address(article), lead="Sapo mới")

    response = decide(author, PendingVersion.objects.get(), "rut-lai")

    assert messages(response)[-1] == "Đã rút lại bản sửa."
    assert not Notice.objects.filter(settled_at=None).exists()


@pytest.mark.parametrize("decision", ["nhan", "khong-nhan"])
def test_nobody_else_decides(client, cast, author, article, decision):
    people, _ = cast
    send(author, change_address(article), lead="Sapo mới")
    pending = PendingVersion.objects.get()
    answers = [decide(author, pending, decision, reason="Vì").status_code]

    for part in ("editor elsewhere", "event officer", "other contributor"):
        client.force_login(people[part])
        answers.append(decide(client, pending, decision, reason="Vì").status_code)

    assert answers == [403, 404, 404, 404]
    assert PendingVersion.objects.get().state == PendingVersion.State.OPEN


def test_second_of_two_deciders_is_told_who_was_first(author, chief, cast, article):
    send(author, change_address(article), lead="Sapo mới")
    pending = PendingVersion.objects.get()
    accept(PendingVersion.objects.get(), cast[0]["superuser"])

    response = decide(chief, pending, "khong-nhan", reason="Thôi.")

    assert messages(response)[0].startswith("superuser đã quyết định bản sửa này lúc")
