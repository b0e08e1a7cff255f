from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command

from assocportal.common.models import Picture, Union, User
from assocportal.demo.loading import load
from assocportal.demo.pictures import Gallery
from news.models import Article
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory

pytestmark = pytest.mark.django_db


def run(*arguments):
    said = StringIO()
    call_command("load_demo", *arguments, stdout=said)
    return said.getvalue().strip()


def make_union():
    Union.objects.create(official_name="Liên hiệp hội", short_name="LHH")


@pytest.mark.parametrize("make", [ArticleFactory, OrganisationFactory, EventFactory, PageFactory, make_union])
def test_load_demo_refuses_where_there_is_content(make, folders):
    make()

    with pytest.raises(CommandError, match="Cơ sở dữ liệu đã có nội dung"):
        run()

    assert (User.objects.count(), Picture.objects.count()) == (0, 0)
    assert list(folders.iterdir()) == []


def test_load_demo_if_empty_leaves_content_alone():
    article = ArticleFactory()

    assert run("--if-empty") == "Cơ sở dữ liệu đã có nội dung, bỏ qua nội dung minh họa."
    assert list(Article.objects.all()) == [article]


@pytest.mark.parametrize("arguments", [(), ("--if-empty",), ("--articles", "3")])
def test_load_demo_refuses_on_a_public_address(arguments, settings):
    settings.PORTAL_URL = urlsplit("https://lienhiephoi.example")
    settings.PORTAL_IS_LOOPBACK = False

    with pytest.raises(CommandError, match=r"hiện là https://lienhiephoi\.example"):
        run(*arguments)

    assert not Article.objects.exists()


@pytest.mark.parametrize("number", ["0", "-4", "nhiều", "1.000"])
def test_load_demo_refuses_what_is_no_number_of_articles(number):
    with pytest.raises(CommandError, match="cần một số nguyên từ 1 trở lên"):
        run(f"--articles={number}")


def test_load_demo_adds_articles_and_tells_how_many():
    assert run("--articles", "7").endswith("Đã thêm 7 / 7 bài")
    assert Article.objects.count() == 7


def test_load_takes_everything_back_when_it_cannot_write(settings, folders):
    settings.PORTAL_DATA_DIR = folders / "taken"
    settings.PORTAL_DATA_DIR.write_text("a file stands where the folder should be")

    with pytest.raises(OSError, match="taken"):
        load(pictures_width=40)

    assert (Article.objects.count(), Union.objects.count(), User.objects.count()) == (0, 0, 0)
    assert [file for file in folders.rglob("*") if file.is_file()] == [settings.PORTAL_DATA_DIR]


def test_gallery_draws_the_same_picture_every_time():
    first, second = Gallery(80), Gallery(80)

    assert first["hoi-truong"].checksum == second["hoi-truong"].checksum
    assert (first["bo-phieu"].width, first["bo-phieu"].height) == (53, 80)
