from threading import Thread

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from assocportal.common.models import SearchEntry
from assocportal.common.publishing import State
from assocportal.common.search.indexing import index_rows
from assocportal.common.written_once import written_once
from news.models import Article, Category, Tag
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    EventFactory,
    OrganisationFactory,
    PageFactory,
    TagFactory,
)
from tests.factories.events import local

from .entries_of_rows import FACTORIES, entry_of, finding, is_fresh, statements_on_entries

pytestmark = pytest.mark.django_db


def test_article_offers_its_words_and_those_of_its_tags():
    article = ArticleFactory(
        kicker="Hướng tới đại hội",
        title="Trí thức góp ý",
        lead="Sáng 24/6/2022, hội nghị.",
        body="<h2>Kết quả</h2><p>Công văn <strong>24/KH-LHH</strong>&nbsp;nói rõ.</p>",
        cover_caption="Các đại biểu",
        correction_note="Bản đầu ghi nhầm",
        byline="Lan Anh",
        source_name="Báo Lạc Giang",
    )
    article.tags.set([TagFactory(name="chuyển đổi số"), TagFactory(name="biển")])

    entry = entry_of(article)

    assert entry.title == "Trí thức góp ý"
    assert entry.lead == "Hướng tới đại hội\nSáng 24/6/2022, hội nghị."
    assert entry.text == (
        "Kết quả\nCông văn 24/KH-LHH nói rõ.\nCác đại biểu\nBản đầu ghi nhầm\nLan Anh\nBáo Lạc Giang\n"
        "chuyển đổi số, biển"
    )
    found = [
        "^~tri4",
        "+dai hoi",
        "@2022-6-24",
        "%24khlhh",
        "=tri thuc gop y",
        "chuyen doi",
        "~biên2",
        "#y2022",
    ]
    assert finding(article, *found, "strong", "h2") == found


def test_event_offers_hosts_and_every_day_it_touches():
    host, other = OrganisationFactory(name="Hội Tin học"), OrganisationFactory(name="Hội Làm vườn")
    event = EventFactory(
        title="Hội thảo",
        purposes="Tổng kết năm\nBàn việc mới",
        starts_at=local(2022, 6, 24, 8),
        ends_at=local(2022, 6, 25, 17),
        venue="Hội trường tầng 2",
        host=host,
        programme="<p>8 giờ: khai mạc.</p>",
        co_hosts=[other],
    )

    entry = entry_of(event)

    assert entry.lead == "Tổng kết năm\nBàn việc mới\nHội trường tầng 2\nHội Tin học"
    assert entry.text.endswith("(24/6/2022, 25/6/2022)\nHội Làm vườn\n8 giờ: khai mạc.")
    assert entry.organisations == sorted([host.pk, other.pk])
    assert entry.dated_at == event.starts_at
    found = ["@2022-6-24", "@2022-6-25", "+tin hoc", "lam vuon", "khai mac", f"#o{other.pk}", "#m2022-06"]
    assert finding(event, *found, "@2022-6-26") == found


def test_organisation_offers_leader_and_address():
    organisation = OrganisationFactory(
        name="Hội Tin học tỉnh",
        short_name="HTH",
        leader_name="Nguyễn Thị Bình",
        leader_title="Chủ tịch",
        address="12 Trần Phú",
        introduction="<p>Thành lập năm 1995.</p>",
    )
    organisation.contacts.create(value="0912 345 678", person="Trần Văn Kín", is_public=False)

    found = ["=hth", "^hth", "+~binh1", "tran phu", "1995", f"#o{organisation.pk}", "#m0"]
    assert finding(organisation, *found, "kin", "~kin4", "0912", "912", "345") == found


# a decision is called by its number, which no save changes alone
NAMED = [model for model in FACTORIES if not isinstance(getattr(model, model.search.title), property)]


def test_page_offers_lead_and_body():
    page = PageFactory(title="Điều lệ", lead="Bản sửa đổi", body="<ul><li><p>Hội viên</p></li></ul>")

    assert finding(page, "=dieu le", "+sua doi", "hoi vien") == ["=dieu le", "+sua doi", "hoi vien"]


@pytest.mark.parametrize("model", NAMED, ids=lambda model: model.__name__)
def test_entry_follows_each_kind_of_saving(model):
    name = model.search.title
    row = FACTORIES[model](**{name: "Tên đầu tiên"})
    assert entry_of(row).title == "Tên đầu tiên"

    setattr(row, name, "Tên thứ hai")
    row.save()
    assert is_fresh(model)
    assert entry_of(row).title == "Tên thứ hai"

    setattr(row, name, "Tên thứ ba")
    row.state = State.WITHDRAWN
    row.save(update_fields=["state"])
    assert is_fresh(model)
    assert (entry_of(row).title, entry_of(row).state) == ("Tên thứ hai", State.WITHDRAWN)

    only = model.objects.only(name).get(pk=row.pk)
    setattr(only, name, "Tên thứ tư")
    only.save()
    assert is_fresh(model)

    row.refresh_from_db()
    row.slug = "dia-chi-moi"
    row.save()
    assert is_fresh(model)
    assert "dia-chi-moi" in entry_of(row).address


