"""The form itself: a save over a newer version is refused, what was typed is offered back."""

import pytest
from django.contrib import admin

from assocportal.common.drafts.admin import DraftsAdmin
from assocportal.common.drafts.form_bar import ORIGIN
from assocportal.common.html import RichTextField
from assocportal.common.models import AlbumPicture, KeptForm
from assocportal.common.publishing import State
from news.models import Article
from tests.factories import AlbumPictureFactory, CategoryFactory, TagFactory

from .conftest import make_editor, read_form

pytestmark = pytest.mark.django_db


def bar(response):
    return response.context["form_bar"]


def test_every_model_with_rich_text_keeps_drafts():
    rich = [
        model
        for model in admin.site._registry
        if any(isinstance(field, RichTextField) for field in model._meta.get_fields())
    ]

    assert {model.__name__ for model in rich} == {"Article", "Event", "Organisation", "Page", "Person"}
    assert all(isinstance(admin.site.get_model_admin(model), DraftsAdmin) for model in rich)


# A save over a newer version


def test_save_over_a_newer_version_is_refused_with_both_texts(desk, second, article):
    mine, theirs = desk.form(article), second.form(article)
    second.save(article, theirs, lead="Mở đầu của Hà", title="Sơ kết quý")

    response = desk.save(article, mine, lead="Mở đầu của Đức", body="<p>Một.</p><p>Hai rưỡi.</p>")

    conflict = bar(response).conflict
    html = response.content.decode()
    assert [(one.name, one.theirs, one.typed) for one in conflict.disputed] == [
        ("lead", "Mở đầu của Hà", "Mở đầu của Đức")
    ]
    assert [one.name for one in conflict.merged] == ["title"]
    assert "bởi <strong>Lê Thu Hà</strong>" in html
    article.refresh_from_db()
    assert (article.lead, article.body) == ("Mở đầu của Hà", "<p>Một.</p><p>Hai.</p>")
    shown = read_form(response)
    assert (shown["title"], shown["lead"]) == ("Sơ kết quý", "Mở đầu của Đức")


@pytest.mark.parametrize(("choice", "lead"), [("ho", "Mở đầu của Hà"), ("toi", "Mở đầu của Đức")])
def test_refused_save_goes_on_with_what_was_chosen(desk, second, article, choice, lead):
    mine, theirs = desk.form(article), second.form(article)
    second.save(article, theirs, lead="Mở đầu của Hà", title="Sơ kết quý")
    refused = read_form(desk.save(article, mine, lead="Mở đầu của Đức", byline="Minh Đức"))

    unchosen = desk.save(article, refused)
    saved = desk.save(article, read_form(unchosen), **{"_chon-lead": choice})

    assert [one.name for one in bar(unchosen).conflict.disputed] == ["lead"]
    assert saved.status_code == 302
    article.refresh_from_db()
    assert (article.title, article.lead, article.byline) == ("Sơ kết quý", lead, "Minh Đức")


def test_third_save_in_between_is_seen_too(desk, second, article):
    mine, theirs = desk.form(article), second.form(article)
    second.save(article, theirs, lead="Của Hà")
    refused = read_form(desk.save(article, mine, lead="Của Đức"))
    second.save(article, second.form(article), byline="Thu Hà")

    again = desk.save(article, refused)

    assert [one.name for one in bar(again).conflict.disputed] == ["lead"]
    assert [one.name for one in bar(again).conflict.merged] == ["byline"]


def test_relations_that_both_changed_are_compared_by_what_was_opened(desk, second, article):
    other, third = CategoryFactory(name="Y"), CategoryFactory(name="Z")
    tag = TagFactory(name="biển")
    second.save(article, second.form(article))  # a first version in the history
    mine, theirs = desk.form(article), second.form(article)
    second.save(article, theirs, categories=[other.pk], tags=[tag.pk])

    response = desk.save(article, mine, categories=[third.pk])

    assert [one.name for one in bar(response).conflict.disputed] == ["categories"]
    assert [one.name for one in bar(response).conflict.merged] == ["tags"]
    assert read_form(response)["tags"] == [str(tag.pk)]


def test_step_of_the_workflow_meanwhile_is_told_and_not_undone(desk, article):
    mine = desk.form(article)
    row = Article.objects.get()
    row.state = State.RETURNED
    row.save()

    response = desk.save(article, mine, lead="Đã sửa")
    saved = desk.save(article, read_form(response))

    assert response.context["adminform"].form.non_field_errors()
    assert saved.status_code == 302
    article.refresh_from_db()
    assert (article.state, article.lead) == (State.RETURNED, "Đã sửa")


def test_same_text_saved_twice_is_no_conflict(desk, article):
    mine = desk.form(article)

    answers = [desk.save(article, mine, lead="Đã sửa").status_code for _ in range(2)]

    assert answers == [302, 302]


