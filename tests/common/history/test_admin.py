import re

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from assocportal.common.html import CleanHtml
from assocportal.common.pictures.albums import AlbumPicture
from assocportal.common.publishing import State
from assocportal.roles import CHIEFS, CONTRIBUTORS
from news.models import Article, Category, Tag
from tests.factories import ArticleFactory, CategoryFactory, PictureFactory, TagFactory, UserFactory

pytestmark = pytest.mark.django_db


def person(role, **names):
    user = UserFactory(is_staff=True, **names)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def chief(client):
    client.force_login(person(CHIEFS, full_name="Lê Thu Hà"))
    return client


@pytest.fixture
def contributor(client):
    user = person(CONTRIBUTORS)
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def article():
    article = ArticleFactory(title="Tin A", lead="", body="<p>Hội nghị có 120 đại biểu.</p>")
    article.title, article.body = "Tin B", "<p>Hội nghị có 150 đại biểu.</p>"
    article.save()
    return article


def address(row, page):
    options = row._meta
    return reverse(f"admin:{options.app_label}_{options.model_name}_{page}", args=[row.pk])


def text_of(response):
    html = re.sub(r"<head>.*?</head>|<nav.*?</nav>", "", response.content.decode(), flags=re.DOTALL)
    return " ".join(re.sub("<[^>]+>", " ", html).split())


def oldest(row):
    return row.history.last().pk


def test_the_list_says_who_changed_what_and_why(chief, article):
    chief.post(address(article, "restore"), {"ban": oldest(article)})

    page = text_of(chief.get(address(article, "history")))

    assert "Lê Thu Hà Tiêu đề, nội dung Lý do: khôi phục bản lưu lúc" in page
    assert "không rõ Tiêu đề, nội dung" in page
    assert "không rõ Tạo mới" in page


def test_a_row_older_than_its_history_says_so(chief, article):
    article.history.all().delete()

    assert "Chưa có bản lưu nào" in text_of(chief.get(address(article, "history")))


def test_two_versions_are_compared_in_words(chief, article):
    versions = {"cu": oldest(article), "moi": article.history.first().pk}
    response = chief.get(address(article, "compare"), versions)

    page = text_of(response)
    assert "Tiêu đề Tin [bỏ: A ] [thêm: B ]" in page
    assert "Hội nghị có [bỏ: 120 ] [thêm: 150 ] đại biểu." in page
    assert "Không đổi: " in page


def test_picked_the_wrong_way_round_the_older_is_still_on_the_left(chief, article):
    versions = {"moi": oldest(article), "cu": article.history.first().pk}

    assert "Tin [bỏ: A ] [thêm: B ]" in text_of(chief.get(address(article, "compare"), versions))


def test_a_version_is_compared_with_what_is_there_now(chief, article):
    Article.objects.filter(pk=article.pk).update(title="Tin C")

    page = text_of(chief.get(address(article, "compare"), {"cu": oldest(article)}))

    assert "Tin [bỏ: A ] [thêm: C ]" in page


@pytest.mark.parametrize("query", ["", "?cu=x", "?cu=999999", "?moi=0", "?cu=99999999999999999999", "?moi=²"])
def test_versions_that_are_not_there_are_not_found(chief, article, query):
    assert chief.get(address(article, "compare") + query).status_code == 404


def test_a_version_of_another_row_is_not_found(chief, article):
    other = ArticleFactory()

    assert chief.get(address(article, "compare"), {"cu": oldest(other)}).status_code == 404
    assert chief.post(address(article, "restore"), {"ban": oldest(other)}).status_code == 404


def test_the_album_is_compared_as_it_was(chief, article):
    before = article.history.first().pk
    stays, goes = (
        AlbumPicture.objects.create(owner=article, picture=PictureFactory(), caption=caption)
        for caption in ("Đoàn chủ tịch", "Phát biểu")
    )
    between = article.history.first().pk
    stays.caption = "Đoàn chủ tọa"
    stays.save()
    goes.delete()

    page = text_of(chief.get(address(article, "compare"), {"cu": between}))
    start = text_of(chief.get(address(article, "compare"), {"cu": before, "moi": between}))

    assert "chú thích: Đoàn chủ [bỏ: tịch ] [thêm: tọa ]" in page
    assert "Bỏ ảnh: [bỏ: ] chú thích: [bỏ: Phát biểu ]" in page
    assert "Thêm ảnh: [thêm: ] chú thích: [thêm: Đoàn chủ tịch ]" in start


