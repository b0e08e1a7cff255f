import pytest
from django.core.exceptions import ValidationError

from assocportal.common.html import clean_html
from assocportal.common.models import FormerFile, Picture
from assocportal.common.pictures.library import remove_orphans, store_picture
from assocportal.common.pictures.replacing import put_back, replace_file
from assocportal.common.templatetags.pictures import rich_text
from tests.common.pictures.test_library import age_by_two_days, stored_files
from tests.factories import UserFactory
from tests.picture_files import draw, encode, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def commits(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def picture():
    return store_picture(upload(width=1000, height=600), caption="Quang cảnh", credit="Thu Hà")


def test_new_file_takes_the_place_of_the_old_in_every_text(picture, commits, folders, client):
    body = clean_html(f'<figure><img src="{picture.usual_url}"><figcaption>Lời</figcaption></figure>')
    user = UserFactory()

    with commits():
        new = replace_file(picture, upload(width=700, height=300), user)

    assert (new.pk, new.caption, new.width, new.former_tokens) == (
        picture.pk,
        "Quang cảnh",
        700,
        [picture.token],
    )
    assert new.usual_url in rich_text(body)
    assert picture.token not in rich_text(body)
    assert f'<img src="{new.usual_url}" alt="" width="700" height="300">' in clean_html(str(body))
    assert not (folders / "media/pictures" / picture.token).exists()
    answer = client.get(picture.rendition_url(960, "webp"))
    assert answer.content == (folders / "media" / new.rendition_name(700, "webp")).read_bytes()
    assert answer["Cache-Control"] == "public, max-age=300"
    assert [version.history_change_reason for version in new.history.all()] == ["thay tệp ảnh", None]
    assert new.history.first().history_user == user


def test_old_file_is_put_back_and_the_other_one_kept(picture, commits):
    first = picture.original.read()
    replace_file(picture, upload(width=700, height=300), None)
    age = FormerFile.objects.get()

    with commits():
        back = put_back(age, UserFactory())

    assert back.original.read() == first
    assert [former.width for former in back.former_files.all()] == [700]
    assert len(back.former_tokens) == 2


def test_file_that_will_not_do_changes_nothing(picture, folders):
    before = stored_files(folders)
    same = upload("a.jpg", picture.original.read())

    for file in (upload("a.jpg", encode(draw(), "png")), same):
        with pytest.raises(ValidationError):
            replace_file(picture, file, None)

    assert (Picture.objects.get().token, stored_files(folders)) == (picture.token, before)
    assert FormerFile.objects.count() == 0


def test_original_that_was_replaced_is_no_orphan(picture, folders):
    replace_file(picture, upload(width=700, height=300), None)
    age_by_two_days(folders)

    assert remove_orphans() == 0
    assert FormerFile.objects.get().original.storage.exists(FormerFile.objects.get().original.name)
