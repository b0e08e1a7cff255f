from django import forms
from django.db.models import Q

from assocportal.common.pictures.chooser import PictureFileField, PictureFileInput
from assocportal.common.pictures.library import store_picture
from assocportal.common.pictures.models import Picture
from assocportal.common.web_addresses import WEB_ADDRESSES_ONLY

from .body_pictures import first_picture
from .models import Article


class ArticleForm(forms.ModelForm):
    """What an editor types. `user` is set by the admin: it decides who may publish and who uploaded."""

    user = None
    field_of_right = "category"
    cover_upload = PictureFileField(
        label="Tải ảnh đại diện lên",
        required=False,
        widget=PictureFileInput(attrs={"data-fills": "id_cover"}),
        help_text="Chọn ảnh từ máy; ảnh vào thư viện ảnh và thay ảnh đại diện ở trên.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["cover_upload"].user = self.user
        self._word_errors()
        self._offer_further_categories()
        self._hide_drafts_of_others()

    def _word_errors(self):
        if "title" in self.fields:
            self.fields["title"].error_messages["required"] = "Hãy nhập tiêu đề bài viết."
            self.fields["category"].error_messages["required"] = "Hãy chọn chuyên mục chính."
            self.fields["source_url"].error_messages["invalid"] = WEB_ADDRESSES_ONLY

    def _offer_further_categories(self):
        """The main category is always among them, so it is neither shown nor to be ticked."""
        if "categories" not in self.fields:
            return
        self.fields["categories"].label = "Chuyên mục khác"
        self.fields["categories"].help_text = "Chọn thêm nếu bài thuộc nhiều chuyên mục."
        chosen = self.initial.get("categories") or []
        main = self.instance.category_id
        self.initial["categories"] = [item for item in chosen if getattr(item, "pk", item) != main]

    def _hide_drafts_of_others(self):
        """Whatever is named in the form is shown again by its title; what the row names already, stays."""
        field = self.fields.get("merged_into")
        if field is not None and self.user is not None:
            theirs = Article.objects.at_desk_of(self.user).values("pk")
            field.queryset = Article.objects.filter(Q(pk__in=theirs) | Q(pk=self.instance.merged_into_id))

    def clean_cover_upload(self):
        """Stored at once, and chosen: a browser sends no file twice, and a form that fails loses nothing."""
        file = self.cleaned_data["cover_upload"]
        if not file:
            return None
        if not self.user.has_perm("common.add_picture"):
            raise forms.ValidationError("Tài khoản này không được tải ảnh lên. Hãy chọn ảnh trong thư viện.")
        picture = file if isinstance(file, Picture) else store_picture(file, uploaded_by=self.user)
        self.data = self.data.copy()
        self.data[self.add_prefix("cover")] = str(picture.pk)
        return picture

    def clean(self):
        """Whoever names no cover gets the first picture of the text."""
        data = super().clean()
        data["cover"] = data.get("cover_upload") or data.get("cover") or first_picture(data.get("body") or "")
        return data

    def _save_m2m(self):
        super()._save_m2m()
        self.instance.categories.add(self.instance.category)