def test_restoring_brings_back_texts_and_relations_and_can_be_undone(chief, article):
    first, second = TagFactory(), TagFactory()
    article.tags.set([first])
    wanted = article.history.first().pk
    article.tags.set([second])
    article.title = "Tin C"
    article.save()
    undone = article.history.first().pk

    chief.post(address(article, "restore"), {"ban": wanted})
    article.refresh_from_db()
    restored = article.title, set(article.tags.all())
    chief.post(address(article, "restore"), {"ban": undone})
    article.refresh_from_db()

    assert restored == ("Tin B", {first})
    assert (article.title, set(article.tags.all())) == ("Tin C", {second})


def test_restoring_moves_nothing_into_or_out_of_public(chief, article):
    wanted = article.history.first().pk
    article.title, article.state, article.slug = "Tin C", State.WITHDRAWN, "tin-khac"
    article.save()

    chief.post(address(article, "restore"), {"ban": wanted})

    article.refresh_from_db()
    assert (article.title, article.state, article.slug) == ("Tin B", State.WITHDRAWN, "tin-khac")


def test_restoring_what_is_there_already_is_said_and_leaves_no_version(chief, article):
    versions = article.history.count()

    response = chief.post(address(article, "restore"), {"ban": article.history.first().pk}, follow=True)

    assert "giống hệt bản hiện tại" in text_of(response)
    assert article.history.count() == versions


def test_restoring_a_version_whose_category_is_gone_is_refused_in_words(chief, article):
    gone = CategoryFactory()
    Article.history.filter(pk=oldest(article)).update(category_id=gone.pk)
    gone.delete()

    response = chief.post(address(article, "restore"), {"ban": oldest(article)}, follow=True)

    assert "Chưa khôi phục. Chuyên mục chính của bản lưu này đã bị xóa." in text_of(response)
    article.refresh_from_db()
    assert article.title == "Tin B"


def test_restoring_a_name_that_another_has_taken_is_refused_in_words(chief):
    category = CategoryFactory(name="Tin tỉnh")
    category.name = "Tin trong tỉnh"
    category.save()
    CategoryFactory(name="Tin tỉnh")

    response = chief.post(address(category, "restore"), {"ban": oldest(category)}, follow=True)

    assert "Chưa khôi phục. Tên chuyên mục: Chuyên mục này đã có." in text_of(response)
    assert Category.objects.filter(name="Tin trong tỉnh").exists()


def test_restoring_a_text_whose_picture_is_gone_is_refused_in_words(chief, article):
    figure = '<figure><img src="/media/pictures/0123456789abcdef/800.jpg" alt=""></figure>'
    Article.history.filter(pk=oldest(article)).update(body=CleanHtml(f"<p>Chữ.</p>{figure}"))

    response = chief.post(address(article, "restore"), {"ban": oldest(article)}, follow=True)

    assert "Bản lưu này có ảnh không còn trong thư viện" in text_of(response)


def test_a_contributor_sees_the_history_of_their_own_drafts_alone(contributor, article):
    own = ArticleFactory(state=State.DRAFT, publish_at=None, created_by=contributor.user)
    others = ArticleFactory()

    seen = [contributor.get(address(row, "history")).status_code for row in (own, others)]
    compared = contributor.get(address(others, "compare"), {"cu": oldest(others)}).status_code

    assert (seen[0], seen[1] in (403, 404), compared in (403, 404)) == (200, True, True)


def test_who_may_not_change_the_row_is_offered_no_restoring_and_refused(contributor, article):
    Article.objects.filter(pk=article.pk).update(created_by=contributor.user)

    page = contributor.get(address(article, "history"))
    response = contributor.post(address(article, "restore"), {"ban": oldest(article)})

    assert (page.status_code, "Khôi phục" in page.content.decode()) == (200, False)
    assert response.status_code == 403


def test_outsiders_see_no_history(client, article):
    addresses = [address(article, page) for page in ("history", "compare", "restore")]
    anonymous = [client.get(one).status_code for one in addresses]
    user = UserFactory(is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_tag"))
    client.force_login(user)

    assert anonymous == [302, 302, 302]
    assert [client.get(one).status_code for one in addresses[:2]] == [403, 403]
    assert client.post(addresses[2], {"ban": oldest(article)}).status_code == 403


def test_restoring_is_no_link(chief, article):
    assert chief.get(address(article, "restore")).status_code == 405


def test_the_list_costs_the_same_for_one_version_and_for_a_page_of_them(chief, django_assert_num_queries):
    tag = TagFactory()
    chief.get(address(tag, "history"))
    with django_assert_num_queries(6):
        chief.get(address(tag, "history"))

    Tag.history.bulk_create(
        Tag.history.model(id=tag.pk, name=f"thẻ {n}", history_date=tag.history.first().history_date)
        for n in range(45)
    )
    with django_assert_num_queries(6):
        first = chief.get(address(tag, "history"))

    older = re.findall(r'href="([^"]+truoc=\d+)"', first.content.decode())
    assert [len(re.findall('name="cu"', chief.get(one).content.decode())) for one in older] == [20]
