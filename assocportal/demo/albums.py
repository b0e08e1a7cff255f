"""The photo album of the demonstration, below an article that has pictures in its text as well."""

from assocportal.common.pictures.albums import AlbumPicture
from news.models import Article

COVER = "trao-co"
PICTURES = {
    "hoi-truong": "Hội trường trước giờ tuyên dương.",
    "giay-khen": "Các tập thể, cá nhân nhận giấy khen; hàng sau là đại diện hai mươi bảy tổ chức thành viên.",
    "cup": "",
    "dai-bieu": "Đại biểu nghe đọc lá thư cảm ơn.",
    "nha-khoa-hoc": "",
}


def make_albums(rows):
    article = Article.objects.get(cover=rows.gallery[COVER])
    AlbumPicture.objects.bulk_create(
        AlbumPicture(owner=article, picture=rows.gallery[key], caption=caption, order=order)
        for order, (key, caption) in enumerate(PICTURES.items(), start=1)
    )