@pytest.mark.parametrize("model", NAMED, ids=lambda model: model.__name__)
def test_entry_goes_with_its_row(model):
    FACTORIES[model].create_batch(2)
    kept = FACTORIES[model]()

    model.objects.exclude(pk=kept.pk).delete()

    assert list(SearchEntry.objects.of_model(model).values_list("object_id", flat=True)) == [kept.pk]
    kept.delete()
    assert not SearchEntry.objects.of_model(model).exists()


def test_failed_saving_leaves_the_entry_as_it_was():
    article, other = ArticleFactory(title="Bài cũ"), ArticleFactory()

    def fail():
        with transaction.atomic():
            article.title = "Bài mới"
            article.save()
            other.delete()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    assert entry_of(article).title == "Bài cũ"
    assert entry_of(ArticleFactory()).title
    assert is_fresh(Article)


def test_saving_of_an_old_copy_does_not_bring_back_old_words():
    article = ArticleFactory(title="Bài cũ")
    copy = Article.objects.get(pk=article.pk)
    article.title = "Bài mới"
    article.save()

    copy.tags.add(TagFactory())

    assert entry_of(article).title == "Bài mới"


def test_changed_expression_is_read_back():
    article = ArticleFactory(title="Bài viết", featured_order=1)

    article.featured_order = F("featured_order") + 1
    article.save()

    assert is_fresh(Article)
    assert Category.objects.count() == 1


def test_bulk_rows_are_indexed_by_call():
    category = CategoryFactory()
    now = timezone.now()
    rows = Article.objects.bulk_create(
        Article(title=f"Bài {n}", slug=f"bai-{n}", category=category, publish_at=now, address_month="2022/06")
        for n in range(3)
    )

    assert index_rows(row for row in rows) == 3

    assert is_fresh(Article)


def test_article_has_its_entry_written_once_however_it_is_saved():
    category = CategoryFactory()

    assert len(statements_on_entries(lambda: ArticleFactory(category=category, slug="bai"))) == 2


def test_what_is_written_together_is_written_once():
    def work():
        with written_once():
            articles = [ArticleFactory(category=category) for _ in range(3)]
            for article in articles:
                article.tags.set(tags)
                article.save()

    category, tags = CategoryFactory(), TagFactory.create_batch(2)

    assert len(statements_on_entries(work)) == 2
    assert is_fresh(Article)
    assert SearchEntry.objects.of_model(Article).count() == 3


def test_failed_work_leaves_nothing_waiting():
    def fail():
        with written_once():
            ArticleFactory()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    ArticleFactory()

    assert is_fresh(Article)


def test_vector_stays_where_the_words_do():
    article = ArticleFactory()
    article.state = State.WITHDRAWN

    written = statements_on_entries(article.save)

    assert [sql.split()[0] for sql in written] == ["SELECT", "UPDATE"]
    assert "vector" not in written[1]
    assert statements_on_entries(article.save)[1:] == []
    assert is_fresh(Article)


@pytest.mark.parametrize("model", NAMED, ids=lambda model: model.__name__)
def test_queries_are_the_same_for_one_row_and_three(model):
    def index(number):
        rows = FACTORIES[model].create_batch(number)
        SearchEntry.objects.all().delete()
        return len(statements_on_entries(lambda: index_rows(rows)))

    assert index(1) == index(3) == 2


# Who writes at the same time


def run_beside(work):
    def run():
        try:
            work()
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    return thread


def rename(article):
    article.title = "Tên mới"
    article.save()


def tag(article):
    article.tags.add(Tag.objects.get())


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("first", "second"), [(rename, tag), (tag, rename)])
def test_two_who_change_a_row_at_once_lose_nothing_of_each_other(first, second):
    article = ArticleFactory(title="Tên cũ")
    TagFactory(name="biển")

    with transaction.atomic():
        first(Article.objects.get(pk=article.pk))
        other = run_beside(lambda: second(Article.objects.get(pk=article.pk)))
        other.join(timeout=0.5)
        assert other.is_alive()  # it waits for this one
    other.join()

    assert is_fresh(Article)
    assert finding(article, "=ten moi", "~biên2") == ["=ten moi", "~biên2"]
