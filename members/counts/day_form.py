"""A day in an address: `?ngay=31/12/2021`."""

from django import forms

from assocportal.common.publishing import EARLIEST, LATEST


class DayField(forms.DateField):
    default_error_messages = {"invalid": "Không có ngày “%(typed)s”. Hãy viết ngày như 31/12/2021."}
    widget = forms.DateInput(
        attrs={
            "class": "form-control",
            "inputmode": "numeric",
            "placeholder": "31/12/2021",
            "autocomplete": "off",
        }
    )

    def to_python(self, value):
        try:
            return super().to_python(value)
        except forms.ValidationError as error:
            typed = str(value).replace("\0", "")[:20]
            raise forms.ValidationError(
                self.error_messages["invalid"], code="invalid", params={"typed": typed}
            ) from error

    def validate(self, value):
        super().validate(value)
        if value and not EARLIEST.date() <= value < LATEST.date():
            raise forms.ValidationError(f"Năm phải từ {EARLIEST.year} đến {LATEST.year - 1}.", code="year")


class DayForm(forms.Form):
    ngay = DayField(label="Đến ngày", error_messages={"required": "Hãy viết ngày như 31/12/2021."})
