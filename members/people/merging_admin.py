"""At the desk: pairs that look like one person, two files side by side, and the button that makes them one."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from assocportal.common.html import stored_html_to_text
from assocportal.common.targets import desk_address_of

from .duplicates import find_duplicates, note_distinct
from .merging import CHOSEN, empty_fields, merge_people
from .models import Person

PAGE = 50
ONE, OTHER = "giu", "gop"


class MergingAdmin:
    """Mixin of PersonAdmin."""

    actions = ["merge_chosen"]

    def get_urls(self):
        views = [("trung-lap/", self.duplicates_view, "duplicates"), ("gop/", self.merge_view, "merge")]
        return [
            path(address, self.admin_site.admin_view(view), name=f"members_person_{name}")
            for address, view, name in views
        ] + super().get_urls()

    def has_merge_permission(self, request, obj=None):
        return request.user.has_perm("members.merge_person") and self.has_change_permission(request)

    @admin.action(description="Gộp hai hồ sơ của một người", permissions=["merge"])
    def merge_chosen(self, request, queryset):
        keys = list(queryset.order_by("pk").values_list("pk", flat=True)[:3])
        if len(keys) != 2:
            self.message_user(request, "Hãy chọn đúng hai hồ sơ của cùng một người.", messages.WARNING)
            return None
        return HttpResponseRedirect(merge_address(*keys))

    def duplicates_view(self, request):
        if not self.has_merge_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            note_distinct(*self.read_pair(request.POST))
            self.message_user(request, "Đã ghi: hai người khác nhau. Cặp này không hiện ở đây nữa.")
            return HttpResponseRedirect(request.get_full_path())
        number = read_number(request.GET.get("trang", ""))
        pairs, count = find_duplicates(PAGE, (number - 1) * PAGE)
        page = Paginator(range(count), PAGE).get_page(number)
        context = {"title": "Hồ sơ trùng", "pairs": pairs, "count": count, "page_obj": page}
        return self.answer(request, "duplicates", context)

    def merge_view(self, request):
        if not self.has_merge_permission(request):
            raise PermissionDenied
        keys = self.read_pair(request.POST if request.method == "POST" else request.GET)
        people = Person.objects.kept().select_related("organisation", "photo").with_titles().in_bulk(keys)
        if len(people) < 2:
            raise Http404
        kept, dropped = (people[key] for key in keys)
        if request.method == "POST" and (answer := self.try_merging(request, kept, dropped)):
            return answer
        context = {
            "title": "Gộp hai hồ sơ của một người",
            "kept": kept,
            "dropped": dropped,
            "rows": compare(kept, dropped, request.POST),
            "swapped": merge_address(dropped.pk, kept.pk),
        }
        return self.answer(request, "merge", context)

    def try_merging(self, request, kept, dropped):
        """Nothing chosen is lost where it is refused: the page comes back with the reasons."""
        chosen = [name for name in CHOSEN if request.POST.get(name) == OTHER]
        try:
            merge_people(kept, dropped, request.user, from_dropped=chosen)
        except ValidationError as error:
            for sentence in error.messages:
                self.message_user(request, sentence, messages.ERROR)
            return None
        self.message_user(request, "Đã gộp hai hồ sơ. Mọi chức danh, học vị, khen thưởng nay ở hồ sơ này.")
        return HttpResponseRedirect(desk_address_of(kept))

    def read_pair(self, asked) -> list[int]:
        keys = [read_number(asked.get(name, ""), 0) for name in (ONE, OTHER)]
        if not all(keys) or keys[0] == keys[1]:
            raise Http404
        return keys

    def answer(self, request, name, context):
        context |= self.admin_site.each_context(request) | {"opts": self.opts}
        return TemplateResponse(request, f"admin/members/person/{name}.html", context)


def merge_address(kept, dropped) -> str:
    return f"{reverse('admin:members_person_merge')}?{ONE}={kept}&{OTHER}={dropped}"


def read_number(text, otherwise=1) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 and int(text) else otherwise


def compare(kept, dropped, typed) -> list[dict]:
    """Field by field; chosen beforehand is the kept one's value, or the only one there is."""
    from_dropped = {name for name in CHOSEN if typed.get(name) == OTHER} if typed else set(empty_fields(kept))
    rows = []
    for name in CHOSEN:
        one, other = say(kept, name), say(dropped, name)
        if one or other:
            label = str(Person._meta.get_field(name).verbose_name)
            row = {"name": name, "label": label, "one": one, "other": other, "is_same": one == other}
            rows.append(row | {"takes_other": name in from_dropped and other})
    return rows


def say(person, name) -> str:
    value = getattr(person, name)
    if name == "biography":
        return stored_html_to_text(value or "")
    if name == "gender":
        return person.get_gender_display()
    return f"{value:%d/%m/%Y}" if name == "birth_date" and value else str(value or "")
