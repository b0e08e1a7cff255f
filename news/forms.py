from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from assocportal.common.pictures.library import store_picture
from assocportal.common.publishing import State
from assocportal.common.vietnamese import slugify

from .body_pictures import first_picture
from .models import Article

PUBLISHING_STATES = {State.APPROVED, State.WITHDRAWN, State.RETURNED}


class ArticleForm(forms.ModelForm):
    """What an editor types. `user` is set by the admin: it decides who may publish and who uploaded."""

    user = None
    cover_upload = forms.FileField(
        label="tải ảnh đại diện lên",
        required=False,
        help_text="Chọn ảnh từ máy; ảnh vào thư viện ảnh và thay ảnh đại diện ở trên.",
    )

    class Meta:
        model = Article
        fields = "__all__"
        # Typed freely, made into an address by the server.
        field_classes = {"slug": forms.CharField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._name_missing_fields()
        self._offer_further_categories()
        if not self._may_publish():
            self._close_publishing()

    def _name_missing_fields(self):
        if "title" in self.fields:
            self.fields["title"].error_messages["required"] = "Hãy nhập tiêu đề bài viết."
            self.fields["category"].error_messages["required"] = "Hãy chọn chuyên mục chính."

    def _offer_further_categories(self):
        """The main category is always among them, so it is neither shown nor to be ticked."""
        if "categories" not in self.fields:
            return
        self.fields["categories"].label = "chuyên mục khác"
        self.fields["categories"].help_text = "Chọn thêm nếu bài thuộc nhiều chuyên mục."
        if self.instance.pk:
            self.initial["categories"] = self.instance.categories.exclude(pk=self.instance.category_id)

    def _may_publish(self):
        return self.user is None or self.user.has_perm("news.publish_article")

    def _close_publishing(self):
        """Without the permission: nothing on a live or withdrawn article, writing states on the others."""
        stored = self.instance.state
        for name in ("state", "publish_at", "expire_at"):
            if name in self.fields and stored in (State.APPROVED, State.WITHDRAWN):
                self.fields[name].disabled = True
        if "state" in self.fields and stored not in (State.APPROVED, State.WITHDRAWN):
            hidden = PUBLISHING_STATES - {stored}
            self.fields["state"].choices = [choice for choice in State.choices if choice[0] not in hidden]
            self.fields["state"].error_messages["invalid_choice"] = "Bạn chưa được giao quyền đăng và gỡ bài viết."

    def clean_slug(self):
        return slugify(self.cleaned_data["slug"])

    def clean_cover_upload(self):
        """Stored at once: a picture that is not one must be refused beside its field."""
        file = self.cleaned_data["cover_upload"]
        return file and store_picture(file, uploaded_by=self.user)

    def clean(self):
        data = super().clean()
        if data.get("state") == State.APPROVED and not data.get("publish_at") and "publish_at" not in self.errors:
            data["publish_at"] = timezone.now()
        self._check_expiry(data)
        self._choose_cover(data)
        return data

    def _check_expiry(self, data):
        start, end = data.get("publish_at"), data.get("expire_at")
        if start and end and end <= start:
            self.add_error("expire_at", ValidationError("Giờ hết hạn phải sau giờ đăng."))

    def _choose_cover(self, data):
        data["cover"] = data.get("cover_upload") or data.get("cover") or first_picture(data.get("body") or "")

    def _save_m2m(self):
        super()._save_m2m()
        self.instance.categories.add(self.instance.category)