def test_row_of_an_inline_that_somebody_deleted_breaks_nothing(desk, second, article):
    first, gone = (AlbumPictureFactory(owner=article, order=order) for order in (1, 2))
    mine = desk.form(article)
    prefix = "common-albumpicture-content_type-object_id"
    AlbumPicture.objects.get(pk=gone.pk).delete()
    second.save(article, second.form(article), title="Sơ kết quý")

    changes = {f"{prefix}-0-caption": "Hội trường", f"{prefix}-1-caption": "Đã mất"}
    refused = desk.save(article, mine, **changes)
    saved = desk.save(article, read_form(refused))

    assert (refused.status_code, saved.status_code) == (200, 302)
    assert list(article.album.values_list("pk", "caption")) == [(first.pk, "Hội trường")]


def test_version_that_is_nonsense_is_compared_with_what_is_stored(desk, article):
    for version in ("", "hôm qua", "2022-13-45T99:99:99+07:00", "-1"):
        form = desk.form(article)
        response = desk.save(article, form | {"_phien-ban": version}, lead="Của Đức")

        assert [one.name for one in bar(response).conflict.disputed] == ["lead"]


def test_address_of_no_row_breaks_nothing(desk):
    for key in ("abc", "9" * 30, "0"):
        response = desk.client.post(f"/admin/news/article/{key}/change/", {"_phien-ban": "x"})

        assert (response.status_code, response["Location"]) == (302, "/admin/")


# What was typed and not saved


def test_kept_text_is_offered_and_restored_without_script(desk, article):
    form = desk.form(article)
    desk.keep(article, form, lead="Đang gõ <b>dở</b>", publish_at_0="31/02/2022")

    offered = desk.open(article)
    restored = desk.open(article, "?khoi-phuc=1")

    assert [kept.key for kept in bar(offered).kept] == [str(article.pk)]
    assert read_form(offered)["lead"] == "Mở đầu"
    shown = read_form(restored)
    assert (shown["lead"], shown["publish_at_0"]) == ("Đang gõ <b>dở</b>", "31/02/2022")
    assert 'class="errornote"' not in restored.content.decode()
    assert "errorlist" not in restored.content.decode()
    assert Article.objects.get().lead == "Mở đầu"


def test_restored_text_is_compared_with_what_was_saved_since(desk, second, article):
    desk.keep(article, desk.form(article), lead="Của Đức")
    second.save(article, second.form(article), lead="Của Hà")

    response = desk.save(article, desk.form(article, "?khoi-phuc=1"))

    assert [one.name for one in bar(response).conflict.disputed] == ["lead"]


def test_closed_page_of_a_refused_save_asks_again_when_restored(desk, second, article):
    mine = desk.form(article)
    second.save(article, second.form(article), lead="Của Hà")
    refused = read_form(desk.save(article, mine, lead="Của Đức"))
    desk.keep(article, refused)

    response = desk.save(article, desk.form(article, "?khoi-phuc=1"))

    assert refused[ORIGIN]
    assert [one.name for one in bar(response).conflict.disputed] == ["lead"]


def test_two_new_articles_do_not_overwrite_each_other(desk, kept_texts):
    first, other = desk.form(), desk.form()
    desk.keep(first["_dau"], first, title="Bài một")
    desk.keep(other["_dau"], other, title="Bài hai")

    offered = desk.open()
    restored = desk.form(None, f"?khoi-phuc={first['_dau']}")

    assert kept_texts("title") == ["Bài một", "Bài hai"]
    assert {kept.name for kept in bar(offered).kept} == {"Bài một", "Bài hai"}
    assert (restored["title"], restored["_dau"]) == ("Bài một", first["_dau"])


def test_saving_forgets_what_was_kept(desk, article):
    desk.keep(article, desk.form(article), lead="Của Đức")
    new = desk.form()
    desk.keep(new["_dau"], new, title="Bài mới")

    desk.save(article, desk.form(article, "?khoi-phuc=1"))
    answer = desk.save(None, new, title="Bài mới", category=article.category.pk)

    assert answer.status_code == 302
    assert not KeptForm.objects.exists()


def test_failed_save_keeps_the_text_on_the_server(desk, article, kept_texts):
    response = desk.save(article, desk.form(article), title="", lead="Đã sửa")

    assert response.status_code == 200
    assert kept_texts() == ["Đã sửa"]


def test_right_that_was_lost_meanwhile_costs_no_text(desk, article, kept_texts):
    form = desk.form(article)
    desk.user.user_permissions.set(
        make_editor("Chỉ đọc", "view_article", "edit_others_article").user_permissions.all()
    )

    response = desk.save(article, form, lead="Đã sửa")
    page = desk.client.get(f"/admin/ban-dang-go/{KeptForm.objects.get().pk}/")

    assert response.status_code == 403
    assert kept_texts() == ["Đã sửa"]
    assert [str(label) for label, _ in page.context["shown"]] == ["sapo"]
    assert "<ins" in page.context["shown"][0][1]


def test_form_costs_the_same_however_much_is_kept(desk, second, article, django_assert_max_num_queries):
    def count():
        with django_assert_max_num_queries(60) as queries:
            desk.open(article)
        return len(queries)

    desk.open(article)
    before = count()
    for number in range(3):
        editor = make_editor(f"Người {number}")
        KeptForm.objects.create(user=editor, content_type_id=1, key=f"moi-{number}", fields=[["title", "x"]])
    second.open(article)
    desk.keep(article, desk.form(article), lead="x")

    assert count() == before
