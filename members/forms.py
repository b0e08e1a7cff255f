"""The directory's filter, in its address: `?q=dong+y&loai=…&linh-vuc=…&dia-ban=…&tinh-trang=…&ngay=31/12/2021`."""

import re

from django import forms
from django.utils import timezone

from assocportal.common.fields import NormalizedFormField

from .counts.day_form import DayField
from .models import Field as ScienceField
from .models import Organisation
from .places.choosing import choosable_places, group_places
from .places.finding import describe_place, places_with_successors
from .quick_select import QuickSelect
from .standing.kinds import LEAVING

GONE = "da-thoi"
MOST_GONE = 12
STANDINGS = [("", "Đang tham gia"), (GONE, "Đã thôi, hợp nhất, giải thể")]
SLUG = re.compile(r"[a-z0-9-]{1,300}")


class DirectoryFilterForm(forms.Form):
    """What cannot be chosen finds nothing, and says so beside its field."""

    q = NormalizedFormField(
        label="Tìm tổ chức",
        required=False,
        max_length=200,
        widget=forms.TextInput(
            attrs={
                "type": "search",
                "class": "form-control",
                "placeholder": "Tên, tên ngắn, tên cũ",
                "enterkeyhint": "search",
            }
        ),
        error_messages={"max_length": "Tên cần tìm dài quá, hãy gõ ngắn lại."},
    )

    def __init__(self, data):
        super().__init__(data)
        self.science = {field.slug: field for field in ScienceField.objects.all()}
        self.places = {place.slug: place for place in choosable_places(self.asked("dia-ban"))}
        self.parents = Organisation.objects.published().named().filter(slug=self.asked("thuoc"))
        self.fields |= self.build_choices()
        self.fields["ngay"] = DayField(label="Vào ngày", required=False)

    def build_choices(self):
        return {
            "loai": choose(
                "Loại tổ chức", listed_kinds(), "Tất cả các loại", "Danh bạ không có loại tổ chức này."
            ),
            "linh-vuc": choose(
                "Lĩnh vực",
                [(slug, field.name) for slug, field in self.science.items()],
                "Tất cả các lĩnh vực",
                "Danh bạ không có lĩnh vực này.",
            ),
            "dia-ban": choose(
                "Địa bàn",
                group_places(self.places.values()),
                "Tất cả các địa bàn",
                "Danh bạ không có địa bàn này.",
            ),
            "tinh-trang": choose(
                "Tình trạng", STANDINGS[1:], STANDINGS[0][1], "Danh bạ không có tình trạng này."
            ),
        }

    def asked(self, name):
        """A slug as it stands in the address; what cannot be one is nobody's."""
        text = self.data.get(name, "")
        return text if SLUG.fullmatch(text) else ""

    @property
    def chosen(self):
        """As it stands in the address, without what the directory does not know."""
        known = self.cleaned_data if self.is_valid() else {}
        chosen = {name: self.data[name] for name in self.fields if known.get(name)}
        return chosen | ({"thuoc": self.parent.slug} if self.parent else {})

    @property
    def is_filtered(self):
        return any(self.data.get(name) for name in (*self.fields, "thuoc"))

    @property
    def has_further(self):
        """Whether more was asked for than a name: then the other fields stand open."""
        return any(self.data.get(name) for name in self.fields if name != "q")

    @property
    def day(self):
        """The day that the directory is asked about."""
        return (self.is_valid() and self.cleaned_data["ngay"]) or timezone.localdate()

    @property
    def is_of_gone(self):
        return self.is_valid() and self.cleaned_data["tinh-trang"] == GONE

    @property
    def place(self):
        return self.places.get(self.cleaned_data["dia-ban"]) if self.is_valid() else None

    @property
    def place_note(self):
        """What became of the place: `Huyện Vũ Thư (đến 30/6/2025), nay thuộc xã Tân Thuận`."""
        note = describe_place(self.place) if self.place else ""
        return note[:1].upper() + note[1:]

    @property
    def parent(self):
        """Whose branches are asked for."""
        if not hasattr(self, "_parent"):
            self._parent = self.parents.first() if self.data.get("thuoc") else None
        return self._parent

    def narrow(self, organisations):
        """The organisations that fit what was asked; a value that does not exist fits none."""
        if not self.is_valid() or (self.data.get("thuoc") and not self.parent):
            return organisations.none()
        organisations = (
            organisations.last_moved_by(LEAVING, self.day)
            if self.is_of_gone
            else organisations.as_of(self.day)
        )
        organisations = organisations.filter(**dict(self.conditions()))
        return organisations.matching(self.cleaned_data["q"]) if self.cleaned_data["q"] else organisations

    def find_gone(self, organisations):
        """Of that name, but merged or gone since: where nobody of today is called so."""
        if self.is_of_gone or not self.is_valid() or not self.cleaned_data["q"]:
            return organisations.none()
        gone = organisations.last_moved_by(LEAVING, self.day)
        return gone.matching(self.cleaned_data["q"]).named()[:MOST_GONE]

    def conditions(self):
        told = self.cleaned_data
        if told["loai"]:
            yield "kind", told["loai"]
        if told["linh-vuc"]:
            yield "field", self.science[told["linh-vuc"]].pk
        if self.place:
            yield "place__in", places_with_successors(self.place)
        if self.parent:
            yield "parent", self.parent.pk


def choose(label, choices, everything, unknown):
    return forms.ChoiceField(
        label=label,
        required=False,
        choices=[("", everything), *choices],
        widget=QuickSelect(attrs={"class": "form-select"}),
        error_messages={"invalid_choice": unknown},
    )


def listed_kinds():
    return [(kind.value, kind.label.capitalize()) for kind in Organisation.LISTED_KINDS]
