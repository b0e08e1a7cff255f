import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone

from assocportal.common.audit.acting import acting
from assocportal.common.audit.showing import show_entries
from assocportal.common.models import AuditEntry, User
from assocportal.common.publishing import State
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.steps import take_step
from members.models import Contact
from news.models import Tag
from tests.factories import (
    AlbumPictureFactory,
    ArticleFactory,
    CategoryFactory,
    OrganisationFactory,
    TagFactory,
    UserFactory,
)
from tests.news.desk_form import send

pytestmark = pytest.mark.django_db

Action = AuditEntry.Action


@pytest.fixture
def chief():
    return UserFactory(full_name="Trần Thị Chánh", is_staff=True, is_superuser=True)


@pytest.fixture
def desk(client, chief):
    client.force_login(chief)
    return client


def change_address(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def entries(**conditions):
    return [
        (entry.action, entry.model, entry.object_id, entry.changes)
        for entry in AuditEntry.objects.filter(**conditions).order_by("pk")
    ]


def test_change_of_a_form_is_one_entry_with_what_was_before_and_after(desk, chief):
    article = ArticleFactory(title="Sơ kết", body="<p>Nội dung</p>")
    tag, other = TagFactory(name="biển"), CategoryFactory(name="Hội thảo", order=7)
    moment = timezone.now()

    response = send(
        desk,
        change_address(article),
        title="Sơ kết 6 tháng",
        is_featured="on",
        category=other.pk,
        tags=[tag.pk],
    )

    assert response.status_code == 302
    assert entries() == [
        (
            "sua",
            "news.article",
            str(article.pk),
            {
                "title": ["Sơ kết", "Sơ kết 6 tháng"],
                "category": [article.category.name, "Hội thảo"],
                "categories": [[article.category.name], ["Hội thảo"]],
                "tags": [[], ["biển"]],
                "is_featured": ["không", "có"],
            },
        )
    ]
    entry = AuditEntry.objects.get()
    assert (entry.actor_id, entry.object_text) == (chief.pk, "Sơ kết 6 tháng")
    assert len(entry.address_hash) == 32
    assert entry.at >= moment


def test_form_that_changes_nothing_leaves_nothing(desk):
    article = ArticleFactory()

    assert send(desk, change_address(article)).status_code == 302

    assert entries() == []


def test_refused_form_leaves_nothing(desk):
    article = ArticleFactory()

    assert send(desk, change_address(article), title="").status_code == 200

    assert entries() == []


def test_long_text_is_told_by_the_words_that_changed(desk):
    words = [f"chữ{number}" for number in range(200)]
    article = ArticleFactory(body=f"<p>{' '.join(words)}</p>")
    words[100:101] = ["kinh", "phí"]

    send(desk, change_address(article), body=f"<p>{' '.join(words)}</p>")

    ((_, _, _, changes),) = entries()
    assert changes == {
        "body": [
            "… chữ96 chữ97 chữ98 chữ99 chữ100 chữ101 chữ102 chữ103 chữ104 …",
            "… chữ96 chữ97 chữ98 chữ99 kinh phí chữ101 chữ102 chữ103 chữ104 …",
        ]
    }


def test_new_row_and_deleted_row_are_told(desk):
    send(desk, reverse("admin:news_tag_add"), name="khuyến học")
    tag = Tag.objects.get()
    desk.post(reverse("admin:news_tag_delete", args=[tag.pk]), {"post": "yes"})

    key = str(tag.pk)
    assert entries() == [
        ("them", "news.tag", key, {"name": [None, "khuyến học"], "slug": [None, "khuyen-hoc"]}),
        ("xoa", "news.tag", key, {"name": ["khuyến học", None], "slug": ["khuyen-hoc", None]}),
    ]


def test_rows_within_anothers_form_say_whose_they_are(desk):
    picture = AlbumPictureFactory(owner=ArticleFactory(title="Sơ kết"), caption="Cũ")

    send(
        desk, change_address(picture.owner), **{"common-albumpicture-content_type-object_id-0-caption": "Mới"}
    )

    (entry,) = AuditEntry.objects.filter(model="common.albumpicture")
    assert (entry.changes, entry.note) == ({"caption": ["Cũ", "Mới"]}, "Của bài viết: Sơ kết")


def test_actions_and_typed_lists_are_told_row_by_row(desk):
    articles = [ArticleFactory(), ArticleFactory()]
    chosen = {"action": "withdraw_selected", "_selected_action": [article.pk for article in articles]}

    desk.post(reverse("admin:news_article_changelist"), chosen)
    send(desk, reverse("admin:news_category_changelist"), _save="Lưu", **{"form-0-order": "5"})

    withdrawn = {"state": [State.APPROVED, State.WITHDRAWN]}
    assert entries(model="news.article") == [
        ("buoc", "news.article", str(article.pk), withdrawn) for article in articles
    ]
    assert [changes for *_, changes in entries(model="news.category")] == [{"order": ["0", "5"]}]


def test_rights_of_a_role_are_told_by_their_names(desk):
    role = Group.objects.create(name="Người viết bài")
    right = Permission.objects.get(codename="add_tag")

    send(desk, change_address(role), permissions=[right.pk])

    assert entries() == [("sua", "auth.group", str(role.pk), {"permissions": [[], ["Tin tức – thẻ: thêm"]]})]


def test_personal_values_are_not_copied(desk):
    user = UserFactory(full_name="Lê Thu Hà", email="ha@example.vn", is_staff=True)
    organisation = OrganisationFactory(leader_name="Nguyễn Văn An")

    send(desk, change_address(user), full_name="Lê Thị Thu Hà", is_staff="")
    desk.post(
        reverse("admin:auth_user_password_change", args=[user.pk]),
        {"password1": "mat khau rat dai 12", "password2": "mat khau rat dai 12", "usable_password": "true"},
    )
    contact = {"value": "0912345678", "person": "Bà Hà", "kind": "dien-thoai"}
    typed = {f"contacts-0-{name}": value for name, value in contact.items()}
    send(desk, change_address(organisation), leader_name="Trần Văn Bình", **typed)

    key = str(user.pk)
    assert entries(model="common.user") == [
        ("sua", "common.user", key, {"is_staff": ["có", "không"], "full_name": None}),
        ("sua", "common.user", key, {"password": None}),
    ]
    assert entries(model="members.organisation")[0][3] == {"leader_name": None}
    assert entries(model="members.contact")[0][3].keys() >= {"value", "person"}
    told = str(list(AuditEntry.objects.values()))
    for secret in ("Hà", "ha@example.vn", "0912345678", "Nguyễn Văn An", "Trần Văn Bình", "argon2", "md5"):
        assert secret not in told
    assert Contact.objects.count() == 1


def test_people_connected_with_a_row_are_told_by_key(desk):
    category, editor = CategoryFactory(), UserFactory(full_name="Lê Thu Hà")

    with acting(User.objects.get(is_superuser=True)):
        category.editors.add(editor)
        editor.edited_categories.clear()

    reference = [{"row": "common.user", "pk": editor.pk}]
    assert [changes for *_, changes in entries()] == [
        {"editors": [[], reference]},
        {"editors": [reference, []]},
    ]


def test_step_is_not_told_again_as_a_change(chief):
    article = ArticleFactory(state=State.SUBMITTED, publish_at=None)

    with acting(chief):
        take_step(article, Step.RETURN, chief, reason="Thiếu ảnh")

    assert [entry[0] for entry in entries()] == ["buoc"]
    (entry,) = show_entries(list(AuditEntry.objects.all()))
    assert entry.shown_changes == [("trạng thái", "chờ duyệt", "trả lại")]


def test_only_what_is_done_at_the_desk_is_told(client, desk):
    article = ArticleFactory(title="Trước")
    article.title = "Sau"
    article.save()
    client.get(change_address(article))
    client.get("/")

    assert entries() == []


def test_entry_goes_with_the_change_that_is_undone(desk, monkeypatch):
    article = ArticleFactory(title="Trước")
    monkeypatch.setattr("django.contrib.admin.ModelAdmin.log_change", lambda *args: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        send(desk, change_address(article), title="Sau")

    article.refresh_from_db()
    assert (article.title, entries()) == ("Trước", [])
