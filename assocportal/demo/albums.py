"""The photo album and the film of the demonstration, below articles that have pictures in their text as well."""

from django.core.files.base import ContentFile

from assocportal.common.pictures.albums import AlbumPicture
from assocportal.common.videos.models import Video
from news.models import Article

from .content.gallery import PICTURES
from .films import make_film

WITH_ALBUM = "trao-co"
ALBUM = {
    "hoi-truong": "Hội trường trước giờ tuyên dương.",
    "giay-khen": "Các tập thể, cá nhân nhận giấy khen; hàng sau là đại diện hai mươi bảy tổ chức thành viên.",
    "cup": "",
    "dai-bieu": "Đại biểu nghe đọc lá thư cảm ơn.",
    "nha-khoa-hoc": "",
}
WITH_FILM = "drone"
FILM_TITLE = "Một vòng nhìn cánh đồng xã Tiên Lạc lúc tổ bay làm việc (phim không lời)."
CAPTIONS = """WEBVTT

00:00.000 --> 00:03.500
Thiết bị bay đi dọc ruộng ở độ cao hai mét rưỡi.

00:03.500 --> 00:08.000
Người điều khiển đứng cách ba mươi mét, theo dõi lượng phun.
"""


def make_albums(rows):
    _make_album(rows)
    _make_film(rows)


def _make_album(rows):
    article = Article.objects.get(cover=rows.gallery[WITH_ALBUM])
    AlbumPicture.objects.bulk_create(
        AlbumPicture(owner=article, picture=rows.gallery[key], caption=caption, order=order)
        for order, (key, caption) in enumerate(ALBUM.items(), start=1)
    )


def _make_film(rows):
    poster = rows.gallery[WITH_FILM]
    video = Video(
        owner=Article.objects.get(cover=poster),
        title=FILM_TITLE,
        file=ContentFile(make_film(PICTURES[WITH_FILM].scene), "phim.webm"),
        captions=ContentFile(CAPTIONS.encode(), "phim.vtt"),
        poster=poster,
    )
    rows.attachments.append(video)
    video.save()
