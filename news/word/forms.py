from django import forms

from assocportal.common.word.package import SENTENCES, check_word_file

from ..models import Category


class WordUploadForm(forms.Form):
    file = forms.FileField(
        label="Tệp Word",
        help_text="Tệp .docx, không quá 50 MB. Ảnh trong tệp vào thư viện ảnh.",
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        error_messages={"required": "Hãy chọn tệp Word.", "empty": SENTENCES["empty"]},
    )
    category = forms.ModelChoiceField(
        Category.objects.order_by("order", "pk"),
        label="Chuyên mục chính",
        empty_label="Chọn chuyên mục…",
        error_messages={
            "required": "Hãy chọn chuyên mục chính.",
            "invalid_choice": "Chuyên mục này không còn. Hãy chọn chuyên mục khác.",
        },
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        check_word_file(file)
        return file
