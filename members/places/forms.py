from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple

from .checks import find_successor_refusal
from .merging import merge_places
from .models import Place

SUCCESSORS, PARENT = Place._meta.get_field("successors"), Place._meta.get_field("parent")


class PlaceForm(forms.ModelForm):
    class Meta:
        model = Place
        fields = ("kind", "name", "parent", "valid_from", "valid_to", "successors", "slug")

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("successors"):
            if refusal := find_successor_refusal(self.instance, cleaned["successors"]):
                self.add_error("successors", refusal)
            elif not cleaned.get("valid_to") and "valid_to" not in self.errors:
                self.add_error("valid_to", "Địa bàn đã có nơi kế tiếp thì phải có ngày cuối.")
        return cleaned


class MergeForm(forms.Form):
    old = forms.ModelMultipleChoiceField(
        Place.objects.all(),
        label="Các địa bàn cũ",
        widget=AutocompleteSelectMultiple(SUCCESSORS, admin.site),
    )
    on = forms.DateField(
        label="Từ ngày",
        help_text="Ngày đầu tiên của địa bàn mới; địa bàn cũ còn đến hết hôm trước. Ví dụ: 01/07/2025.",
        widget=forms.DateInput(
            attrs={"class": "vDateField", "placeholder": "01/07/2025", "autocomplete": "off"}
        ),
    )
    into = forms.ModelMultipleChoiceField(
        Place.objects.all(),
        label="Nay thuộc",
        required=False,
        widget=AutocompleteSelectMultiple(SUCCESSORS, admin.site),
        help_text="Một hoặc nhiều địa bàn đã có.",
    )
    kind = forms.ChoiceField(
        label="hoặc địa bàn mới: loại", required=False, choices=Place.Kind.choices, initial=Place.Kind.COMMUNE
    )
    name = forms.CharField(
        label="tên",
        required=False,
        max_length=120,
        help_text="Không kèm “huyện”, “xã”.",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    parent = forms.ModelChoiceField(
        Place.objects.all(),
        label="thuộc",
        required=False,
        widget=AutocompleteSelect(PARENT, admin.site),
    )
    moves_organisations = forms.BooleanField(
        label="Chuyển các tổ chức ở địa bàn cũ sang địa bàn mới", required=False
    )

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("into") and not cleaned.get("name") and "into" not in self.errors:
            self.add_error("into", "Hãy chọn địa bàn đã có, hoặc gõ tên một địa bàn mới.")
        return cleaned

    def take(self):
        successors = list(self.cleaned_data["into"])
        if self.cleaned_data["name"]:
            successors.append(self.make_place())
        cleaned = self.cleaned_data
        merge_places(cleaned["old"], successors, cleaned["on"], cleaned["moves_organisations"])

    def make_place(self):
        place = Place(
            kind=self.cleaned_data["kind"],
            name=self.cleaned_data["name"],
            parent=self.cleaned_data["parent"],
            valid_from=self.cleaned_data["on"],
        )
        place.full_clean(exclude=["slug"])
        place.save()
        return place
