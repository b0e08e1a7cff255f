"""Photos of a proposed article: the first is its cover, the others its album.

Photos that were sent once are never asked for again: what is wrong elsewhere in the form, they are in the library,
and the form names them by a signed list that no other account can use.
"""

from dataclasses import dataclass

from django import forms
from django.core import signing
from django.core.exceptions import NON_FIELD_ERRORS

from assocportal.common.fields import NormalizedFormField
from assocportal.common.pictures.albums import AlbumPicture
from assocportal.common.pictures.library import store_prepared
from assocportal.common.pictures.models import Picture
from members.workspace.forms import PictureUpload
from members.workspace.limits import PHOTOS

MOST, AT_ONCE = 8, 3
SALT = "news.workspace.photos"
KEPT = "kept"
TOO_OFTEN = "Hôm nay đã gửi nhiều ảnh. Xin gửi thêm ảnh vào ngày mai."
TOO_MANY = f"Một bài có nhiều nhất {MOST} ảnh. Hãy bỏ bớt."


@dataclass(frozen=True)
class Photo:
    picture: Picture
    caption: str = ""


def photos_of(article) -> list[Photo]:
    cover = [Photo(article.cover, article.cover_caption)] if article.cover else []
    return cover + [Photo(item.picture, item.caption) for item in article.album.select_related("picture")]


def settle_cover(article, photos):
    first = photos[0] if photos else Photo(None)
    article.cover, article.cover_caption = first.picture, first.caption


def settle_album(article, photos):
    kept = {item.picture_id: item for item in article.album.all()}
    for order, photo in enumerate(photos[1:], start=1):
        item = kept.pop(photo.picture.pk, None) or AlbumPicture(owner=article, picture=photo.picture)
        item.caption, item.order = photo.caption, order
        item.save()
    for item in kept.values():
        item.delete()


def sign(user, photos) -> str:
    return signing.dumps([user.pk, [photo.picture.pk for photo in photos]], salt=SALT)


def read_signed(user, text) -> list[Picture]:
    try:
        owner, keys = signing.loads(text or "", salt=SALT)
    except signing.BadSignature:
        return []
    found = Picture.objects.in_bulk(keys) if owner == user.pk else {}
    return [found[key] for key in keys if key in found]


class PhotosForm(forms.Form):
    """Mixin: boxes for new photos, and for each that is there its caption and whether it goes."""

    def __init__(self, *args, user, photos=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.stored = user, {}
        known = {photo.picture.pk: photo.caption for photo in photos}
        pictures = (
            read_signed(user, self.data.get(KEPT)) if self.is_bound else [each.picture for each in photos]
        )
        self.pictures = pictures
        for picture in pictures:
            self.fields[f"caption_of_{picture.pk}"] = caption_field(initial=known.get(picture.pk, ""))
            self.fields[f"drop_{picture.pk}"] = forms.BooleanField(label="Bỏ ảnh này", required=False)
        for number in range(1, min(AT_ONCE, MOST - len(pictures)) + 1):
            self.fields[f"photo_{number}"] = PictureUpload(label=f"Ảnh {number}")
            self.fields[f"caption_{number}"] = caption_field()

    @property
    def signed(self):
        return sign(self.user, [Photo(picture) for picture in self.pictures])

    @property
    def shown_photos(self):
        """(picture, caption's box, its removal's)"""
        return [(each, self[f"caption_of_{each.pk}"], self[f"drop_{each.pk}"]) for each in self.pictures]

    @property
    def new_boxes(self):
        numbers = [number for number in range(1, AT_ONCE + 1) if f"photo_{number}" in self.fields]
        return [(self[f"photo_{number}"], self[f"caption_{number}"]) for number in numbers]

    def store_photos(self) -> list[Photo]:
        """Those that stay, with those that came."""
        stay = [each for each in self.pictures if not self.cleaned_data.get(f"drop_{each.pk}")]
        kept = [Photo(each, self.cleaned_data.get(f"caption_of_{each.pk}", "")) for each in stay]
        return kept + [self._store(number) for number in self._sent()]

    def _sent(self):
        return [number for number in range(1, AT_ONCE + 1) if self.cleaned_data.get(f"photo_{number}")]

    def _store(self, number):
        """Once: what refuses the article may come after its photos were stored."""
        if number not in self.stored:
            self.stored[number] = self._store_now(number)
        return self.stored[number]

    def _store_now(self, number):
        file, caption = self.cleaned_data[f"photo_{number}"], self.cleaned_data.get(f"caption_{number}", "")
        picture = Picture(uploaded_by=self.user, alt=caption[:250])
        return Photo(store_prepared(picture, file.prepared, file), caption)

    def with_photos_kept(self):
        """The same form once more, for whoever has something to correct: with its photos in the library."""
        data = self.data.copy()
        for number in self._sent():
            photo = self._store(number)
            self.pictures.append(photo.picture)
            data[f"caption_of_{photo.picture.pk}"], data[f"caption_{number}"] = photo.caption, ""
        data[KEPT] = self.signed
        again = type(self)(data, user=self.user)
        for name in self.errors.keys() - again.errors.keys():
            if name in (NON_FIELD_ERRORS, *again.fields):
                again.errors[name] = self.errors[name]
        return again

    def clean(self):
        cleaned = super().clean()
        self._refuse_flood()
        staying = sum(not cleaned.get(f"drop_{each.pk}") for each in self.pictures)
        if staying + len(self._sent()) > MOST:
            self.add_error(None, TOO_MANY)
        return cleaned

    def _refuse_flood(self):
        for number in self._sent():
            if not PHOTOS.allows(str(self.user.pk)):
                del self.cleaned_data[f"photo_{number}"]
                self.add_error(None, TOO_OFTEN)


def caption_field(**options):
    return NormalizedFormField(label="Chú thích ảnh", required=False, max_length=500, **options)
