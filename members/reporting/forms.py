"""The desk's form of a period and its figures: what the database refuses, said beside the field."""

from django import forms

from assocportal.common.desk import LocalDecimalInput

from .models import PublishedFigure, ReportingPeriod, without_zeros

FIRST_YEAR, LAST_YEAR = 1945, 2099
WRONG_YEAR = f"Năm phải từ {FIRST_YEAR} đến {LAST_YEAR}."


class ReportingPeriodForm(forms.ModelForm):
    # a year is no number of things: it is never written 2.021
    year = forms.IntegerField(
        label="Năm",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text="Năm của số liệu, ví dụ: 2026.",
        widget=forms.TextInput(attrs={"class": "vIntegerField", "inputmode": "numeric"}),
        error_messages={"min_value": WRONG_YEAR, "max_value": WRONG_YEAR},
    )

    class Meta:
        model = ReportingPeriod
        fields = ["kind", "year", "ends_on", "note", "state", "publish_at", "expire_at"]

    def clean(self):
        super().clean()
        same = {name: self.cleaned_data.get(name) for name in ("kind", "year")}
        if (
            all(same.values())
            and ReportingPeriod.objects.exclude(pk=self.instance.pk).filter(**same).exists()
        ):
            self.add_error("year", "Kỳ số liệu này đã có.")
        return self.cleaned_data


class PublishedFigureForm(forms.ModelForm):
    class Meta:
        model = PublishedFigure
        fields = ["label", "qualifier", "value", "unit", "is_key", "order"]
        # the whole row in sight at 1280 pixels
        widgets = {"unit": forms.TextInput(attrs={"size": 14}), "value": LocalDecimalInput({"size": 14})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "value" in self.initial:  # 94.936 as it was typed, not 94.936,00
            self.initial["value"] = without_zeros(self.initial["value"])

    def clean_value(self):
        value = self.cleaned_data["value"]
        if value < 0:
            raise forms.ValidationError("Con số không được âm.")
        return value
