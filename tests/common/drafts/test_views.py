"""What the form's script sends: kept for its writer alone, bounded, refused in a sentence."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from assocportal.common.drafts.keeping import forget_old
from assocportal.common.drafts.pairs import LARGEST
from assocportal.common.models import Editing, KeptForm
from assocportal.common.publishing import State
from news.models import Article

from .conftest import WRITING, make_editor

pytestmark = pytest.mark.django_db


def test_typed_text_is_kept_once_a_person_and_row(desk, second, article, kept_texts):
    form = desk.form(article)
    desk.keep(article, form, lead="a")
    answer = desk.keep(article, form, lead="b")
    second.keep(article, second.form(article), lead="của Hà")

    assert answer.status_code == 200
    assert (
        answer.json()["kept_at"]
        == f"{timezone.localtime(KeptForm.objects.get(user=desk.user).saved_at):%H:%M:%S}"
    )
    assert sorted(kept_texts()) == ["b", "của Hà"]


def test_neither_token_nor_password_nor_the_desks_own_fields_are_kept(desk, article):
    fields = [
        ["lead", "x"],
        ["csrfmiddlewaretoken", "t"],
        ["password1", "p"],
        ["_save", "1"],
        ["_phien-ban", "v"],
    ]

    desk.say(article, fields=fields)

    assert KeptForm.objects.get().fields == [["lead", "x"]]


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
def test_letters_that_no_database_holds_are_no_reason_to_lose_the_rest(desk, article, text):
    assert desk.say(article, fields=[["lead", text]]).status_code == 200
    assert KeptForm.objects.get().fields[0][1].replace("\ufffd", "") == "ab"


def test_form_that_is_too_large_is_refused_in_a_sentence(desk, article):
    answer = desk.say(article, fields=[["body", "x" * (LARGEST + 1)]])

    assert (answer.status_code, answer.json()["error"]) == (
        413,
        "Nội dung quá dài nên không tự lưu được (quá 4 MB). Hãy bấm “Lưu” thường xuyên.",
    )
    assert not KeptForm.objects.exists()


@pytest.mark.parametrize("fields", ["x", [["a"]], [["a", 1]], {"a": "b"}, [["a", "b"]] * 5001])
def test_nonsense_is_refused(desk, article, fields):
    assert desk.say(article, fields=fields).status_code in (400, 413)
    assert not KeptForm.objects.exists()


def test_body_that_is_no_message_is_refused(desk):
    bodies = ["", "[]", "null", "{", '{"model": 5, "key": {}}', '{"model": "a.b.c"}']
    answers = [
        desk.client.post("/admin/tu-luu/", body, content_type="application/json").status_code
        for body in bodies
    ]

    assert set(answers) <= {400, 401, 404}


def test_outsider_keeps_nothing_and_learns_nothing(desk, outside, article):
    desk.keep(article, desk.form(article), lead="của Đức")
    kept = KeptForm.objects.get()

    anonymous = Client()
    body = json.dumps({"model": "news.article", "key": str(article.pk), "user": desk.user.pk, "fields": []})
    answers = [
        outside.say(article, fields=[["lead", "x"]]).status_code,
        outside.say(article).status_code,
        outside.say("moi-abc", fields=[["lead", "x"]]).status_code,
        outside.client.get(f"/admin/ban-dang-go/{kept.pk}/").status_code,
        outside.client.post(f"/admin/ban-dang-go/{kept.pk}/bo/").status_code,
        outside.client.get(f"/admin/xem-thu/news.article/{article.pk}/trang/").status_code,
        anonymous.post("/admin/tu-luu/", body, content_type="application/json").status_code,
        anonymous.get(f"/admin/ban-dang-go/{kept.pk}/").status_code,
    ]

    assert answers == [404, 404, 403, 404, 404, 404, 401, 302]
    assert list(KeptForm.objects.all()) == [kept]
    assert not Editing.objects.filter(user=outside.user).exists()


def test_colleague_with_every_right_cannot_read_it_either(desk, second, article):
    desk.keep(article, desk.form(article), lead="của Đức")
    kept = KeptForm.objects.get()

    answers = [
        second.client.get(f"/admin/ban-dang-go/{kept.pk}/").status_code,
        second.client.post(f"/admin/ban-dang-go/{kept.pk}/bo/").status_code,
    ]

    assert answers == [404, 404]
    assert second.form(article, "?khoi-phuc=1")["lead"] == "Mở đầu"
    assert "của Đức" not in second.open(article).content.decode()


def test_whoever_logged_in_meanwhile_does_not_get_the_text(desk, second, article):
    answer = second.say(article, user=desk.user, fields=[["lead", "của Đức"]])

    assert (answer.status_code, answer.json()) == (401, {"error": "Phiên đăng nhập đã hết.", "login": True})
    assert not KeptForm.objects.exists()


def test_message_without_a_token_is_refused(duc, article):
    client = Client(enforce_csrf_checks=True)
    client.force_login(duc)
    body = json.dumps({"model": "news.article", "key": str(article.pk), "user": duc.pk, "fields": []})

    assert client.post("/admin/tu-luu/", body, content_type="application/json").status_code == 403


def test_row_that_may_not_be_changed_takes_no_text(desk, article):
    desk.user.user_permissions.set(make_editor("Cộng tác viên", *WRITING).user_permissions.all())
    Article.objects.filter(pk=article.pk).update(state=State.SUBMITTED, created_by=desk.user)

    answer = desk.say(article, fields=[["lead", "x"]])

    assert answer.status_code == 403
    assert "không còn được sửa" in answer.json()["error"]


def test_model_without_drafts_is_not_found(desk):
    assert desk.say("1", model="news.tag", fields=[]).status_code == 404
    assert desk.say("1", model="auth.permission", fields=[]).status_code == 404


def test_dropping_it_leaves_the_stored_row(desk, article):
    desk.keep(article, desk.form(article), lead="x", title="<script>alert(1)</script>")

    page = desk.client.get(f"/admin/ban-dang-go/{KeptForm.objects.get().pk}/").content.decode()
    response = desk.client.post(f"/admin/ban-dang-go/{KeptForm.objects.get().pk}/bo/", follow=True)

    assert "<script>alert(1)" not in page
    assert "Đã bỏ bản đang gõ dở" in response.content.decode()
    assert not KeptForm.objects.exists()


def test_comparison_shows_what_differs(desk, article):
    desk.keep(article, desk.form(article), body="<p>Một.</p><p>Ba.</p>")

    response = desk.client.get(f"/admin/ban-dang-go/{KeptForm.objects.get().pk}/")

    assert [str(label) for label, _ in response.context["shown"]] == ["nội dung"]
    assert response["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"


def test_text_of_a_new_row_is_read_in_the_forms_own_words(desk):
    form = desk.form()
    desk.keep(form["_dau"], form, title="Bài mới", lead="Mở đầu")

    response = desk.client.get(f"/admin/ban-dang-go/{KeptForm.objects.get().pk}/")

    labels = [str(label) for label, _ in response.context["shown"]]
    assert labels[:2] == ["tiêu đề", "sapo"]


# Presence


def test_second_editor_sees_the_first_and_whether_they_typed(desk, second, article):
    desk.open(article)
    opened = second.open(article).context["form_bar"].editors
    desk.keep(article, desk.form(article), lead="x")
    told = second.say(article).json()["editors"]

    since = timezone.localtime(Editing.objects.get(user=desk.user).since)
    assert [editor.sentence for editor in opened] == [f"Trần Minh Đức đang sửa mục này từ {since:%H:%M}."]
    assert told == [f"Trần Minh Đức đang sửa mục này từ {since:%H:%M}, có chữ đang gõ chưa lưu."]


def test_name_that_is_markup_is_shown_as_letters(desk, second, article):
    desk.user.full_name = "<img src=x onerror=alert(1)>"
    desk.user.save()
    desk.open(article)

    assert "<img src=x" not in second.open(article).content.decode()


def test_editor_is_gone_after_silence_and_begins_anew(desk, second, article, time_machine):
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    desk.open(article)
    time_machine.move_to(start + timedelta(seconds=80), tick=False)
    desk.say(article)
    time_machine.move_to(start + timedelta(seconds=160), tick=False)
    still = second.say(article).json()["editors"]
    time_machine.move_to(start + timedelta(seconds=300), tick=False)
    gone = second.say(article).json()["editors"]
    desk.say(article)

    assert (len(still), gone) == (1, [])
    assert Editing.objects.get(user=desk.user).since == start + timedelta(seconds=300)


def test_leaving_is_seen_at_once(desk, second, article):
    desk.open(article)
    desk.say(article, leaving=True)

    assert second.say(article).json()["editors"] == []


def test_newer_version_is_told_while_typing(desk, second, article):
    version = desk.form(article)["_phien-ban"]
    second.save(article, second.form(article), lead="Của Hà")

    assert desk.say(article, base=version).json()["is_newer"] is True


def test_whoever_only_reads_is_not_taken_for_an_editor(outside, article):
    reader = make_editor("x", "view_article", "edit_others_article")
    outside.user.user_permissions.set(reader.user_permissions.all())
    assert outside.open(article).status_code == 200

    assert not Editing.objects.exists()


def test_old_texts_and_editors_are_forgotten(desk, article, time_machine):
    desk.keep(article, desk.form(article), lead="x")
    start = timezone.now()
    time_machine.move_to(start + timedelta(days=29))
    forget_old()
    still = KeptForm.objects.count()
    time_machine.move_to(start + timedelta(days=31))
    forget_old()

    assert (still, KeptForm.objects.count(), Editing.objects.count()) == (1, 0, 0)
