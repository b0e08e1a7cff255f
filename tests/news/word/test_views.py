import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from news.models import Article, WordImport
from tests.common.word.documents import paragraph, word_file
from tests.factories import CategoryFactory, UserFactory

pytestmark = pytest.mark.django_db

UPLOAD = "/admin/news/article/nhap-word/"
NEEDED = ("add_wordimport", "add_article", "change_article", "view_article", "add_picture", "view_wordimport")
CONTENT = word_file(paragraph("Tiêu đề bài", style="Tieude"), paragraph("Chữ."))


def staff(*codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture
def writer(client):
    user = staff(*NEEDED)
    client.force_login(user)
    return user


def send(client, content=CONTENT, name="bài.docx", **more):
    data = {"file": SimpleUploadedFile(name, content), "category": CategoryFactory().pk, **more}
    return client.post(UPLOAD, data)


def paths(key):
    return [reverse(f"admin:news_word_{name}", args=[key]) for name in ("progress", "state", "answer")]


def test_outsiders_neither_see_nor_use_the_way_in(client):
    assert client.get(UPLOAD).status_code == 302
    for missing in ("add_wordimport", "add_article", "add_picture"):
        client.force_login(staff(*(name for name in NEEDED if name != missing)))
        assert send(client).status_code == 403
        assert "Nhập từ Word" not in client.get("/admin/").content.decode()
        assert client.get(UPLOAD).status_code == 403
    assert WordImport.objects.count() == 0


def test_another_persons_upload_does_not_exist(client, writer):
    send(client)
    key = WordImport.objects.get().pk
    client.force_login(staff(*NEEDED))

    answers = [client.get(path).status_code for path in paths(key)[:2]] + [
        client.post(paths(key)[2]).status_code
    ]

    assert answers == [404, 404, 404]


def test_upload_leads_over_the_progress_to_the_draft_with_its_report(client, writer):
    page = client.get("/admin/news/article/")
    assert UPLOAD in page.content.decode()

    response = client.post(
        UPLOAD,
        {"file": SimpleUploadedFile("bài.docx", CONTENT), "category": CategoryFactory().pk},
        follow=True,
    )

    article = Article.objects.get()
    assert response.redirect_chain[-1][0] == f"/admin/news/article/{article.pk}/change/"
    shown = response.content.decode()
    assert "Đã lấy chữ từ tệp “bài.docx”." in shown
    assert "Không nhận ra sapo trong tệp. Hãy viết sapo." in shown
    again = client.get(f"/admin/news/article/{article.pk}/change/").content.decode()
    assert "Không nhận ra sapo" not in again
    assert "Báo cáo nhập" in again
    kept = client.get(reverse("admin:news_wordimport_change", args=[WordImport.objects.get().pk]))
    assert "Không nhận ra sapo trong tệp. Hãy viết sapo." in kept.content.decode()


def test_bad_file_is_refused_beside_its_field_and_nothing_is_stored(client, writer, folders):
    response = send(client, content=b"{\\rtf1}")

    assert response.context["form"].errors == {
        "file": [
            "Bên trong không phải là tệp Word mà là tệp RTF đổi đuôi. Hãy mở bằng Word rồi lưu lại thành .docx."
        ]
    }
    assert WordImport.objects.count() == 0
    assert not list((folders).rglob("*.docx"))


def test_script_gets_sentences_and_addresses_as_json(client, writer):
    refused = client.post(UPLOAD, {"category": ""}, headers={"accept": "application/json"})
    taken = client.post(
        UPLOAD,
        {"file": SimpleUploadedFile("a.docx", CONTENT), "category": CategoryFactory().pk},
        headers={"accept": "application/json"},
    )

    assert [error["message"] for errors in refused.json()["errors"].values() for error in errors] == [
        "Hãy chọn tệp Word.",
        "Hãy chọn chuyên mục chính.",
    ]
    key = WordImport.objects.get().pk
    assert taken.json() == {"url": paths(key)[0]}
    assert client.get(paths(key)[1]).json()["isUnderWay"] is False


def test_same_file_again_asks_first(client, writer):
    send(client)
    first = Article.objects.get()

    response = send(client)
    second = WordImport.objects.first()
    page = client.get(response.url).content.decode()

    assert second.state == WordImport.State.ASKING
    assert f'<a href="/admin/news/article/{first.pk}/change/">Tiêu đề bài</a>' in page
    assert Article.objects.count() == 1

    client.post(paths(second.pk)[2], {"_again": "1"})
    assert Article.objects.count() == 2

    third = send(client)
    client.post(third.url + "tra-loi/", {"_stop": "1"})
    assert (WordImport.objects.count(), Article.objects.count()) == (2, 2)


def test_waiting_page_works_without_script(client, writer, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    response = send(client)
    WordImport.objects.update(state=WordImport.State.RUNNING, done=12, total=30)

    page = client.get(response.url).content.decode()

    assert "Đang đọc: ảnh 12/30" in page
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in page


def test_imports_of_others_are_listed_only_for_those_who_may_touch_their_articles(client, writer):
    send(client)
    address = reverse("admin:news_wordimport_changelist")

    assert "bài.docx" in client.get(address).content.decode()
    client.force_login(staff("view_wordimport"))
    assert "bài.docx" not in client.get(address).content.decode()
    client.force_login(staff("view_wordimport", "edit_others_article"))
    assert "bài.docx" in client.get(address).content.decode()
