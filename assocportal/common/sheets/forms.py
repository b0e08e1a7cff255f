from django import forms

from .tables import SENTENCES, check_file


class SheetForm(forms.Form):
    file = forms.FileField(
        label="Tệp Excel",
        help_text="Tệp .xlsx (hoặc .csv UTF-8), không quá 15 MB và 20.000 dòng.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        error_messages={"required": "Hãy chọn tệp Excel.", "empty": SENTENCES["empty"]},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        check_file(file)
        return file
