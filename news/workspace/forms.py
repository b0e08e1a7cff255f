from django import forms
from django.core.exceptions import ValidationError

from assocportal.common import typed_text
from assocportal.common.fields import NormalizedFormField
from assocportal.common.login.forms import CrispyForm

from ..models import Category
from .photos import PhotosForm

LONGEST_TEXT = 30_000


class ArticleForm(CrispyForm, PhotosForm):
    """`article`: the one being corrected."""

    title = NormalizedFormField(
        label="Tên bài", max_length=300, error_messages={"required": "Hãy ghi tên bài."}
    )
    text = NormalizedFormField(
        label="Nội dung",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 14}),
        help_text="Cách một dòng trống là sang đoạn mới.",
        error_messages={
            "required": "Hãy viết nội dung bài.",
            "max_length": "Bài dài quá (nhiều nhất 30.000 chữ cái). Hãy rút gọn.",
        },
    )
    byline = NormalizedFormField(label="Người viết", required=False, max_length=150)
    category = forms.ModelChoiceField(
        label="Chuyên mục",
        queryset=Category.objects.none(),
        empty_label=None,
        help_text="Không rõ thì để nguyên, văn phòng sẽ xếp.",
        error_messages={"required": "Hãy chọn chuyên mục.", "invalid_choice": "Không có chuyên mục này."},
    )

    def __init__(self, *args, article=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.article = article
        self.fields["category"].queryset = Category.objects.all()
        if article is not None:
            self.initial |= {
                "title": article.title,
                "text": typed_text.to_text(article.body),
                "byline": article.byline,
                "category": article.category_id,
            }

    def with_photos_kept(self):
        again = super().with_photos_kept()
        again.article = self.article
        return again

    def clean_text(self):
        if not self.cleaned_data["text"].strip():
            raise ValidationError("Hãy viết nội dung bài.")
        return self.cleaned_data["text"]

    @property
    def loses_formatting(self):
        """The desk may have laid it out before it was returned."""
        return (
            self.article is not None
            and bool(self.article.body)
            and not typed_text.is_plain(self.article.body)
        )

    @property
    def values(self):
        cleaned = self.cleaned_data
        kept = {name: cleaned[name] for name in ("title", "byline", "category")}
        return kept | {"body": self._body(cleaned["text"])}

    def _body(self, text):
        """Left as it was, it stays as it is."""
        stored = self.article.body if self.article is not None else ""
        is_same = "\n".join(text.split()) == "\n".join(typed_text.to_text(stored).split())
        return stored if is_same else typed_text.to_html(text)
