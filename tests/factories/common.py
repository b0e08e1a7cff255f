from datetime import datetime

import factory
from django.utils import timezone

from assocportal.common.models import AlbumPicture, Page, Picture, User
from assocportal.common.publishing import State


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"nguoi{n}@example.vn")
    full_name = factory.Sequence(lambda n: f"Nguyễn Văn {n}")


class PictureFactory(factory.django.DjangoModelFactory):
    """A row without files: enough for every page, which never opens them."""

    class Meta:
        model = Picture

    original = "pictures/2026/01/anh.jpg"
    checksum = factory.Sequence(lambda n: f"{n:064x}")
    width = 1440
    height = 960
    widths = [480, 960, 1440]
    alt = "Các đại biểu trong hội trường"


class PageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Page

    title = factory.Sequence(lambda n: f"Trang {n}")
    body = "<p>Nội dung của trang.</p>"
    state = State.APPROVED
    publish_at = timezone.make_aware(datetime(2022, 1, 1))


class AlbumPictureFactory(factory.django.DjangoModelFactory):
    """Give it its `owner`."""

    class Meta:
        model = AlbumPicture

    picture = factory.SubFactory(PictureFactory)
